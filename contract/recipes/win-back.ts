/** @module Recipe: customers who have not bought for long. */
import { NAME } from './merge.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** First a word without an offer, a fortnight later one with: whoever comes back for the word needs no discount. */
export const winBack = recipe({
  recipeId: 'win-back',
  group: 'quiet',
  title: 'Win back',
  about:
    'Two mails to customers who became inactive: a friendly word with a few products for them, and two weeks later, if they have not ' +
    'ordered, a code that holds a fortnight. At most twice a year.',
  check: 'The pool “win-back”: how much it takes off.',
  pools: () => ({
    'win-back': {
      name: 'Win back',
      codes: 'generated',
      prefix: 'BACK',
      discount: { kind: 'percent', percent: 10 },
      validMinutes: 14 * DAY,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    kind: 'marketing',
    entry: { on: 'segment', segmentId: 'inactive' },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 180 },
    first: 'send-news',
    steps: {
      'send-news': { kind: 'send', messageId: 'news', at: 'best_time', expiresHours: 168, next: 'wait-14d' },
      'wait-14d': { kind: 'wait', minutes: 14 * DAY, next: 'send-code' },
      'send-code': { kind: 'send', messageId: 'code', at: 'best_time', expiresHours: 168, next: null },
    },
  },
  messages: {
    news: {
      channel: 'email',
      name: 'A word, and a few products',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'products', title: words.fresh, most: 4 },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
    code: {
      channel: 'email',
      name: 'A code to come back with',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'win-back', text: common.coupon },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      news: {
        subject: `It has been a while${NAME}`,
        preheader: 'Perhaps there is something for you again.',
        text: 'We have not seen each other for some time. Perhaps there is something for you here again. And if something kept you away that we could do better, just reply and tell us.',
        fresh: 'Perhaps one of these',
      },
      code: {
        subject: `We would be glad to see you again${NAME}`,
        preheader: 'A code for your way back.',
        text: 'If you would like to come by again, this is for you. If not, that is all right too: we will not keep asking.',
      },
    },
    lt: {
      news: {
        subject: `Seniai nesimatėme${NAME}`,
        preheader: 'Galbūt pas mus vėl yra kas nors Jums.',
        text: 'Kurį laiką nesimatėme. Galbūt pas mus vėl yra kas nors Jums. O jei atbaidė kas nors, ką galėtume daryti geriau, parašykite atsakydami į šį laišką.',
        fresh: 'Gal kas nors iš šių',
      },
      code: {
        subject: `Džiaugtumėmės vėl Jus išvydę${NAME}`,
        preheader: 'Kodas sugrįžimui.',
        text: 'Jei norėtumėte vėl užsukti, tai skirta Jums. Jei ne, irgi nieko tokio: įkyrūs nebūsime.',
      },
    },
    kk: {
      news: {
        subject: `Көріспегелі біраз болды${NAME}`,
        preheader: 'Сізге ұнайтын бірдеңе табылар.',
        text: 'Көріспегенімізге біраз уақыт болды. Бәлкім, бізден сізге ұнайтын бірдеңе табылар. Егер біз жақсарта алатын бірдеңе кедергі болса, осы хатқа жауап жазыңыз.',
        fresh: 'Бәлкім, осылардың бірі',
      },
      code: {
        subject: `Сізді қайта көрсек, қуанар едік${NAME}`,
        preheader: 'Қайта келуіңізге арналған код.',
        text: 'Қайта соққыңыз келсе, мынау сізге. Келмесе де оқасы жоқ: қайта-қайта мазаламаймыз.',
      },
    },
    nb: {
      news: {
        subject: `Det er en stund siden sist${NAME}`,
        preheader: 'Kanskje er det noe for deg igjen.',
        text: 'Det er en stund siden vi så deg. Kanskje er det noe for deg her igjen. Og var det noe vi kunne gjort bedre, så svar gjerne på denne e-posten.',
        fresh: 'Kanskje noe av dette',
      },
      code: {
        subject: `Det hadde vært fint å se deg igjen${NAME}`,
        preheader: 'En kode til veien tilbake.',
        text: 'Har du lyst til å komme innom igjen, er denne til deg. Hvis ikke, er det helt greit: Vi maser ikke.',
      },
    },
    lv: {
      news: {
        subject: `Sen neesam tikušies${NAME}`,
        preheader: 'Varbūt pie mums atkal atradīsies kas Jums piemērots.',
        text: 'Kādu laiku neesam tikušies. Varbūt pie mums atkal atradīsies kas Jums piemērots. Un, ja atturēja kaut kas, ko mēs varētu darīt labāk, atbildiet uz šo vēstuli.',
        fresh: 'Varbūt kaut kas no šī',
      },
      code: {
        subject: `Priecāsimies Jūs atkal redzēt${NAME}`,
        preheader: 'Kods, ar ko atgriezties.',
        text: 'Ja vēlaties atkal iegriezties, šis kods ir Jums. Ja ne, arī labi: neuzmāksimies.',
      },
    },
    pl: {
      news: {
        subject: `Dawno się nie widzieliśmy${NAME}`,
        preheader: 'Może znów znajdzie się coś dla Ciebie.',
        text: 'Minęło trochę czasu. Może znów znajdzie się u nas coś dla Ciebie. A jeśli zniechęciło Cię coś, co możemy poprawić, odpowiedz na tę wiadomość.',
        fresh: 'Może coś z tego',
      },
      code: {
        subject: `Miło będzie znów Cię zobaczyć${NAME}`,
        preheader: 'Kod na dobry powrót.',
        text: 'Jeśli masz ochotę znów zajrzeć, ten kod jest dla Ciebie. Jeśli nie, też w porządku: nie będziemy się narzucać.',
      },
    },
  },
})
