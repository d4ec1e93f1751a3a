/** @module Recipe: from the category in which somebody lingers. */
import { NAME } from './merge.ts'
import { DAY, HOUR } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** Lingering: two minutes of use at least, today or yesterday. Our policy; the brief names no figure. */
const LINGER_SECONDS = 120

/** Whether somebody lingered is asked when the visit is over; the mail comes a day later, at their best hour. */
export const categoryRecommendations = recipe({
  recipeId: 'category-recommendations',
  group: 'interest',
  title: 'From the category they linger in',
  about:
    'Whoever opens a category and spends two minutes or more in the shop gets, a day later, a few products of that ' +
    'category. At most every three weeks.',
  check: null,
  slots: [
    {
      slotId: 'message-category',
      name: 'In messages: from their category',
      chain: ['new_for_you', 'also_viewed', 'similar'],
      title: 'From this shelf and beside it',
      titles: {
        lt: 'Iš šios lentynos ir greta jos',
        kk: 'Осы сөреден және маңайынан',
        nb: 'Fra denne hyllen og ved siden av',
        lv: 'No šī plaukta un tam blakus',
        pl: 'Z tej półki i z sąsiednich',
      },
    },
  ],
  frame: {
    kind: 'marketing',
    entry: { on: 'event', event: 'view_item_list' },
    audience: { kind: 'number', field: 'cart.lines', atMost: 0 },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 21 },
    first: 'wait-visit',
    steps: {
      'wait-visit': { kind: 'wait', minutes: HOUR, since: 'activity', next: 'lingers' },
      lingers: {
        kind: 'branch',
        ways: [
          {
            name: 'Stayed two minutes or more',
            condition: { kind: 'number', field: 'events.active_seconds', atLeast: LINGER_SECONDS, withinDays: 2 },
            next: 'wait-day',
          },
        ],
        otherwise: null,
      },
      'wait-day': { kind: 'wait', minutes: DAY, since: 'activity', next: 'send' },
      send: { kind: 'send', messageId: 'shelf', at: 'best_time', expiresHours: 96, next: null },
    },
  },
  messages: {
    shelf: {
      channel: 'email',
      name: 'From their shelf',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'products', slotId: 'message-category', most: 4, required: true },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      shelf: {
        subject: `From the shelf you looked around${NAME}`,
        preheader: 'A few things that may suit you.',
        text: 'You looked around one of our shelves not long ago. Here are a few things that may suit you.',
      },
    },
    lt: {
      shelf: {
        subject: `Iš lentynos, prie kurios stabtelėjote${NAME}`,
        preheader: 'Keletas prekių, kurios gali Jums tikti.',
        text: 'Neseniai dairėtės prie vienos mūsų lentynos. Štai keletas prekių, kurios gali Jums tikti.',
      },
    },
    kk: {
      shelf: {
        subject: `Сіз тоқтаған сөреден${NAME}`,
        preheader: 'Сізге ұнауы мүмкін бірнеше тауар.',
        text: 'Жақында бір сөремізді аралап шықтыңыз. Сізге ұнауы мүмкін бірнеше тауар мынау.',
      },
    },
    nb: {
      shelf: {
        subject: `Fra hyllen du stoppet ved${NAME}`,
        preheader: 'Noen ting som kan passe for deg.',
        text: 'Nylig så du deg rundt ved en av hyllene våre. Her er noen ting som kan passe for deg.',
      },
    },
    lv: {
      shelf: {
        subject: `No plaukta, pie kura apstājāties${NAME}`,
        preheader: 'Dažas lietas, kas Jums varētu derēt.',
        text: 'Nesen apskatījāt vienu no mūsu plauktiem. Lūk, dažas lietas, kas Jums varētu derēt.',
      },
    },
    pl: {
      shelf: {
        subject: `Z półki, którą oglądasz${NAME}`,
        preheader: 'Kilka rzeczy, które mogą Ci odpowiadać.',
        text: 'Ostatnio przyciągnęła Cię jedna z naszych półek. Oto kilka rzeczy, które mogą Ci odpowiadać.',
      },
    },
  },
})
