/** @module Ready-made: a greeting for somebody who comes again. */
import { readyMade } from './ready-made.ts'

/** From the second visit on, with an empty cart. */
export const welcomeBack = readyMade({
  readyMadeId: 'welcome-back',
  title: 'Welcome back',
  about: 'Greets somebody who was here before with products that suit what they looked at then.',
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
    en: { headline: 'Good to see you again', title: 'Picked from what you looked at', no: 'Not just now' },
    lt: { headline: 'Malonu vėl Jus matyti', title: 'Atrinkta pagal tai, ką žiūrėjote', no: 'Ne dabar' },
    kk: { headline: 'Қайта көргенімізге қуаныштымыз', title: 'Қарағаныңызға сай таңдалды', no: 'Кейінірек' },
    nb: { headline: 'Fint å se deg igjen', title: 'Plukket ut etter det du så på', no: 'Ikke nå' },
    lv: { headline: 'Prieks Jūs atkal redzēt', title: 'Izvēlēts pēc tā, ko skatījāties', no: 'Ne tagad' },
    pl: { headline: 'Miło znów Cię widzieć', title: 'Wybrane według tego, co było oglądane', no: 'Nie teraz' },
  },
})
