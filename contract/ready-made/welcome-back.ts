/** @module Ready-made: a greeting for somebody who comes again. */
import { readyMade } from './ready-made.ts'

/** From the second visit on, with an empty cart. */
export const welcomeBack = readyMade({
  readyMadeId: 'welcome-back',
  title: 'Welcome back',
  about: 'Greets somebody who was here before with products that may suit them.',
  check: null,
  frame: {
    layout: 'slide_in',
    position: 'bottom_right',
    priority: 35,
    audience: { visitor: 'returning', cart: { state: 'empty' } },
    pages: { types: ['home', 'list'] },
    triggers: [{ kind: 'delay', seconds: 4 }],
    frequency: { quietDaysAfterClose: 30, quietDaysAfterShow: 14, stopAfterConversion: false },
    goal: 'click',
  },
  content: (words) => [
    { kind: 'headline', text: words.headline },
    { kind: 'recommendations', title: words.title, count: 3, fewest: 2 },
    { kind: 'decline', text: words.no },
  ],
  words: {
    en: { headline: 'Good to see you again', title: 'Perhaps something for you', no: 'Not just now' },
    lt: { headline: 'Malonu vėl Jus matyti', title: 'Galbūt Jums patiks', no: 'Ne dabar' },
    kk: { headline: 'Қайта көргенімізге қуаныштымыз', title: 'Мүмкін, сізге ұнар', no: 'Кейінірек' },
    nb: { headline: 'Hyggelig å se deg igjen', title: 'Kanskje noe for deg', no: 'Ikke nå' },
    lv: { headline: 'Prieks Jūs atkal redzēt', title: 'Varbūt Jums patiks', no: 'Ne tagad' },
    pl: { headline: 'Miło znów Cię widzieć', title: 'Może coś dla Ciebie', no: 'Nie teraz' },
  },
})
