/** @module Recipe: the order was cancelled. */
import { ORDER } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** At once when the shop's server says so. */
export const orderCancelled = recipe({
  recipeId: 'order-cancelled',
  group: 'orders',
  title: 'Order cancelled',
  about: 'Says at once that an order was cancelled and what becomes of the money. It sells nothing.',
  check: 'How you give money back: the mail says only that it goes the way it came.',
  frame: {
    kind: 'transactional',
    entry: { on: 'order', step: 'cancelled' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'cancelled', next: null } },
  },
  messages: {
    cancelled: {
      channel: 'email',
      name: 'Cancelled',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'order', required: false },
        { kind: 'text', text: words.mistake },
      ],
    },
  },
  words: {
    en: {
      cancelled: {
        subject: `Your order${ORDER} was cancelled`,
        preheader: 'What happens to the money.',
        text: 'Your order was cancelled, and nothing will be sent. If you have paid already, the money goes back the way it came.',
        mistake: 'Was that not what you wanted? Reply to this email, and we will look into it.',
      },
    },
    lt: {
      cancelled: {
        subject: `Jūsų užsakymas${ORDER} atšauktas`,
        preheader: 'Kas bus su pinigais.',
        text: 'Jūsų užsakymas atšauktas, nieko nesiųsime. Jei jau sumokėjote, pinigai grįš tuo pačiu būdu.',
        mistake: 'Ne to norėjote? Atsakykite į šį laišką, ir mes išsiaiškinsime.',
      },
    },
    kk: {
      cancelled: {
        subject: `Тапсырыс${ORDER} жойылды`,
        preheader: 'Ақшаңыз не болады.',
        text: 'Тапсырысыңыз жойылды, ештеңе жіберілмейді. Ақша төлеп қойған болсаңыз, ол төлеген жолыңызбен қайтарылады.',
        mistake: 'Бұлай болмауы керек пе еді? Осы хатқа жауап жазыңыз, анықтап береміз.',
      },
    },
    nb: {
      cancelled: {
        subject: `Bestillingen din${ORDER} er kansellert`,
        preheader: 'Dette skjer med pengene.',
        text: 'Bestillingen din er kansellert, og ingenting blir sendt. Har du betalt, får du pengene tilbake samme vei.',
        mistake: 'Var det ikke slik du ville ha det? Svar på denne e-posten, så ser vi på det.',
      },
    },
    lv: {
      cancelled: {
        subject: `Jūsu pasūtījums${ORDER} ir atcelts`,
        preheader: 'Kas notiks ar naudu.',
        text: 'Jūsu pasūtījums ir atcelts, un nekas netiks sūtīts. Ja jau samaksājāt, nauda atgriezīsies tādā pašā veidā.',
        mistake: 'Vai nevēlējāties to atcelt? Atbildiet uz šo vēstuli, un mēs to noskaidrosim.',
      },
    },
    pl: {
      cancelled: {
        subject: `Twoje zamówienie${ORDER} zostało anulowane`,
        preheader: 'Co stanie się z pieniędzmi.',
        text: 'Zamówienie zostało anulowane i nic nie zostanie wysłane. Jeśli jest już opłacone, pieniądze wrócą tą samą drogą.',
        mistake: 'To nie tak miało być? Odpowiedz na tę wiadomość – sprawdzimy to.',
      },
    },
  },
})
