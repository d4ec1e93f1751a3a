/** @module Recipe: last chance by time: an offer, and a word before it really ends. */
import { NAME } from './merge.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The code holds ten days and its reminder goes on the eighth: a week apart, so the usual cap lets both through. */
export const lastChance = recipe({
  recipeId: 'last-chance',
  group: 'interest',
  title: 'Last chance: an offer ends',
  about:
    'To window shoppers, who look much and have never ordered: a code that holds ten days, and on the eighth day a word ' +
    'that it ends. The end is real: the code is refused after it. At most twice a year.',
  check: 'The pool “last-chance”. If a code should hold longer, move the reminder too: it must come before the end.',
  pools: () => ({
    'last-chance': {
      name: 'Last chance',
      codes: 'generated',
      prefix: 'NOW',
      discount: { kind: 'percent', percent: 10 },
      validMinutes: 10 * DAY,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    kind: 'marketing',
    entry: { on: 'segment', segmentId: 'window-shoppers' },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 180 },
    first: 'send-offer',
    steps: {
      'send-offer': { kind: 'send', messageId: 'offer', at: 'best_time', expiresHours: 168, next: 'wait-8d' },
      'wait-8d': { kind: 'wait', minutes: 8 * DAY, next: 'send-end' },
      'send-end': { kind: 'send', messageId: 'end', expiresHours: 36, next: null },
    },
  },
  messages: {
    offer: {
      channel: 'email',
      name: 'The offer',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'last-chance', text: common.coupon },
        { kind: 'products' },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
    end: {
      channel: 'email',
      name: 'It ends',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'last-chance', text: common.coupon, isReminder: true },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      offer: {
        subject: `For your first find${NAME}`,
        preheader: 'A code with a real deadline.',
        text: 'You have been looking around our shop for a while. If something caught your eye, this makes it easier to begin.',
      },
      end: {
        subject: `Last chance for your code${NAME}`,
        preheader: 'After this date it no longer works.',
        text: 'The code we sent you ends soon. After the date below it no longer works, and we make no exceptions: a deadline is a deadline.',
      },
    },
    lt: {
      offer: {
        subject: `Jūsų pirmajam radiniui${NAME}`,
        preheader: 'Kodas su tikru terminu.',
        text: 'Jau kurį laiką dairotės pas mus. Jei kas nors krito į akį, taip pradėti bus lengviau.',
      },
      end: {
        subject: `Paskutinė proga pasinaudoti kodu${NAME}`,
        preheader: 'Po šios datos kodas nebegalios.',
        text: 'Mūsų atsiųstas kodas netrukus nebegalios. Po nurodytos datos jo nebepriimsime ir išimčių nedarysime: terminas yra terminas.',
      },
    },
    kk: {
      offer: {
        subject: `Алғашқы олжаңызға${NAME}`,
        preheader: 'Нақты мерзімі бар код.',
        text: 'Біраздан бері дүкенімізді аралап жүрсіз. Бірдеңе көзіңізге түссе, бұл бастауды жеңілдетеді.',
      },
      end: {
        subject: `Кодыңызды пайдаланудың соңғы мүмкіндігі${NAME}`,
        preheader: 'Осы күннен кейін код жарамайды.',
        text: 'Біз жіберген кодтың мерзімі жақында бітеді. Көрсетілген күннен кейін ол қабылданбайды, ешкімге ерекшелік жасамаймыз: мерзім – мерзім.',
      },
    },
    nb: {
      offer: {
        subject: `Til ditt første funn${NAME}`,
        preheader: 'En kode med en ekte frist.',
        text: 'Du har sett deg rundt hos oss en stund. Er det noe som har fanget blikket, gjør denne det lettere å begynne.',
      },
      end: {
        subject: `Siste sjanse for koden din${NAME}`,
        preheader: 'Etter denne datoen gjelder den ikke.',
        text: 'Koden vi sendte deg, går snart ut. Etter datoen nedenfor gjelder den ikke, og vi gjør ingen unntak: En frist er en frist.',
      },
    },
    lv: {
      offer: {
        subject: `Jūsu pirmajam atradumam${NAME}`,
        preheader: 'Kods ar īstu termiņu.',
        text: 'Jau kādu laiku apskatāt mūsu veikalu. Ja kaut kas iekrita acīs, ar šo būs vieglāk sākt.',
      },
      end: {
        subject: `Pēdējā iespēja izmantot kodu${NAME}`,
        preheader: 'Pēc šī datuma tas vairs nederēs.',
        text: 'Mūsu sūtītā koda termiņš drīz beigsies. Pēc norādītā datuma to vairs nepieņemsim, un izņēmumu nebūs: termiņš paliek termiņš.',
      },
    },
    pl: {
      offer: {
        subject: `Na Twoje pierwsze znalezisko${NAME}`,
        preheader: 'Kod z prawdziwym terminem.',
        text: 'Od jakiegoś czasu się u nas rozglądasz. Jeśli coś wpadło Ci w oko, z tym łatwiej będzie zacząć.',
      },
      end: {
        subject: `Ostatnia szansa, by użyć kodu${NAME}`,
        preheader: 'Po tej dacie przestanie działać.',
        text: 'Kod, który od nas masz, niedługo wygaśnie. Po podanej dacie nie zadziała i nie robimy wyjątków: termin to termin.',
      },
    },
  },
})
