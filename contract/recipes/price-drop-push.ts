/** @module Recipe: the price fell, as one notification on the device. */
import { PRODUCT } from './merge.ts'
import { recipe } from './recipe.ts'

/** A notification interrupts, so only from 10 % on and for what was wished for or carted. Our policy. */
export const priceDropPush = recipe({
  recipeId: 'price-drop-push',
  group: 'interest',
  title: 'The price fell: a notification',
  about:
    'The same as a notification that leads to the product, for those who permitted them; only for what they wished for or had in ' +
    'the cart.',
  check: 'From how much percent on. Beside “The price fell” a person who permits both is told twice.',
  frame: {
    kind: 'triggered',
    entry: { on: 'product', change: 'price_drop', interest: ['wished', 'cart'], leastPercent: 10 },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 30 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'push', expiresHours: 24, next: null } },
  },
  messages: { push: { channel: 'push', name: 'It costs less now', purpose: 'commercial', url: '/', about: 'product' } },
  words: {
    en: { push: { title: 'The price has dropped', body: `${PRODUCT} costs less now.` } },
    lt: { push: { title: 'Kaina sumažėjo', body: `${PRODUCT}: dabar kainuoja mažiau.` } },
    kk: { push: { title: 'Бағасы түсті', body: `${PRODUCT}: енді арзанырақ.` } },
    nb: { push: { title: 'Prisen har gått ned', body: `${PRODUCT}: koster mindre nå.` } },
    lv: { push: { title: 'Cena samazinājusies', body: `${PRODUCT}: tagad maksā mazāk.` } },
    pl: { push: { title: 'Cena spadła', body: `${PRODUCT}: teraz taniej.` } },
  },
})
