/** @module The kinds of beginnings, as people choose them, and what a new one begins with. */
import { type Entry, INTERESTS } from '../../../contract/scenario/entry.ts'

export type EntryKind = Entry['on']

/** In the order in which they are offered. */
export const ENTRY_KINDS: Record<EntryKind, string> = {
  cart: 'A cart is left',
  order: 'An order comes so far',
  subscribed: 'An address is confirmed',
  event: 'They do something in the shop',
  product: 'A product is cheaper, there again, or nearly gone',
  birthday: 'Their birthday',
  segment: 'They come into a segment',
  condition: 'Something comes true of them',
  schedule: 'A date, or every week or month',
}

/** What is good to know of each: who begins, and how often. */
export const ENTRY_HELP: Record<EntryKind, string> = {
  cart: 'A filled cart that changed. The first step says how long it must lie. The same person begins again only once this cart is bought or emptied.',
  order: 'As your shop’s server tells it, signed. One run for each order.',
  subscribed: 'The person pressed the link in the mail that asks for it.',
  event: 'As their browser tells it.',
  product: 'Of products that the person showed interest in within 60 days. One run for each product.',
  birthday: 'Of people who said it. By their own clock, once a year.',
  segment: 'By something they do, or by time alone. Who is in it when the scenario goes live does not begin.',
  condition: 'By something they do, or by time alone. For whom it is true when the scenario goes live does not begin.',
  schedule: 'Everybody in the audience at that moment, by your shop’s clock.',
}

/** With sensible values. */
export function newEntry(on: EntryKind): Entry {
  switch (on) {
    case 'cart':
    case 'subscribed':
      return { on }
    case 'order':
      return { on, step: 'paid' }
    case 'event':
      return { on, event: 'sign_up' }
    case 'product':
      return { on, change: 'price_drop', interest: [...INTERESTS], leastPercent: 5, mostLeft: 3 }
    case 'birthday':
      return { on, daysBefore: 0, atHour: 9 }
    case 'segment':
      return { on, segmentId: '' }
    case 'condition':
      return { on, condition: { kind: 'number', field: 'orders.days_since_last', atLeast: 60 } }
    case 'schedule':
      return { on, at: { kind: 'weekly', weekday: 'thu', hour: 10 } }
  }
}
