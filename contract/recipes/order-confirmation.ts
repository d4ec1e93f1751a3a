/** @module Recipe: the order was placed. */
import { ORDER, SHOP } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** At once, from the signed order of the shop's server. */
export const orderConfirmation = recipe({
  recipeId: 'order-confirmation',
  group: 'orders',
  title: 'Order confirmation',
  about: 'At once after an order: what was bought, for how much, and what comes next. It sells nothing.',
  check:
    'Your shop system may send one already: switch that one off, or leave this one out. It promises a mail when the parcel ' +
    'leaves: run “Shipping confirmation” too.',
  frame: {
    kind: 'transactional',
    entry: { on: 'order', step: 'placed' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'confirmation', next: null } },
  },
  messages: {
    confirmation: {
      channel: 'email',
      name: 'Your order',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common), { kind: 'order' }, { kind: 'text', text: words.next }],
    },
  },
  words: {
    en: {
      confirmation: {
        subject: `We have your order${ORDER}`,
        preheader: 'Thank you. Here is what you ordered.',
        text: `Thank you for your order at ${SHOP}. This is what you ordered:`,
        next: 'As soon as the parcel is on its way, we will write again. If something is not right, just reply to this email.',
      },
    },
    lt: {
      confirmation: {
        subject: `Gavome Jūsų užsakymą${ORDER}`,
        preheader: 'Ačiū. Štai ką užsisakėte.',
        text: `Ačiū, kad perkate parduotuvėje „${SHOP}“. Štai Jūsų užsakymas:`,
        next: 'Kai siunta iškeliaus, parašysime dar kartą. Jei kas nors ne taip, tiesiog atsakykite į šį laišką.',
      },
    },
    kk: {
      confirmation: {
        subject: `Тапсырысыңыз${ORDER} қабылданды`,
        preheader: 'Рақмет. Тапсырыс мәліметі ішінде.',
        text: `«${SHOP}» дүкеніне тапсырыс бергеніңізге рақмет. Тапсырысыңыз мынадай:`,
        next: 'Сәлемдеме жолға шыққан бойда тағы жазамыз. Бір жері дұрыс болмаса, осы хатқа жауап жаза салыңыз.',
      },
    },
    nb: {
      confirmation: {
        subject: `Vi har mottatt bestillingen din${ORDER}`,
        preheader: 'Takk. Her er det du har bestilt.',
        text: `Takk for at du handlet hos ${SHOP}. Dette har du bestilt:`,
        next: 'Så snart pakken er på vei, skriver vi igjen. Er noe feil, er det bare å svare på denne e-posten.',
      },
    },
    lv: {
      confirmation: {
        subject: `Jūsu pasūtījums${ORDER} ir saņemts`,
        preheader: 'Paldies. Lūk, ko pasūtījāt.',
        text: `Paldies par pasūtījumu veikalā „${SHOP}”. Jūsu pasūtījums:`,
        next: 'Tiklīdz sūtījums dosies ceļā, rakstīsim vēlreiz. Ja kaut kas nav pareizi, vienkārši atbildiet uz šo vēstuli.',
      },
    },
    pl: {
      confirmation: {
        subject: `Mamy Twoje zamówienie${ORDER}`,
        preheader: 'Dziękujemy. Oto Twoje zamówienie.',
        text: `Dziękujemy za zamówienie w sklepie ${SHOP}. Oto jego szczegóły:`,
        next: 'Gdy tylko paczka wyruszy w drogę, napiszemy znowu. Jeśli coś się nie zgadza, po prostu odpowiedz na tę wiadomość.',
      },
    },
  },
})
