/** @module Recipe: an offer before the birthday, and wishes on the day. */
import { NAME } from './merge.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** Days before the birthday. Our policy: long enough for a parcel to come. */
const DAYS_BEFORE = 7

/** Both have a date and cannot wait for their turn, so they are reckoned as answers. The code holds a fortnight after. */
export const birthday = recipe({
  recipeId: 'birthday',
  group: 'customers',
  title: 'Birthday',
  about:
    'A week before the birthday a code of their own that holds until a fortnight after it, and on the day itself wishes ' +
    'that sell nothing.',
  check:
    'The pool “birthday”. It is for those whose birthday you know: a form or your server tells it (month and day).',
  pools: () => ({
    birthday: {
      name: 'Birthday',
      codes: 'generated',
      prefix: 'DAY',
      discount: { kind: 'percent', percent: 15 },
      validMinutes: (DAYS_BEFORE + 14) * DAY,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    kind: 'triggered',
    entry: { on: 'birthday', daysBefore: DAYS_BEFORE, atHour: 9 },
    first: 'send-offer',
    steps: {
      'send-offer': { kind: 'send', messageId: 'offer', expiresHours: 72, next: 'wait-eve' },
      // To the evening before, then to the morning by the person's clock: also when the clocks change in between.
      'wait-eve': { kind: 'wait', minutes: DAYS_BEFORE * DAY - DAY / 2, since: 'entry', next: 'wait-morning' },
      'wait-morning': { kind: 'wait_until', hour: 9, next: 'send-wishes' },
      'send-wishes': { kind: 'send', messageId: 'wishes', expiresHours: 12, next: null },
    },
  },
  messages: {
    offer: {
      channel: 'email',
      name: 'Something for the day, a week before',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'birthday', text: common.coupon },
        { kind: 'products' },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
    wishes: {
      channel: 'email',
      name: 'Wishes on the day',
      purpose: 'informative',
      blocks: (words) => [
        { kind: 'heading', text: words.heading },
        { kind: 'text', text: words.text },
      ],
    },
  },
  words: {
    en: {
      offer: {
        subject: `Your birthday is coming${NAME}`,
        preheader: 'A little something, early enough.',
        text: 'Your birthday is near, and we would like to give you something: early enough to choose in peace, and valid for a while after the day.',
      },
      wishes: {
        subject: `Happy birthday${NAME}`,
        preheader: 'All the best from us.',
        heading: `Happy birthday${NAME}`,
        text: 'We wish you a fine day, good company, and a year in which something you have long looked forward to comes true.',
      },
    },
    lt: {
      offer: {
        subject: `Artėja Jūsų gimtadienis${NAME}`,
        preheader: 'Maža dovana, kol dar yra laiko.',
        text: 'Jūsų gimtadienis jau netoli, ir norime Jums šį tą padovanoti: pakankamai anksti, kad rinktumėtės ramiai, o galios dar ir po šventės.',
      },
      wishes: {
        subject: `Su gimtadieniu${NAME}`,
        preheader: 'Geriausi linkėjimai nuo mūsų.',
        heading: `Su gimtadieniu${NAME}`,
        text: 'Linkime gražios dienos, geros draugijos ir metų, per kuriuos išsipildys tai, ko seniai laukiate.',
      },
    },
    kk: {
      offer: {
        subject: `Туған күніңіз жақындап қалды${NAME}`,
        preheader: 'Алдын ала берілген кішкентай сыйлық.',
        text: 'Туған күніңізге аз қалды, сізге бірдеңе сыйлағымыз келеді: асықпай таңдайтындай ерте, мерекеден кейін де біраз уақыт жарамды.',
      },
      wishes: {
        subject: `Туған күніңізбен${NAME}`,
        preheader: 'Бізден ізгі тілектер.',
        heading: `Туған күніңізбен${NAME}`,
        text: 'Күніңіз жарқын, қасыңызда жақсы адамдар болсын, көптен күткен арманыңыз осы жылы орындалсын деп тілейміз.',
      },
    },
    nb: {
      offer: {
        subject: `Snart har du bursdag${NAME}`,
        preheader: 'En liten gave, i god tid.',
        text: 'Bursdagen din nærmer seg, og vi vil gjerne gi deg en liten gave: tidlig nok til at du kan velge i ro, og gyldig en stund etter dagen også.',
      },
      wishes: {
        subject: `Gratulerer med dagen${NAME}`,
        preheader: 'De beste ønsker fra oss.',
        heading: `Gratulerer med dagen${NAME}`,
        text: 'Vi ønsker deg en fin dag, godt selskap og et år der noe du lenge har ønsket deg, går i oppfyllelse.',
      },
    },
    lv: {
      offer: {
        subject: `Tuvojas Jūsu dzimšanas diena${NAME}`,
        preheader: 'Neliela dāvana, laikus.',
        text: 'Jūsu dzimšanas diena ir tuvu, un vēlamies Jums kaut ko uzdāvināt: pietiekami agri, lai izvēlētos mierīgi, un tas derēs vēl arī pēc svētkiem.',
      },
      wishes: {
        subject: `Daudz laimes dzimšanas dienā${NAME}`,
        preheader: 'Vislabākie vēlējumi no mums.',
        heading: `Daudz laimes dzimšanas dienā${NAME}`,
        text: 'Vēlam skaistu dienu, labu kompāniju un gadu, kurā piepildās kaut kas sen gaidīts.',
      },
    },
    pl: {
      offer: {
        subject: `Zbliżają się Twoje urodziny${NAME}`,
        preheader: 'Drobiazg, z odpowiednim wyprzedzeniem.',
        text: 'Twoje urodziny tuż-tuż i chcemy Ci coś podarować: na tyle wcześnie, by spokojnie wybrać, i ważne jeszcze jakiś czas po tym dniu.',
      },
      wishes: {
        subject: `Wszystkiego najlepszego${NAME}`,
        preheader: 'Najlepsze życzenia od nas.',
        heading: `Wszystkiego najlepszego${NAME}`,
        text: 'Życzymy Ci pięknego dnia, dobrego towarzystwa i roku, w którym spełni się coś od dawna wyczekiwanego.',
      },
    },
  },
})
