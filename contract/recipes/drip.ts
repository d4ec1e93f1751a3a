/** @module Recipe: an account was made: welcome and recommendations at once. */
import { NAME, SHOP } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The brief: drip answers at once. */
export const drip = recipe({
  recipeId: 'drip',
  group: 'welcome',
  title: 'Drip: an answer at once',
  about:
    'As soon as somebody makes an account: a welcome, and the products that go with what they have looked at so far.',
  check: 'Your shop must tell of new accounts (event sign_up).',
  frame: {
    kind: 'triggered',
    entry: { on: 'event', event: 'sign_up' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'account', expiresHours: 24, next: null } },
  },
  messages: {
    account: {
      channel: 'email',
      name: 'Welcome, and something to begin with',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'products', title: words.begin, most: 4 },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      account: {
        subject: `Your account is ready${NAME}`,
        preheader: 'Welcome. It is good to have you with us.',
        text: `Welcome to ${SHOP}. With your account, ordering again takes a moment, and your orders stay together in one place.`,
        begin: 'Something to begin with',
      },
    },
    lt: {
      account: {
        subject: `Jūsų paskyra paruošta${NAME}`,
        preheader: 'Sveiki atvykę. Džiaugiamės, kad esate su mumis.',
        text: `Sveiki atvykę į „${SHOP}“. Turint paskyrą, užsisakyti dar kartą užtrunka tik akimirką, o visi užsakymai yra vienoje vietoje.`,
        begin: 'Pradžiai',
      },
    },
    kk: {
      account: {
        subject: `Жеке кабинетіңіз дайын${NAME}`,
        preheader: 'Қош келдіңіз. Бізбен бірге болғаныңызға қуаныштымыз.',
        text: `«${SHOP}» дүкеніне қош келдіңіз. Жеке кабинет арқылы қайта тапсырыс беру бір сәттік іс, барлық тапсырысыңыз бір жерде тұрады.`,
        begin: 'Бастау үшін',
      },
    },
    nb: {
      account: {
        subject: `Kontoen din er klar${NAME}`,
        preheader: 'Velkommen. Så fint at du er med.',
        text: `Velkommen til ${SHOP}. Med konto går det fort å bestille igjen, og alle bestillingene dine er samlet på ett sted.`,
        begin: 'Noe å begynne med',
      },
    },
    lv: {
      account: {
        subject: `Jūsu konts ir gatavs${NAME}`,
        preheader: 'Laipni lūdzam. Priecājamies, ka esat ar mums.',
        text: `Laipni lūdzam veikalā „${SHOP}”. Ar kontu pasūtīt vēlreiz var vienā mirklī, un visi pasūtījumi ir vienuviet.`,
        begin: 'Sākumam',
      },
    },
    pl: {
      account: {
        subject: `Twoje konto jest gotowe${NAME}`,
        preheader: 'Witamy. Cieszymy się, że jesteś z nami.',
        text: `Witamy w sklepie ${SHOP}. Z kontem kolejne zamówienie trwa chwilę, a wszystkie zamówienia są w jednym miejscu.`,
        begin: 'Na początek',
      },
    },
  },
})
