/** @module Recipe: the left cart as an overlay, for the next visit. */
import { DAY } from './minutes.ts'
import { recipe } from './recipe.ts'

/** From a day after the last visit on, for a week. */
export const cartOverlay = recipe({
  recipeId: 'cart-overlay',
  group: 'cart',
  title: 'A cart was left: shown at the next visit',
  about: 'Whoever comes back within a week sees what lies in their cart, once. It needs no address and sends nothing.',
  check:
    'The overlay “You left these in your cart” must be live, and its audience must ask for this scenario if nobody else ' +
    'is to see it.',
  campaigns: ['cart-reminder'],
  frame: {
    kind: 'triggered',
    entry: { on: 'cart' },
    goal: { kind: 'order' },
    leaveWhen: { kind: 'number', field: 'cart.lines', atMost: 0 },
    first: 'wait-day',
    steps: {
      'wait-day': { kind: 'wait', minutes: DAY, since: 'activity', next: 'show' },
      show: { kind: 'overlay', campaignId: 'cart-reminder', forDays: 7, next: null },
    },
  },
  messages: {},
  words: { en: {}, lt: {}, kk: {}, nb: {}, lv: {}, pl: {} },
})
