/** @module Ready-made: how many people look at this product now. */
import { readyMade } from './ready-made.ts'

/** Worded so that no number needs its own ending. */
export const whoIsLooking = readyMade({
  readyMadeId: 'who-is-looking',
  title: 'Who else is looking',
  about: 'Says how many people have this product’s page open now: counted, never made up, and not below two.',
  check: null,
  frame: {
    layout: 'toast',
    position: 'bottom_left',
    priority: 30,
    pages: { types: ['product'] },
    triggers: [{ kind: 'delay', seconds: 3 }],
    frequency: { quietDaysAfterClose: 1, stopAfterConversion: false },
    staySeconds: 7,
    goal: 'order',
  },
  content: (words) => [{ kind: 'live_viewers', text: words.text, fewest: 2 }],
  words: {
    en: { text: '{count} people are looking at this right now' },
    lt: { text: 'Šią prekę dabar žiūri: {count}' },
    kk: { text: 'Дәл қазір {count} адам қарап отыр' },
    nb: { text: '{count} ser på dette akkurat nå' },
    lv: { text: 'Šobrīd šo preci skatās: {count}' },
    pl: { text: 'Osoby, które oglądają to teraz: {count}' },
  },
})
