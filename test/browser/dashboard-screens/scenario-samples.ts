/** @module Definitions of scenarios to look at: from a recipe, with ways and a round, and one that is not whole. */
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../../contract/recipes/scenario-of.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'

const recipeScenario = (recipeId: string): Scenario => {
  const recipe = RECIPES.find((each) => each.recipeId === recipeId)
  if (!recipe) throw new Error(`no recipe ${recipeId}`)
  return { ...scenarioOf(recipe, ['en', 'lt', 'pl']), status: 'live' } as Scenario
}

/** The recipe, in three languages. */
export const cart = recipeScenario('abandoned-cart')

/** Two ways by who they are, and one language that one of the messages lacks. */
export const winBack: Scenario = {
  scenarioId: 'come-back',
  name: 'Come back to us',
  status: 'paused',
  kind: 'marketing',
  entry: { on: 'condition', condition: { kind: 'number', field: 'orders.days_since_last', atLeast: 90 } },
  audience: { kind: 'text', field: 'consent', isOneOf: ['message'] },
  reentry: { kind: 'after', days: 180 },
  goal: { kind: 'order' },
  leaveWhen: { kind: 'number', field: 'cart.lines', atLeast: 1 },
  holdout: 0.2,
  first: 'until',
  steps: {
    until: { kind: 'wait_until', weekday: 'before_best', hour: 'best', next: 'ask' },
    ask: {
      kind: 'branch',
      ways: [
        {
          name: 'Spent a lot before',
          condition: { kind: 'number', field: 'orders.revenue', atLeast: 20_000, currency: 'EUR' },
          next: 'vip',
        },
      ],
      otherwise: 'split',
    },
    vip: { kind: 'send', messageId: 'vip', at: 'best_time', expiresHours: 72, next: 'wait-for' },
    split: {
      kind: 'split',
      ways: [
        { wayId: 'a', share: 0.5, next: 'news' },
        { wayId: 'b', share: 0.5, next: 'wait-for' },
      ],
    },
    news: { kind: 'send', messageId: 'news', at: 'now', expiresHours: 48, next: 'wait-for' },
    'wait-for': {
      kind: 'wait_for',
      event: { event: 'message_clicked' },
      mostMinutes: 10_080,
      next: 'overlay',
      otherwise: 'note',
    },
    overlay: { kind: 'overlay', campaignId: 'exit-offer', forDays: 7, next: null },
    note: { kind: 'set_trait', name: 'silent', value: 'yes', next: 'wait' },
    wait: { kind: 'wait', minutes: 43_200, since: 'step', next: 'until' },
  },
  messages: {
    vip: {
      channel: 'email',
      name: 'A personal word',
      purpose: 'informative',
      content: {
        subject: 'It has been a while{% if person.first_name %}, {{ person.first_name }}{% endif %}',
        blocks: [
          { kind: 'heading', text: 'Hello' },
          { kind: 'products', slotId: 'message', most: 4, required: false },
        ],
      },
      translations: {
        lt: {
          subject: 'Seniai nesimatėme',
          blocks: [
            { kind: 'heading', text: 'Sveiki' },
            { kind: 'products', slotId: 'message', most: 4, required: false },
          ],
        },
      },
    },
    news: {
      channel: 'push',
      name: 'What is new',
      purpose: 'commercial',
      content: { title: 'New in the shop', body: 'Six new linens, cut this week.', url: '/new/' },
    },
  },
}

/** Begun from nothing, and not whole yet. */
export const welcome = {
  name: 'Welcome',
  kind: 'triggered',
  entry: { on: 'subscribed' },
  first: 'send',
  steps: {
    send: { kind: 'send', messageId: 'message', at: 'now', expiresHours: 72, next: 'overlay' },
    overlay: { kind: 'overlay', campaignId: '', forDays: 7, next: null },
  },
  messages: {
    message: { channel: 'email', name: 'New message', purpose: 'informative', content: { subject: '', blocks: [] } },
  },
}
