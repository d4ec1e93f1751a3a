/** @module Recipe: the cart that somebody left, in four mails. */
import { NAME } from './merge.ts'
import { DAY, HOUR } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The brief: an hour after the last interaction; within 24 h, 48 h and 72 h. Each counts from the last activity anew. */
export const abandonedCart = recipe({
  recipeId: 'abandoned-cart',
  group: 'cart',
  title: 'A cart was left',
  about:
    'Four mails: after an hour the list and one button, after a day a reminder, after two days the pictures, after three ' +
    'a discount with a real deadline. An order, an empty cart or a visit in between ends or delays them.',
  check: 'The address of your cart, on the buttons; the pool “cart-72h”: how much it takes off, and for how long.',
  pools: () => ({
    'cart-72h': {
      name: 'Left cart, third day',
      codes: 'generated',
      prefix: 'CART',
      discount: { kind: 'percent', percent: 10 },
      validMinutes: 2 * DAY,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    kind: 'triggered',
    entry: { on: 'cart' },
    goal: { kind: 'order' },
    leaveWhen: { kind: 'number', field: 'cart.lines', atMost: 0 },
    first: 'wait-1h',
    steps: {
      'wait-1h': { kind: 'wait', minutes: HOUR, since: 'activity', next: 'send-1h' },
      'send-1h': { kind: 'send', messageId: 'list', expiresHours: 20, next: 'wait-24h' },
      'wait-24h': { kind: 'wait', minutes: DAY, since: 'activity', next: 'send-24h' },
      'send-24h': { kind: 'send', messageId: 'reminder', expiresHours: 20, next: 'wait-48h' },
      'wait-48h': { kind: 'wait', minutes: 2 * DAY, since: 'activity', next: 'send-48h' },
      'send-48h': { kind: 'send', messageId: 'pictures', expiresHours: 20, next: 'wait-72h' },
      'wait-72h': { kind: 'wait', minutes: 3 * DAY, since: 'activity', next: 'send-72h' },
      'send-72h': { kind: 'send', messageId: 'discount', expiresHours: 48, next: null },
    },
  },
  messages: {
    list: {
      channel: 'email',
      name: 'After an hour: the list',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'cart', most: 10, pictures: false },
        { kind: 'button', text: common.toCart, href: '/cart' },
      ],
    },
    reminder: {
      channel: 'email',
      name: 'After a day: a reminder',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'cart', most: 5, pictures: false },
        { kind: 'button', text: common.toCart, href: '/cart' },
      ],
    },
    pictures: {
      channel: 'email',
      name: 'After two days: the pictures',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'cart', most: 5, pictures: true },
        { kind: 'button', text: common.toCart, href: '/cart' },
        { kind: 'products', title: words.others, most: 2 },
      ],
    },
    discount: {
      channel: 'email',
      name: 'After three days: a discount with a deadline',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'cart-72h', text: common.coupon },
        { kind: 'cart', most: 5, pictures: true },
        { kind: 'button', text: common.toCart, href: '/cart' },
      ],
    },
  },
  words: {
    en: {
      list: {
        subject: `Your cart is waiting for you${NAME}`,
        preheader: 'Everything is as you left it.',
        text: 'We have kept what you chose. If something got in the way, you can go on exactly where you stopped.',
      },
      reminder: {
        subject: 'Still thinking it over?',
        preheader: 'Your cart is still there.',
        text: 'No hurry: what you chose is still in your cart. If a question is holding you back, just reply to this email.',
      },
      pictures: {
        subject: `Another look at what you chose${NAME}?`,
        preheader: 'Here is what you chose.',
        text: 'Sometimes it helps to see things again. This is what you put into your cart.',
        others: 'Perhaps one of these instead',
      },
      discount: {
        subject: 'A little something for your cart',
        preheader: 'A code of your own, for a short time.',
        text: 'Perhaps this helps you decide. The code is for you alone, and after its last day it no longer works.',
      },
    },
    lt: {
      list: {
        subject: `Jūsų krepšelis laukia${NAME}`,
        preheader: 'Viskas taip, kaip palikote.',
        text: 'Išsaugojome tai, ką išsirinkote. Jei kas sutrukdė, galite tęsti nuo tos pačios vietos.',
      },
      reminder: {
        subject: 'Dar svarstote?',
        preheader: 'Jūsų krepšelis tebėra vietoje.',
        text: 'Skubėti nereikia: Jūsų pasirinktos prekės tebėra krepšelyje. Jei kyla klausimų, tiesiog atsakykite į šį laišką.',
      },
      pictures: {
        subject: `Gal norite pažvelgti dar kartą${NAME}?`,
        preheader: 'Štai ką išsirinkote.',
        text: 'Kartais naudinga pamatyti dar kartą. Štai ką įsidėjote į krepšelį.',
        others: 'Galbūt labiau tiks kuri nors iš šių',
      },
      discount: {
        subject: 'Mažas priedas prie Jūsų krepšelio',
        preheader: 'Asmeninis kodas trumpam laikui.',
        text: 'Galbūt tai padės apsispręsti. Kodas skirtas tik Jums, o pasibaigus terminui jis tikrai nebegalios.',
      },
    },
    kk: {
      list: {
        subject: `Себетіңіз күтіп тұр${NAME}`,
        preheader: 'Бәрі сіз қалдырғандай.',
        text: 'Таңдағаныңызды сақтап қойдық. Бірдеңе кедергі болса, дәл тоқтаған жеріңізден жалғастыра аласыз.',
      },
      reminder: {
        subject: 'Әлі ойланып жүрсіз бе?',
        preheader: 'Себетіңіз орнында.',
        text: 'Асықпаңыз: таңдаған тауарларыңыз әлі себетте. Сұрағыңыз болса, осы хатқа жауап жаза салыңыз.',
      },
      pictures: {
        subject: `Таңдағаныңызға тағы бір қарайсыз ба${NAME}?`,
        preheader: 'Таңдағаныңыз мынау.',
        text: 'Кейде тағы бір рет көру көмектеседі. Себетке салғандарыңыз мынау.',
        others: 'Бәлкім, мыналар дәлірек келер',
      },
      discount: {
        subject: 'Себетіңізге кішкентай сыйлық',
        preheader: 'Аз уақытқа берілген жеке код.',
        text: 'Мүмкін, бұл шешім қабылдауға көмектесер. Код тек сізге арналған, мерзімі біткен соң шынымен жарамайды.',
      },
    },
    nb: {
      list: {
        subject: `Handlekurven venter på deg${NAME}`,
        preheader: 'Alt er slik du forlot det.',
        text: 'Vi har tatt vare på det du valgte. Kom noe i veien, kan du fortsette akkurat der du slapp.',
      },
      reminder: {
        subject: 'Tenker du fortsatt på det?',
        preheader: 'Handlekurven din er her fortsatt.',
        text: 'Det haster ikke: Det du valgte, ligger fortsatt i handlekurven. Lurer du på noe, er det bare å svare på denne e-posten.',
      },
      pictures: {
        subject: `Vil du ta en titt til${NAME}?`,
        preheader: 'Her er det du valgte.',
        text: 'Noen ganger hjelper det å se ting en gang til. Dette la du i handlekurven.',
        others: 'Passer noe av dette bedre?',
      },
      discount: {
        subject: 'Litt ekstra til handlekurven din',
        preheader: 'Din egen kode, for en kort stund.',
        text: 'Kanskje dette gjør valget lettere. Koden er bare din, og etter siste dag er det virkelig slutt.',
      },
    },
    lv: {
      list: {
        subject: `Jūsu grozs gaida${NAME}`,
        preheader: 'Viss ir tā, kā atstājāt.',
        text: 'Esam saglabājuši Jūsu izvēlēto. Ja kaut kas iztraucēja, varat turpināt tieši no tās pašas vietas.',
      },
      reminder: {
        subject: 'Vēl domājat?',
        preheader: 'Jūsu grozs joprojām ir tepat.',
        text: 'Nav jāsteidzas: Jūsu izvēlētās preces joprojām ir grozā. Ja rodas jautājums, vienkārši atbildiet uz šo vēstuli.',
      },
      pictures: {
        subject: `Vai vēlaties apskatīt vēlreiz${NAME}?`,
        preheader: 'Lūk, ko izvēlējāties.',
        text: 'Reizēm palīdz, ja lietas ierauga vēlreiz. Lūk, ko ielikāt grozā.',
        others: 'Varbūt labāk derēs kāda no šīm',
      },
      discount: {
        subject: 'Neliela piedeva Jūsu grozam',
        preheader: 'Personīgs kods uz īsu laiku.',
        text: 'Varbūt tas palīdzēs izlemt. Kods paredzēts tikai Jums, un pēc pēdējās dienas tas patiešām vairs nederēs.',
      },
    },
    pl: {
      list: {
        subject: `Twój koszyk czeka${NAME}`,
        preheader: 'Wszystko jest tak, jak było.',
        text: 'Zachowaliśmy Twój wybór. Jeśli coś przeszkodziło, możesz wrócić dokładnie do tego samego miejsca.',
      },
      reminder: {
        subject: 'Jeszcze się zastanawiasz?',
        preheader: 'Twój koszyk nadal tu jest.',
        text: 'Bez pośpiechu: wybrane produkty nadal są w koszyku. Jeśli masz pytanie, po prostu odpowiedz na tę wiadomość.',
      },
      pictures: {
        subject: `Jeszcze jedno spojrzenie${NAME}?`,
        preheader: 'Oto Twój wybór.',
        text: 'Czasem warto zobaczyć coś jeszcze raz. Oto zawartość Twojego koszyka.',
        others: 'A może coś innego',
      },
      discount: {
        subject: 'Drobiazg do Twojego koszyka',
        preheader: 'Twój własny kod, na krótki czas.',
        text: 'Może to ułatwi decyzję. Kod jest tylko dla Ciebie, a po ostatnim dniu naprawdę przestaje działać.',
      },
    },
  },
})
