/** @module Recipe: a product is there again that was gone when somebody wanted it. */
import { aboutTheProduct } from './about-the-product.ts'
import { NAME } from './merge.ts'
import { recipe } from './recipe.ts'

/** At once; a product can be sold out again, so after two days the mail is not sent any more. */
export const backInStock = recipe({
  recipeId: 'back-in-stock',
  group: 'interest',
  title: 'Back in stock',
  about:
    'When a product that somebody looked at, wished for or had in the cart can be bought again: one mail, about that product.',
  check: 'Your catalogue must say what is in stock (feed or API).',
  frame: {
    kind: 'triggered',
    entry: { on: 'product', change: 'back_in_stock' },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 30 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'again', expiresHours: 48, next: null } },
  },
  messages: {
    again: {
      channel: 'email',
      name: 'It is back',
      purpose: 'informative',
      blocks: aboutTheProduct,
    },
  },
  words: {
    en: {
      again: {
        subject: `Back in stock${NAME}`,
        preheader: 'Something you took an interest in.',
        text: 'Something you took an interest in was sold out, and now it is back. How long it will last, we cannot say.',
      },
    },
    lt: {
      again: {
        subject: `Vėl turime${NAME}`,
        preheader: 'Prekė, kuria domėjotės.',
        text: 'Prekė, kuria domėjotės, buvo išparduota, o dabar ją vėl galima įsigyti. Kiek laiko jos užteks, pasakyti negalime.',
      },
    },
    kk: {
      again: {
        subject: `Қайтадан сатылымда${NAME}`,
        preheader: 'Сізді қызықтырған тауар.',
        text: 'Сізді қызықтырған тауар таусылып қалған еді, енді қайтадан сатылымға түсті. Қанша уақытқа жететінін айта алмаймыз.',
      },
    },
    nb: {
      again: {
        subject: `Tilbake på lager${NAME}`,
        preheader: 'Noe du har vist interesse for.',
        text: 'Noe du har vist interesse for, var utsolgt, og nå er det tilbake. Hvor lenge det varer, kan vi ikke si.',
      },
    },
    lv: {
      again: {
        subject: `Atkal pieejams${NAME}`,
        preheader: 'Prece, par kuru interesējāties.',
        text: 'Prece, par kuru interesējāties, bija izpārdota, un tagad tā atkal ir pieejama. Cik ilgi tās pietiks, nevaram pateikt.',
      },
    },
    pl: {
      again: {
        subject: `Znów dostępne${NAME}`,
        preheader: 'Produkt, który Cię interesuje.',
        text: 'Produkt, który Cię interesuje, był wyprzedany, a teraz znów jest dostępny. Na jak długo wystarczy, trudno powiedzieć.',
      },
    },
  },
})
