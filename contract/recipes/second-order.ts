/** @module Recipe: thanks for the second order, with a coupon for the third. */
import { NAME } from './merge.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** A third order in the meantime ends it: there is nothing left to win. */
export const secondOrder = recipe({
  recipeId: 'second-order',
  group: 'customers',
  title: 'The second order',
  about: 'Three days after the second order: thanks for coming back, and a code for the third that holds a month.',
  check: 'The pool “third-order”; without a coupon, take its part out of the mail.',
  pools: () => ({
    'third-order': {
      name: 'Third order',
      codes: 'generated',
      prefix: 'AGAIN',
      discount: { kind: 'percent', percent: 5 },
      validMinutes: 30 * DAY,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    kind: 'triggered',
    entry: { on: 'condition', condition: { kind: 'number', field: 'orders.count', atLeast: 2 } },
    goal: { kind: 'condition', condition: { kind: 'number', field: 'orders.count', atLeast: 3 } },
    leaveWhen: { kind: 'number', field: 'orders.count', atMost: 1 },
    first: 'wait-3d',
    steps: {
      'wait-3d': { kind: 'wait', minutes: 3 * DAY, next: 'send' },
      send: { kind: 'send', messageId: 'again', at: 'best_time', next: null },
    },
  },
  messages: {
    again: {
      channel: 'email',
      name: 'Thanks for coming back',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'third-order', text: common.coupon },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      again: {
        subject: `Good to have you back${NAME}`,
        preheader: 'A small thank-you for the second time.',
        text: 'You came back, and nothing makes us happier. As a thank-you, here is something for the next time.',
      },
    },
    lt: {
      again: {
        subject: `Džiugu, kad sugrįžote${NAME}`,
        preheader: 'Maža padėka už sugrįžimą.',
        text: 'Kas sugrįžta, tam pirmą kartą patiko – niekas mūsų labiau nedžiugina. Dėkodami siunčiame šį tą kitam kartui.',
      },
    },
    kk: {
      again: {
        subject: `Қайта келгеніңізге қуаныштымыз${NAME}`,
        preheader: 'Екінші рет келгеніңіз үшін кішкентай алғыс.',
        text: 'Қайта келген адамға алғашқысы ұнағаны: бізді бұдан артық ештеңе қуантпайды. Алғыс ретінде келесі жолға арнап мынаны жібереміз.',
      },
    },
    nb: {
      again: {
        subject: `Så fint at du kom tilbake${NAME}`,
        preheader: 'En liten takk for andre gang.',
        text: 'Den som kommer tilbake, var fornøyd første gang, og ingenting gleder oss mer. Som takk får du noe til neste gang.',
      },
    },
    lv: {
      again: {
        subject: `Prieks, ka atgriezāties${NAME}`,
        preheader: 'Neliels paldies par otro reizi.',
        text: 'Kas atgriežas, tam pirmajā reizē patika – nekas mūs neiepriecina vairāk. Pateicībā sūtām kaut ko nākamajai reizei.',
      },
    },
    pl: {
      again: {
        subject: `Miło, że wracasz${NAME}`,
        preheader: 'Małe podziękowanie za drugi raz.',
        text: 'Kto wraca, temu za pierwszym razem się podobało, a nic nie cieszy nas bardziej. W podziękowaniu mamy coś na następny raz.',
      },
    },
  },
})
