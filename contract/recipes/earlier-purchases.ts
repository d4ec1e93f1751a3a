/** @module Recipe: passive customers are reminded of what they bought before. */
import { NAME } from './merge.ts'
import { GOES_WITH_IT } from './message-slots.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The segment asks for two orders at least, and for half of the time after which a customer counts as inactive. */
export const earlierPurchases = recipe({
  recipeId: 'earlier-purchases',
  group: 'quiet',
  title: 'Remember what you bought',
  about:
    'To customers who are about to become inactive: what they bought before, easy to order again, and what goes with it. ' +
    'At most three times a year.',
  check: null,
  slots: [GOES_WITH_IT],
  frame: {
    kind: 'marketing',
    entry: { on: 'segment', segmentId: 'at-risk' },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 120 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'before', at: 'best_time', expiresHours: 168, next: null } },
  },
  messages: {
    before: {
      channel: 'email',
      name: 'What you bought',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'bought', title: words.before, most: 3, required: true },
        { kind: 'products', slotId: GOES_WITH_IT.slotId, most: 4 },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      before: {
        subject: `Is it time again${NAME}?`,
        preheader: 'What you bought from us before.',
        text: 'Some things run out, others want company. This is what you bought from us before.',
        before: 'You bought',
      },
    },
    lt: {
      before: {
        subject: `Gal jau vėl metas${NAME}?`,
        preheader: 'Ką anksčiau pirkote pas mus.',
        text: 'Vieni daiktai baigiasi, kitiems reikia draugijos. Štai ką anksčiau pirkote pas mus.',
        before: 'Jūsų pirkiniai',
      },
    },
    kk: {
      before: {
        subject: `Қайта алатын кез келді ме${NAME}?`,
        preheader: 'Бізден бұрын сатып алғандарыңыз.',
        text: 'Кей зат таусылады, кейбіріне жұбы керек. Бізден бұрын сатып алғандарыңыз мынау.',
        before: 'Сатып алғаныңыз',
      },
    },
    nb: {
      before: {
        subject: `Er det på tide igjen${NAME}?`,
        preheader: 'Det du har kjøpt hos oss før.',
        text: 'Noe tar slutt, noe har godt av selskap. Dette har du kjøpt hos oss før.',
        before: 'Du har kjøpt',
      },
    },
    lv: {
      before: {
        subject: `Varbūt atkal laiks${NAME}?`,
        preheader: 'Ko agrāk pirkāt pie mums.',
        text: 'Vienas lietas beidzas, citām vajag kompāniju. Lūk, ko agrāk pirkāt pie mums.',
        before: 'Jūsu pirkumi',
      },
    },
    pl: {
      before: {
        subject: `Może znów pora${NAME}?`,
        preheader: 'Twoje wcześniejsze zakupy u nas.',
        text: 'Jedne rzeczy się kończą, inne lubią towarzystwo. Oto Twoje wcześniejsze zakupy u nas.',
        before: 'Twoje zakupy',
      },
    },
  },
})
