/** @module Each recipe, walked through: who gets what, and when. Hours in the rows are from the brief, by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import type { RunOutcome } from '../../../contract/scenario/run.ts'
import { type Life, type Noticed, walkRecipe } from './walk-recipe.ts'

const DAY = 24

interface Row {
  recipe: string
  name: string
  life: Life
  noticed: Noticed[]
  /** @default finished */
  outcome?: RunOutcome
}

/** It is noon of Wednesday, 1 July 2026, UTC. */
const ROWS: Row[] = [
  {
    recipe: 'welcome',
    name: 'a code at once, what we are about on day 3, a reminder on day 12 of the 14 that the code holds',
    life: {},
    noticed: [
      ['welcome', 0],
      ['about', 3 * DAY],
      ['reminder', 12 * DAY],
    ],
  },
  {
    recipe: 'welcome',
    name: 'nothing more after the first order',
    life: { orders: [30] },
    noticed: [['welcome', 0]],
    outcome: 'goal',
  },
  {
    recipe: 'lead-nurturing',
    name: 'five mails, the first within 24 hours',
    life: {},
    noticed: [
      ['hello', 1],
      ['who', 2 * DAY],
      ['choose', 5 * DAY],
      ['asked', 9 * DAY],
      ['picked', 14 * DAY],
    ],
  },
  {
    // At 02:00 in Vilnius, an hour after the sign-up, everybody sleeps: 09:00 is 8 hours after 01:00.
    recipe: 'lead-nurturing',
    name: 'also for somebody who signs up at night',
    life: { beginsAt: Date.UTC(2026, 5, 30, 22), timeZone: 'Europe/Vilnius', isQuietAtNight: true, orders: [20] },
    noticed: [['hello', 8]],
    outcome: 'goal',
  },
  { recipe: 'drip', name: 'at once', life: {}, noticed: [['account', 0]] },
  ...(
    [
      ['order-confirmation', 'confirmation'],
      ['shipping-confirmation', 'shipped'],
      ['delivered', 'delivered'],
      ['return-requested', 'returned'],
      ['order-cancelled', 'cancelled'],
    ] as const
  ).map(
    ([recipe, message]): Row => ({
      recipe,
      name: 'at once, at night, too',
      life: { ordersBefore: 1, beginsAt: Date.UTC(2026, 6, 1, 3), isQuietAtNight: true },
      noticed: [[message, 0]],
    }),
  ),
  {
    recipe: 'abandoned-cart',
    name: 'an hour, 24, 48 and 72 hours after the last interaction',
    life: { cart: {} },
    noticed: [
      ['list', 1],
      ['reminder', 24],
      ['pictures', 48],
      ['discount', 72],
    ],
  },
  {
    // Seen again after half an hour and after ten: the clock begins anew each time.
    recipe: 'abandoned-cart',
    name: 'counted anew from each visit',
    life: { cart: {}, visits: [0.5, 10] },
    noticed: [
      ['list', 1.5],
      ['reminder', 34],
      ['pictures', 58],
      ['discount', 82],
    ],
  },
  {
    recipe: 'abandoned-cart',
    name: 'nothing after the order',
    life: { cart: {}, orders: [30], visits: [29] },
    noticed: [
      ['list', 1],
      ['reminder', 24],
    ],
    outcome: 'goal',
  },
  {
    recipe: 'abandoned-cart',
    name: 'nothing once the cart is empty',
    life: { cart: { until: 5 } },
    noticed: [['list', 1]],
    outcome: 'left',
  },
  {
    // 23:30 in Warsaw (UTC+2): the first waits until 9, which is 9.5 hours later; the others are due at 23:30, too.
    recipe: 'abandoned-cart',
    name: 'in the morning for a cart that was left at night, each a day after the other',
    life: {
      cart: {},
      beginsAt: Date.UTC(2026, 6, 1, 21, 30),
      timeZone: 'Europe/Warsaw',
      isQuietAtNight: true,
    },
    noticed: [
      ['list', 9.5],
      ['reminder', 33.5],
      ['pictures', 57.5],
      ['discount', 81.5],
    ],
  },
  { recipe: 'abandoned-cart-push', name: 'an hour later', life: { cart: {} }, noticed: [['push', 1]] },
  { recipe: 'cart-overlay', name: 'from a day later on', life: { cart: {} }, noticed: [['overlay', DAY]] },
  { recipe: 'abandoned-form', name: 'an hour later', life: {}, noticed: [['form', 1]] },
  {
    recipe: 'browse-abandonment',
    name: 'four hours after the last visit',
    life: { today: { view_item: 3 }, visits: [2] },
    noticed: [['looked', 6]],
  },
  {
    recipe: 'browse-abandonment',
    name: 'nothing once something is in the cart',
    life: { today: { view_item: 3 }, orders: [1] },
    noticed: [],
    outcome: 'goal',
  },
  { recipe: 'favourites', name: 'three days later', life: {}, noticed: [['wished', 3 * DAY]] },
  { recipe: 'price-drop', name: 'at once', life: {}, noticed: [['cheaper', 0]] },
  { recipe: 'price-drop-push', name: 'at once', life: {}, noticed: [['push', 0]] },
  { recipe: 'back-in-stock', name: 'at once', life: {}, noticed: [['again', 0]] },
  { recipe: 'last-pieces', name: 'at once', life: {}, noticed: [['few', 0]] },
  {
    // Begun at 22:00: at 9 in the morning the count may be another (safety rule 38).
    recipe: 'last-pieces',
    name: 'not when the count is older than an hour',
    life: { beginsAt: Date.UTC(2026, 6, 1, 22), isQuietAtNight: true },
    noticed: [],
  },
  {
    recipe: 'last-chance',
    name: 'an offer, and on the eighth of its ten days a word that it ends',
    life: {},
    noticed: [
      ['offer', 0],
      ['end', 8 * DAY],
    ],
  },
  {
    // 18:00 is six hours after noon.
    recipe: 'weekly-recommendations',
    name: 'at the best hour of the day',
    life: { habits: { hour: 18, weekday: 5 } },
    noticed: [['picked', 6]],
  },
  {
    recipe: 'category-recommendations',
    name: 'a day after somebody lingered for two minutes',
    life: { today: { active_seconds: 120 } },
    noticed: [['shelf', DAY + 0]],
  },
  {
    recipe: 'category-recommendations',
    name: 'nothing for a passing look',
    life: { today: { active_seconds: 119 } },
    noticed: [],
  },
  {
    // From Monday, 29 June, 00:00 to Thursday, 2 July, 19:00: 3 days and 19 hours.
    recipe: 'day-before',
    name: 'who buys on Friday evening is written to on Thursday evening',
    life: { beginsAt: Date.UTC(2026, 5, 29), ordersBefore: 2, habits: { hour: 19, weekday: 5 } },
    noticed: [['ready', 3 * DAY + 19]],
  },
  {
    recipe: 'after-first-order',
    name: 'thanks on the next day, hints after a week, the survey after 14 days, then what goes with it',
    life: { ordersBefore: 1 },
    noticed: [
      ['thanks', DAY],
      ['hints', 7 * DAY],
      ['survey', 14 * DAY],
      ['more', 21 * DAY],
    ],
  },
  { recipe: 'second-order', name: 'three days later', life: { ordersBefore: 2 }, noticed: [['again', 3 * DAY]] },
  {
    recipe: 'second-order',
    name: 'nothing for who has ordered a third time already',
    life: { ordersBefore: 2, orders: [10] },
    noticed: [],
    outcome: 'goal',
  },
  {
    recipe: 'returning-customer',
    name: 'thanks, and ten days later the loyalty programme',
    life: { ordersBefore: 3 },
    noticed: [
      ['thanks', 2 * DAY],
      ['loyalty', 12 * DAY],
    ],
  },
  {
    // Begun at 09:00 in Oslo, a week before 29 March 2026, when the clocks there go an hour forward: 9:00 comes an hour early.
    recipe: 'birthday',
    name: 'an offer a week before, wishes at nine of the day, also when the clocks change',
    life: { beginsAt: Date.UTC(2026, 2, 23, 8), timeZone: 'Europe/Oslo', isQuietAtNight: true },
    noticed: [
      ['offer', 0],
      ['wishes', 7 * DAY - 1],
    ],
  },
  { recipe: 'ask-opinion', name: 'at once', life: { ordersBefore: 2 }, noticed: [['opinion', 0]] },
  { recipe: 'vip-thanks', name: 'at once', life: {}, noticed: [['thanks', 0]] },
  {
    recipe: 'win-back',
    name: 'a word, and two weeks later a code',
    life: {},
    noticed: [
      ['news', 0],
      ['code', 14 * DAY],
    ],
  },
  {
    recipe: 'win-back',
    name: 'no code for who came back',
    life: { orders: [50] },
    noticed: [['news', 0]],
    outcome: 'goal',
  },
  {
    recipe: 'silent-or-engaged',
    name: 'something to read for who reads',
    life: { firstSeenDaysAgo: 60, today: { email_open: 1 } },
    noticed: [['engaged', 0]],
  },
  {
    recipe: 'silent-or-engaged',
    name: 'a question for who is silent and has not come for two months',
    life: { firstSeenDaysAgo: 90, awayDays: 60 },
    noticed: [
      ['silent', 0],
      ['set_trait', 0],
    ],
  },
  {
    recipe: 'silent-or-engaged',
    name: 'nothing for who still comes',
    life: { firstSeenDaysAgo: 90, awayDays: 59 },
    noticed: [],
  },
  { recipe: 'earlier-purchases', name: 'at once', life: { ordersBefore: 2 }, noticed: [['before', 0]] },
  { recipe: 'checkout-webhook', name: 'at once', life: {}, noticed: [['webhook', 0]] },
]

test('every recipe is walked through', () => {
  assert.deepEqual(
    RECIPES.filter(({ recipeId }) => ROWS.every(({ recipe }) => recipe !== recipeId)),
    [],
  )
})

for (const { recipe, name, life, noticed, outcome = 'finished' } of ROWS)
  test(`${recipe}: ${name}`, () => {
    assert.deepEqual(walkRecipe(recipe, life), { noticed, outcome })
  })
