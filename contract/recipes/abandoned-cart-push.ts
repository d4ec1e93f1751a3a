/** @module Recipe: the left cart, as one notification on the device. */
import { HOUR } from './minutes.ts'
import { recipe } from './recipe.ts'

/** The brief's hour after the last interaction. */
export const abandonedCartPush = recipe({
  recipeId: 'abandoned-cart-push',
  group: 'cart',
  title: 'A cart was left: a notification',
  about:
    'One notification an hour after the last visit, for those who permitted notifications. It reaches people who left no address.',
  check:
    'The address of your cart; notifications must be set up. Beside “A cart was left” a person who permits both is told ' +
    'twice after an hour: then take the first mail out there.',
  frame: {
    kind: 'triggered',
    entry: { on: 'cart' },
    goal: { kind: 'order' },
    leaveWhen: { kind: 'number', field: 'cart.lines', atMost: 0 },
    first: 'wait-1h',
    steps: {
      'wait-1h': { kind: 'wait', minutes: HOUR, since: 'activity', next: 'send' },
      send: { kind: 'send', messageId: 'push', expiresHours: 20, next: null },
    },
  },
  messages: { push: { channel: 'push', name: 'After an hour', purpose: 'informative', url: '/cart', about: 'cart' } },
  words: {
    en: { push: { title: 'Your cart is waiting', body: 'What you chose is still there. Go on where you stopped.' } },
    lt: {
      push: { title: 'Jūsų krepšelis laukia', body: 'Pasirinktos prekės tebėra vietoje. Tęskite ten, kur baigėte.' },
    },
    kk: { push: { title: 'Себетіңіз күтіп тұр', body: 'Таңдағаныңыз орнында. Тоқтаған жерден жалғастырыңыз.' } },
    nb: { push: { title: 'Handlekurven venter', body: 'Det du valgte, ligger der fortsatt. Fortsett der du slapp.' } },
    lv: { push: { title: 'Jūsu grozs gaida', body: 'Izvēlētais joprojām ir tur. Turpiniet no tās pašas vietas.' } },
    pl: {
      push: { title: 'Twój koszyk czeka', body: 'Wybrane produkty nadal tam są. Możesz dokończyć w każdej chwili.' },
    },
  },
})
