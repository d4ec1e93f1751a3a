/** @module Recipe: another system is told of every checkout. */
import { recipe } from './recipe.ts'

/** Nobody is written to and nobody is held out: it is for systems. */
export const checkoutWebhook = recipe({
  recipeId: 'checkout-webhook',
  group: 'technical',
  title: 'A webhook at every checkout',
  about:
    'Tells another system, such as a CRM or a chat of your team, whenever somebody begins a checkout. Nobody is written to.',
  check: 'The address that is told: the one here is an example. It must answer over https.',
  frame: {
    kind: 'triggered',
    holdout: 0,
    entry: { on: 'event', event: 'begin_checkout' },
    reentry: { kind: 'after', days: 0 },
    first: 'tell',
    steps: { tell: { kind: 'webhook', url: 'https://example.com/checkout', next: null } },
  },
  messages: {},
  words: { en: {}, lt: {}, kk: {}, nb: {}, lv: {}, pl: {} },
})
