/** @module Recipe: looked at a product, put nothing into a cart, and left. */
import { NAME } from './merge.ts'
import { OF_THE_KIND } from './message-slots.ts'
import { HOUR } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** Four hours after the last visit: the brief names no time; our policy. Several related products beside the one. */
export const browseAbandonment = recipe({
  recipeId: 'browse-abandonment',
  group: 'interest',
  title: 'Looked and left',
  about:
    'Four hours after somebody looked at three products or more and put nothing into a cart: the product, and others like ' +
    'it, for one alone would frighten. At most every two weeks.',
  check: null,
  slots: [OF_THE_KIND],
  frame: {
    kind: 'triggered',
    entry: { on: 'event', event: 'view_item' },
    audience: {
      kind: 'all',
      of: [
        { kind: 'number', field: 'events.view_item', atLeast: 3, withinDays: 2 },
        { kind: 'number', field: 'cart.lines', atMost: 0 },
      ],
    },
    goal: { kind: 'order' },
    leaveWhen: { kind: 'number', field: 'cart.lines', atLeast: 1 },
    reentry: { kind: 'after', days: 14 },
    first: 'wait-4h',
    steps: {
      'wait-4h': { kind: 'wait', minutes: 4 * HOUR, since: 'activity', next: 'send' },
      send: { kind: 'send', messageId: 'looked', expiresHours: 36, next: null },
    },
  },
  messages: {
    looked: {
      channel: 'email',
      name: 'What you looked at, and others like it',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'subject_products', most: 2 },
        { kind: 'products', slotId: OF_THE_KIND.slotId, title: words.others, most: 4 },
        { kind: 'button', text: common.toProduct, href: '/', leadsTo: 'product' },
      ],
    },
  },
  words: {
    en: {
      looked: {
        subject: `Not quite found it yet${NAME}?`,
        preheader: 'What you looked at, once more.',
        text: 'Choosing takes time. So that you do not have to search again, here is what you looked at.',
        others: 'Of the same kind',
      },
    },
    lt: {
      looked: {
        subject: `Dar neradote to, ko ieškojote${NAME}?`,
        preheader: 'Ką žiūrėjote, dar kartą.',
        text: 'Išsirinkti reikia laiko. Kad nereikėtų ieškoti iš naujo, siunčiame tai, ką žiūrėjote.',
        others: 'Panašios prekės',
      },
    },
    kk: {
      looked: {
        subject: `Керегіңізді әлі таппадыңыз ба${NAME}?`,
        preheader: 'Қарағаныңызды тағы бір көріңіз.',
        text: 'Таңдауға уақыт керек. Қайта іздеп жүрмеуіңіз үшін қарағаныңызды жібердік.',
        others: 'Ұқсас тауарлар',
      },
    },
    nb: {
      looked: {
        subject: `Har du ikke helt funnet det ennå${NAME}?`,
        preheader: 'Det du så på, en gang til.',
        text: 'Å velge tar tid. Så du slipper å lete på nytt, er her det du så på.',
        others: 'Noe lignende',
      },
    },
    lv: {
      looked: {
        subject: `Vēl neatradāt īsto${NAME}?`,
        preheader: 'Ko skatījāties, vēlreiz.',
        text: 'Izvēlei vajag laiku. Lai nebūtu jāmeklē no jauna, sūtām to, ko skatījāties.',
        others: 'Līdzīgas preces',
      },
    },
    pl: {
      looked: {
        subject: `To jeszcze nie to${NAME}?`,
        preheader: 'To, co oglądasz, jeszcze raz.',
        text: 'Wybór wymaga czasu. Żeby nie trzeba było szukać od nowa, przypominamy to, co oglądasz.',
        others: 'Podobne produkty',
      },
    },
  },
})
