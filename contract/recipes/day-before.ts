/** @module Recipe: who buys on Friday evening is written to on Thursday. */
import { chosenForYou } from './chosen-for-you.ts'
import { NAME } from './merge.ts'
import { FOR_YOU } from './message-slots.ts'
import { recipe } from './recipe.ts'

/** The brief's third level of automation: the system decides when. Somebody whose habits are unknown is written to at the shop's. */
export const dayBefore = recipe({
  recipeId: 'day-before',
  group: 'interest',
  title: 'Write the day before',
  about:
    'Who buys on Friday evenings is written to on Thursday: once a week, the day before each customer’s own day, at the ' +
    'hour at which they shop, with products for them.',
  check: 'It does what “Recommendations, once a week” does, on each person’s own day: run one of the two.',
  slots: [FOR_YOU],
  frame: {
    kind: 'marketing',
    entry: { on: 'schedule', at: { kind: 'weekly', weekday: 'mon', hour: 0 } },
    audience: { kind: 'number', field: 'orders.count', atLeast: 1 },
    goal: { kind: 'order' },
    first: 'wait-day',
    steps: {
      'wait-day': { kind: 'wait_until', weekday: 'before_best', hour: 'best', next: 'send' },
      send: { kind: 'send', messageId: 'ready', expiresHours: 20, next: null },
    },
  },
  messages: {
    ready: {
      channel: 'email',
      name: 'In good time',
      purpose: 'commercial',
      blocks: chosenForYou,
    },
  },
  words: {
    en: {
      ready: {
        subject: `In good time for your next look around${NAME}`,
        preheader: 'A few things we have picked out for you.',
        text: 'So that you have time to think it over, here is a small choice in advance, going by what you have bought and looked at.',
      },
    },
    lt: {
      ready: {
        subject: `Kitam apsipirkimui – iš anksto${NAME}`,
        preheader: 'Keletą prekių išrinkome Jums.',
        text: 'Kad būtų laiko pagalvoti, iš anksto siunčiame nedidelę atranką: ji sudaryta pagal tai, ką pirkote ir žiūrėjote.',
      },
    },
    kk: {
      ready: {
        subject: `Келесі сатып алуыңызға алдын ала${NAME}`,
        preheader: 'Сізге бірнеше нәрсе таңдап қойдық.',
        text: 'Ойлануға уақытыңыз болсын деп, шағын топтаманы алдын ала жібереміз: ол сатып алған және қараған заттарыңызға қарай жасалды.',
      },
    },
    nb: {
      ready: {
        subject: `I god tid til neste runde${NAME}`,
        preheader: 'Noen ting vi har plukket ut til deg.',
        text: 'Så du får tid til å tenke deg om, kommer et lite utvalg på forhånd: laget til deg, ut fra det du har kjøpt og sett på.',
      },
    },
    lv: {
      ready: {
        subject: `Laikus nākamajai reizei${NAME}`,
        preheader: 'Dažas lietas, ko Jums izraudzījāmies.',
        text: 'Lai būtu laiks apdomāt, sūtām nelielu izlasi jau iepriekš: veidotu Jums pēc tā, ko pirkāt un skatījāties.',
      },
    },
    pl: {
      ready: {
        subject: `W sam czas na kolejne zakupy${NAME}`,
        preheader: 'Kilka rzeczy wybranych dla Ciebie.',
        text: 'Żeby był czas się zastanowić, z wyprzedzeniem przesyłamy kilka propozycji: na podstawie Twoich zakupów i tego, co oglądasz.',
      },
    },
  },
})
