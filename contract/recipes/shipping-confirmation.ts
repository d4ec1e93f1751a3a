/** @module Recipe: the parcel is on its way. */
import { NAME, ORDER } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** At once when the shop's server says so; the order's block holds what the parcel is followed by. */
export const shippingConfirmation = recipe({
  recipeId: 'shipping-confirmation',
  group: 'orders',
  title: 'Shipping confirmation',
  about: 'At once when the parcel leaves: what is in it, and the link by which it can be followed.',
  check: 'Your shop must tell when an order is shipped (webhook or API), and not send such a mail itself.',
  frame: {
    kind: 'transactional',
    entry: { on: 'order', step: 'shipped' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'shipped', next: null } },
  },
  messages: {
    shipped: {
      channel: 'email',
      name: 'On its way',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common), { kind: 'order' }],
    },
  },
  words: {
    en: {
      shipped: {
        subject: `Your parcel is on its way${NAME}`,
        preheader: 'We have just sent it off.',
        text: `Your order${ORDER} has left us and is on its way to you. This is in the parcel:`,
      },
    },
    lt: {
      shipped: {
        subject: `Jūsų siunta jau pakeliui${NAME}`,
        preheader: 'Ką tik ją išsiuntėme.',
        text: `Jūsų užsakymas${ORDER} jau išsiųstas ir keliauja pas Jus. Siuntoje rasite:`,
      },
    },
    kk: {
      shipped: {
        subject: `Сәлемдемеңіз жолға шықты${NAME}`,
        preheader: 'Жаңа ғана жібердік.',
        text: `Тапсырысыңыз${ORDER} жіберілді, енді сізге келе жатыр. Сәлемдеменің ішінде:`,
      },
    },
    nb: {
      shipped: {
        subject: `Pakken din er på vei${NAME}`,
        preheader: 'Vi har nettopp sendt den.',
        text: `Bestillingen din${ORDER} er sendt og på vei til deg. Dette ligger i pakken:`,
      },
    },
    lv: {
      shipped: {
        subject: `Jūsu sūtījums ir ceļā${NAME}`,
        preheader: 'Tikko to nosūtījām.',
        text: `Jūsu pasūtījums${ORDER} ir nosūtīts un ir ceļā pie Jums. Sūtījumā ir:`,
      },
    },
    pl: {
      shipped: {
        subject: `Twoja paczka jest w drodze${NAME}`,
        preheader: 'Właśnie ją wysłaliśmy.',
        text: `Twoje zamówienie${ORDER} zostało wysłane i jest w drodze do Ciebie. W paczce:`,
      },
    },
  },
})
