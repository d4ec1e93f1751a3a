/** @module Recipe: a product on the wish list for three days. */
import { aboutTheProduct } from './about-the-product.ts'
import { NAME } from './merge.ts'
import { DAY } from './minutes.ts'
import { recipe } from './recipe.ts'

/** Three days: the brief names the list, not the time; our policy. */
export const favourites = recipe({
  recipeId: 'favourites',
  group: 'interest',
  title: 'Added to favourites',
  about:
    'Three days after somebody put a product on their wish list and did not order: a reminder of it. At most every two weeks.',
  check: 'Your shop must tell of wish lists (event add_to_wishlist).',
  frame: {
    kind: 'triggered',
    entry: { on: 'event', event: 'add_to_wishlist' },
    goal: { kind: 'order' },
    reentry: { kind: 'after', days: 14 },
    first: 'wait-3d',
    steps: {
      'wait-3d': { kind: 'wait', minutes: 3 * DAY, since: 'entry', next: 'send' },
      send: { kind: 'send', messageId: 'wished', at: 'best_time', next: null },
    },
  },
  messages: {
    wished: {
      channel: 'email',
      name: 'On your list',
      purpose: 'informative',
      blocks: aboutTheProduct,
    },
  },
  words: {
    en: {
      wished: {
        subject: `Still on your list${NAME}`,
        preheader: 'So that it is not forgotten.',
        text: 'A few days ago you put something on your list. So that it is not forgotten, here it is once more.',
      },
    },
    lt: {
      wished: {
        subject: `Vis dar Jūsų sąraše${NAME}`,
        preheader: 'Kad nepasimirštų.',
        text: 'Prieš kelias dienas kai ką įsirašėte į norų sąrašą. Kad nepasimirštų, primename.',
      },
    },
    kk: {
      wished: {
        subject: `Әлі де тізіміңізде${NAME}`,
        preheader: 'Ұмытылып қалмасын деп.',
        text: 'Бірнеше күн бұрын таңдаулылар тізіміне бірдеңе қостыңыз. Ұмытылып қалмасын деп, тағы бір көрсетеміз.',
      },
    },
    nb: {
      wished: {
        subject: `Fortsatt på listen din${NAME}`,
        preheader: 'Så det ikke blir glemt.',
        text: 'For noen dager siden satte du noe på ønskelisten. Så det ikke blir glemt, er det her igjen.',
      },
    },
    lv: {
      wished: {
        subject: `Joprojām Jūsu sarakstā${NAME}`,
        preheader: 'Lai neaizmirstas.',
        text: 'Pirms dažām dienām kaut ko pievienojāt vēlmju sarakstam. Lai neaizmirstas, atgādinām.',
      },
    },
    pl: {
      wished: {
        subject: `Nadal na Twojej liście${NAME}`,
        preheader: 'Żeby nie umknęło.',
        text: 'Kilka dni temu coś trafiło na Twoją listę życzeń. Żeby nie umknęło, przypominamy.',
      },
    },
  },
})
