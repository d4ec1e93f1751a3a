/** @module Recipe: a returning customer is asked for an opinion. */
import { NAME } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** Two weeks after an order, as the brief's survey; at most twice a year. Our policy. */
export const askOpinion = recipe({
  recipeId: 'ask-opinion',
  group: 'customers',
  title: 'Ask for an opinion',
  about:
    'Two weeks after an order, asks customers who have bought twice or more whether they would recommend you, on a scale of ' +
    '0 to 10. At most twice a year.',
  check: null,
  frame: {
    kind: 'marketing',
    entry: {
      on: 'condition',
      condition: {
        kind: 'all',
        of: [
          { kind: 'number', field: 'orders.count', atLeast: 2 },
          { kind: 'number', field: 'orders.days_since_last', atLeast: 14, atMost: 20 },
        ],
      },
    },
    reentry: { kind: 'after', days: 180 },
    leaveWhen: { kind: 'number', field: 'orders.count', atMost: 1 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'opinion', at: 'best_time', expiresHours: 168, next: null } },
  },
  messages: {
    opinion: {
      channel: 'email',
      name: 'Would you recommend us?',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        {
          kind: 'rating',
          questionId: 'recommend',
          scale: 'nps',
          text: words.question,
          low: words.low,
          high: words.high,
        },
      ],
    },
  },
  words: {
    en: {
      opinion: {
        subject: `May we ask your opinion${NAME}?`,
        preheader: 'A moment, and you have helped us.',
        text: 'You know us by now. Nobody can tell us better than you what we do well and what we do not.',
        question: 'Would you recommend us to a friend?',
        low: 'Certainly not',
        high: 'Certainly',
      },
    },
    lt: {
      opinion: {
        subject: `Ar galime paklausti Jūsų nuomonės${NAME}?`,
        preheader: 'Viena akimirka – ir jau padėjote.',
        text: 'Jūs mus jau pažįstate. Niekas geriau už Jus nepasakys, ką darome gerai, o ką ne.',
        question: 'Ar rekomenduotumėte mus draugui?',
        low: 'Tikrai ne',
        high: 'Tikrai taip',
      },
    },
    kk: {
      opinion: {
        subject: `Пікіріңізді сұрауға бола ма${NAME}?`,
        preheader: 'Бір сәтіңіз бізге үлкен көмек.',
        text: 'Сіз бізді жақсы білесіз. Нені жақсы, нені нашар істейтінімізді сізден артық ешкім айта алмайды.',
        question: 'Бізді досыңызға ұсынар ма едіңіз?',
        low: 'Мүлдем ұсынбаймын',
        high: 'Әрине, ұсынамын',
      },
    },
    nb: {
      opinion: {
        subject: `Kan vi spørre hva du mener${NAME}?`,
        preheader: 'Et øyeblikk, og du har hjulpet oss.',
        text: 'Du kjenner oss nå. Ingen kan si oss bedre enn du hva vi gjør bra, og hva vi ikke gjør bra.',
        question: 'Ville du ha anbefalt oss til en venn?',
        low: 'Absolutt ikke',
        high: 'Absolutt',
      },
    },
    lv: {
      opinion: {
        subject: `Vai drīkstam pajautāt Jūsu viedokli${NAME}?`,
        preheader: 'Viens mirklis, un būsiet mums palīdzējuši.',
        text: 'Jūs mūs jau pazīstat. Neviens labāk par Jums nepateiks, ko darām labi un ko ne.',
        question: 'Vai Jūs ieteiktu mūs draugam?',
        low: 'Noteikti nē',
        high: 'Noteikti jā',
      },
    },
    pl: {
      opinion: {
        subject: `Czy możemy zapytać Cię o zdanie${NAME}?`,
        preheader: 'Wystarczy chwila, by nam pomóc.',
        text: 'Znasz nas już dobrze. Nikt lepiej od Ciebie nie powie, co robimy dobrze, a co nie.',
        question: 'Czy polecisz nas znajomym?',
        low: 'Na pewno nie',
        high: 'Na pewno tak',
      },
    },
  },
})
