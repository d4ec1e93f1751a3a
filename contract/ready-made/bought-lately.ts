/** @module Ready-made: how often a product was ordered in a day. */
import { readyMade } from './ready-made.ts'

/** Worded so that no number needs its own ending. */
export const boughtLately = readyMade({
  readyMadeId: 'bought-lately',
  title: 'Ordered in the last 24 hours',
  about: 'Says how many orders of this product came in within a day, by the orders of your own server alone.',
  check: 'That your shop’s orders reach Vitrine (Connect): without them it never shows.',
  frame: {
    layout: 'toast',
    position: 'bottom_right',
    priority: 25,
    pages: { types: ['product'] },
    triggers: [{ kind: 'delay', seconds: 3 }],
    frequency: { quietDaysAfterClose: 1, stopAfterConversion: false },
    staySeconds: 7,
    goal: 'order',
  },
  content: (words) => [{ kind: 'proof', of: 'bought', text: words.text, fewest: 3 }],
  words: {
    en: { text: 'Ordered {count} times in the last 24 hours' },
    lt: { text: 'Užsakymų per pastarąją parą: {count}' },
    kk: { text: 'Соңғы тәулікте {count} рет тапсырыс берілді' },
    nb: { text: 'Bestilt {count} ganger det siste døgnet' },
    lv: { text: 'Pasūtījumi pēdējā diennaktī: {count}' },
    pl: { text: 'Zamówienia w ostatniej dobie: {count}' },
  },
})
