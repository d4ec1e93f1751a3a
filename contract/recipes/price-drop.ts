/** @module Recipe: a product that somebody looked at, wished for or had in the cart costs less now. */
import { aboutTheProduct } from './about-the-product.ts'
import { NAME } from './merge.ts'
import { recipe } from './recipe.ts'

/** One run a product; the old price is what the catalogue had, not a list price. */
export const priceDrop = recipe({
  recipeId: 'price-drop',
  group: 'interest',
  title: 'The price fell',
  about:
    'When a product that somebody looked at, wished for or had in the cart costs at least 5 % less: one mail, with the ' +
    'price of now, and the one before where it is proven. About the same product at most once a month.',
  check: 'From how much percent on. Your catalogue must be kept up to date (feed or API).',
  frame: {
    kind: 'triggered',
    entry: { on: 'product', change: 'price_drop', leastPercent: 5 },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 30 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'cheaper', expiresHours: 48, next: null } },
  },
  messages: {
    cheaper: {
      channel: 'email',
      name: 'It costs less now',
      purpose: 'commercial',
      blocks: aboutTheProduct,
    },
  },
  words: {
    en: {
      cheaper: {
        subject: `Something you liked costs less now${NAME}`,
        preheader: 'The price has fallen.',
        text: 'The price of something you took an interest in has fallen. We thought you would like to know.',
      },
    },
    lt: {
      cheaper: {
        subject: `Jums patikusi prekė atpigo${NAME}`,
        preheader: 'Kaina sumažėjo.',
        text: 'Sumažėjo prekės, kuria domėjotės, kaina. Pagalvojome, kad norėtumėte žinoti.',
      },
    },
    kk: {
      cheaper: {
        subject: `Сізге ұнаған тауар арзандады${NAME}`,
        preheader: 'Бағасы түсті.',
        text: 'Сіз қызыққан тауардың бағасы түсті. Білгіңіз келер деп ойладық.',
      },
    },
    nb: {
      cheaper: {
        subject: `Noe du likte, koster mindre nå${NAME}`,
        preheader: 'Prisen har gått ned.',
        text: 'Prisen på noe du har vist interesse for, har gått ned. Vi tenkte du ville vite det.',
      },
    },
    lv: {
      cheaper: {
        subject: `Jums iepatikusies prece kļuvusi lētāka${NAME}`,
        preheader: 'Cena ir samazinājusies.',
        text: 'Precei, par kuru interesējāties, ir samazinājusies cena. Domājām, ka vēlētos to zināt.',
      },
    },
    pl: {
      cheaper: {
        subject: `Coś, co Ci się spodobało, jest tańsze${NAME}`,
        preheader: 'Cena spadła.',
        text: 'Spadła cena produktu, który Cię interesuje. Pomyśleliśmy, że warto dać Ci znać.',
      },
    },
  },
})
