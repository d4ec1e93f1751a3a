/** @module What a condition may ask of a person: every field with its title, unit and limits, as data. */

/** How long actions are remembered by day (worker/core/activity.ts): a longer window cannot be asked for. */
export const EVENT_WINDOW_DAYS = 60

/** Longest window of orders, days. Our policy: ten years. */
export const ORDER_WINDOW_DAYS = 3650

/**
 * A field that is a whole number. `unit`: of `atLeast` and `atMost`; `money` is minor units of the test's currency.
 * `windowDays`: the longest `withinDays`; null: there is no window. `from`: whether a number is there before anybody
 * computed it. A test of a number that is not there is false, whatever it asks.
 */
export interface NumberFieldInfo {
  title: string
  group: FieldGroup
  unit: 'times' | 'seconds' | 'days' | 'minutes' | 'lines' | 'points' | 'money'
  windowDays: number | null
}

/** A field that is a word. `values`: all there are, with their titles; null: any text of at most 120 characters. */
export interface TextFieldInfo {
  title: string
  group: FieldGroup
  values: Record<string, string> | null
}

/** The headings of an editor's list of fields. */
export const FIELD_GROUPS = {
  events: 'What they did',
  orders: 'Orders',
  cart: 'Cart',
  seen: 'Visits',
  interests: 'Interests',
  traits: 'Who they are',
  scores: 'Scores',
} as const

export type FieldGroup = keyof typeof FIELD_GROUPS

const times = (title: string): NumberFieldInfo => ({
  title,
  group: 'events',
  unit: 'times',
  windowDays: EVENT_WINDOW_DAYS,
})

const number = (
  title: string,
  group: FieldGroup,
  unit: NumberFieldInfo['unit'],
  windowDays: number | null = null,
): NumberFieldInfo => ({ title, group, unit, windowDays })

/**
 * Without a window, what is counted of events is what is remembered: the 60 days up to the last visit. Orders are those
 * that the shop's server confirmed. Days are counted by the calendar, UTC: yesterday is one day ago. Minutes are exact.
 */
export const NUMBER_FIELDS = {
  'events.page_view': times('opened pages'),
  'events.view_item': times('looked at products'),
  'events.search': times('searched'),
  'events.add_to_cart': times('put something into the cart'),
  'events.begin_checkout': times('began a checkout'),
  'events.purchase': times('ordered, as their browser saw it'),
  'events.sign_up': times('signed up'),
  'events.generate_lead': times('left a contact'),
  'events.select_promotion': times('used the button of an overlay'),
  'events.email_click': times('came by a link in an e-mail'),
  'events.email_open': number('days on which they opened an e-mail', 'events', 'days', EVENT_WINDOW_DAYS),
  'events.active_seconds': number('time of use', 'events', 'seconds', EVENT_WINDOW_DAYS),
  'orders.count': number('confirmed orders', 'orders', 'times', ORDER_WINDOW_DAYS),
  'orders.unconfirmed': number('orders that only a browser saw', 'orders', 'times'),
  'orders.revenue': number('money spent', 'orders', 'money', ORDER_WINDOW_DAYS),
  'orders.average': number('money spent an order', 'orders', 'money'),
  'orders.days_since_first': number('days since the first order', 'orders', 'days'),
  'orders.days_since_last': number('days since the last order', 'orders', 'days'),
  'cart.lines': number('products in the cart', 'cart', 'lines'),
  'cart.value': number('value of the cart', 'cart', 'money'),
  'cart.minutes_unchanged': number('minutes since a filled cart changed', 'cart', 'minutes'),
  'seen.sessions': number('visits', 'seen', 'times'),
  'seen.page_views': number('pages opened, ever', 'seen', 'times'),
  'seen.days_since_first': number('days since the first visit', 'seen', 'days'),
  'seen.days_since_last': number('days since the last visit', 'seen', 'days'),
  'trait.days_to_birthday': number('days until the birthday', 'traits', 'days'),
  'score.lead': number('lead score', 'scores', 'points'),
  'score.clv': number('expected value of the coming year', 'scores', 'money'),
} as const satisfies Record<string, NumberFieldInfo>

export type NumberField = keyof typeof NUMBER_FIELDS

/** Words that are titles themselves. */
const said = <Word extends string>(...words: Word[]) =>
  Object.fromEntries<string>(words.map((word) => [word, word])) as Record<Word, string>

/**
 * A test of a word that is not known is false. Consent, interests and traits may be several at a time: one of those named
 * suffices. In interests and traits capitals do not matter; a `trait` is asked for as `name: value`.
 */
export const TEXT_FIELDS = {
  country: { title: 'country', group: 'traits', values: null },
  language: { title: 'language', group: 'traits', values: null },
  device: { title: 'device', group: 'traits', values: { phone: 'phone', desktop: 'computer' } },
  source: { title: 'where they came from at first', group: 'traits', values: null },
  consent: {
    title: 'permits',
    group: 'traits',
    values: { measure: 'measuring', personalise: 'personalising', message: 'messages' },
  },
  'interest.category': { title: 'category of interest', group: 'interests', values: null },
  'interest.brand': { title: 'brand of interest', group: 'interests', values: null },
  'trait.gender': { title: 'gender', group: 'traits', values: said('female', 'male', 'other') },
  'trait.age_band': {
    title: 'age',
    group: 'traits',
    values: said('18-24', '25-34', '35-44', '45-54', '55-64', '65+'),
  },
  trait: { title: 'trait', group: 'traits', values: null },
  'score.grade': { title: 'grade', group: 'scores', values: said('cold', 'warm', 'hot') },
  'score.rfm_group': {
    title: 'RFM group',
    group: 'scores',
    values: {
      champions: 'Champions',
      loyal: 'Loyal',
      potential_loyalist: 'Potential loyalists',
      new: 'New',
      promising: 'Promising',
      needs_attention: 'Need attention',
      about_to_sleep: 'About to sleep',
      at_risk: 'At risk',
      cannot_lose: 'Cannot lose',
      hibernating: 'Hibernating',
      lost: 'Lost',
    },
  },
  'score.stage': {
    title: 'stage of life',
    group: 'scores',
    values: {
      potential: 'potential',
      new: 'new',
      returning: 'returning',
      vip: 'VIP',
      inactive: 'inactive',
      cart_abandoner: 'left a cart',
    },
  },
} as const satisfies Record<string, TextFieldInfo>

export type TextField = keyof typeof TEXT_FIELDS
