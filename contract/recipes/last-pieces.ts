/** @module Recipe: last chance by quantity: few pieces are left of what somebody looked at or has in the cart. */
import { aboutTheProduct } from './about-the-product.ts'
import { NAME } from './merge.ts'
import { recipe } from './recipe.ts'

/** Only where the catalogue counts the pieces, and only while the count is young: it is read again right before the mail goes. */
export const lastPieces = recipe({
  recipeId: 'last-pieces',
  group: 'interest',
  title: 'Last chance: few pieces left',
  about:
    'When only three pieces or fewer are left of a product that somebody looked at, wished for or has in the cart: one mail, by the ' +
    'count of your stock, read again when it goes: a count older than 15 minutes, or a number that rose, and nothing is sent. The ' +
    'same product at most once a month.',
  check: 'Your catalogue must count stock, and be kept up to date (feed or API): what this mail says must be true.',
  frame: {
    kind: 'triggered',
    entry: { on: 'product', change: 'low_stock', interest: ['viewed', 'wished', 'cart'], mostLeft: 3 },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 30 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'few', expiresHours: 1, next: null } },
  },
  messages: {
    few: {
      channel: 'email',
      name: 'Few are left',
      purpose: 'commercial',
      blocks: aboutTheProduct,
    },
  },
  words: {
    en: {
      few: {
        subject: `Nearly sold out: something you liked${NAME}`,
        preheader: 'By the count of our stock.',
        text: 'As we write this, only a few are left of something you took an interest in. That is the count of our stock, not a figure of speech. If you still want it, now is a good moment.',
      },
    },
    lt: {
      few: {
        subject: `Baigiasi tai, kas Jums patiko${NAME}`,
        preheader: 'Pagal mūsų sandėlio likutį.',
        text: 'Rašant šį laišką prekės, kuria domėjotės, buvo likę nedaug: taip rodė mūsų sandėlio likutis, tai ne šiaip žodžiai. Jei jos dar norite, dabar tinkamas metas.',
      },
    },
    kk: {
      few: {
        subject: `Сізге ұнаған тауар таусылуға жақын${NAME}`,
        preheader: 'Қоймамыздағы есеп бойынша.',
        text: 'Осы хат жазылған сәтте сіз қызыққан тауар аз қалған еді: бұл жай сөз емес, қоймамыздың есебі. Әлі керек болса, қазір дәл уақыты.',
      },
    },
    nb: {
      few: {
        subject: `Snart utsolgt: noe du likte${NAME}`,
        preheader: 'Ifølge lageret vårt.',
        text: 'Mens vi skriver dette, er det få igjen av noe du har vist interesse for. Det er lagertallet vårt, ikke bare noe vi sier. Vil du fortsatt ha det, er det et godt tidspunkt nå.',
      },
    },
    lv: {
      few: {
        subject: `Drīz beigsies tas, kas Jums iepatikās${NAME}`,
        preheader: 'Pēc mūsu noliktavas atlikuma.',
        text: 'Rakstot šo vēstuli, no preces, par kuru interesējāties, bija palicis maz: tas ir mūsu noliktavas atlikums, nevis tikai vārdi. Ja to vēl vēlaties, tagad ir īstais brīdis.',
      },
    },
    pl: {
      few: {
        subject: `Kończy się coś, co Ci się podobało${NAME}`,
        preheader: 'Według stanu naszego magazynu.',
        text: 'W chwili pisania tej wiadomości produktu, który Cię interesuje, zostało niewiele: to stan magazynu, a nie hasło. Jeśli nadal go chcesz, teraz jest dobry moment.',
      },
    },
  },
})
