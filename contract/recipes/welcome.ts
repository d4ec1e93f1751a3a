/** @module Recipe: welcome, what the shop is about, and a coupon for the first order. */
import { NAME, SHOP } from './merge.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The coupon holds 14 days; its reminder goes on the twelfth, while it can still be used. */
export const welcome = recipe({
  recipeId: 'welcome',
  group: 'welcome',
  title: 'Welcome, with a coupon for the first order',
  about:
    'Three mails to whoever confirmed an address and has not ordered: a welcome with a code of their own, after three days ' +
    'what the shop is about, and two days before the code ends a reminder. The first order ends it.',
  check:
    'The pool “first-order”: how much it takes off. The second mail speaks of your shop in general words: put your own ' +
    'story there. Lead nurturing begins by the same sign-up: run one of the two.',
  pools: () => ({
    'first-order': {
      name: 'First order, by mail',
      codes: 'generated',
      prefix: 'FIRST',
      discount: { kind: 'percent', percent: 10 },
      validMinutes: 14 * DAY,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    kind: 'triggered',
    entry: { on: 'subscribed' },
    audience: { kind: 'number', field: 'orders.count', atMost: 0 },
    goal: { kind: 'order' },
    first: 'send-welcome',
    steps: {
      'send-welcome': { kind: 'send', messageId: 'welcome', expiresHours: 48, next: 'wait-about' },
      'wait-about': { kind: 'wait', minutes: 3 * DAY, since: 'entry', next: 'send-about' },
      'send-about': { kind: 'send', messageId: 'about', at: 'best_time', expiresHours: 72, next: 'wait-end' },
      'wait-end': { kind: 'wait', minutes: 12 * DAY, since: 'entry', next: 'send-reminder' },
      'send-reminder': { kind: 'send', messageId: 'reminder', expiresHours: 36, next: null },
    },
  },
  messages: {
    welcome: {
      channel: 'email',
      name: 'Welcome, with the code',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'first-order', text: common.coupon },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
    about: {
      channel: 'email',
      name: 'What we are about',
      purpose: 'educational',
      blocks: (words, common) => [
        { kind: 'heading', text: words.heading },
        { kind: 'text', text: words.text },
        { kind: 'list', items: [words.first, words.second, words.third] },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
    reminder: {
      channel: 'email',
      name: 'The code ends soon',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'coupon', poolId: 'first-order', text: common.coupon, isReminder: true },
        { kind: 'products' },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      welcome: {
        subject: `Welcome to ${SHOP}`,
        preheader: 'A code for your first order is inside.',
        text: 'It is good to have you with us. We write when there is something worth telling, and no more often than that. For your first order we have put a little something aside.',
      },
      about: {
        subject: 'What we are about',
        preheader: 'Three things that matter to us.',
        heading: 'Who is writing to you',
        text: `Behind ${SHOP} are people who choose every product themselves. Three things matter to us:`,
        first: 'We sell only what we would buy ourselves.',
        second: 'If something does not fit, we take it back without fuss.',
        third: 'Write to us, and a person will answer.',
      },
      reminder: {
        subject: `Your first-order code ends soon${NAME}`,
        preheader: 'It is valid for a little while yet.',
        text: 'A short reminder: the code we sent you is still valid until the date below. After that it expires, and we will not remind you again.',
      },
    },
    lt: {
      welcome: {
        subject: `Sveiki atvykę į „${SHOP}“`,
        preheader: 'Laiške – kodas pirmajam užsakymui.',
        text: 'Džiaugiamės, kad esate su mumis. Rašysime tada, kai turėsime ką papasakoti, ir ne dažniau. O pirmajam užsakymui paruošėme mažą dovaną.',
      },
      about: {
        subject: 'Kas mums svarbu',
        preheader: 'Trys dalykai, kurių laikomės.',
        heading: 'Kas Jums rašo',
        text: `„${SHOP}“ – tai žmonės, kurie kiekvieną prekę išrenka patys. Mums svarbūs trys dalykai:`,
        first: 'Parduodame tik tai, ką pirktume patys.',
        second: 'Jei prekė netiko, priimame ją atgal be ilgų klausinėjimų.',
        third: 'Parašę mums, sulauksite gyvo žmogaus atsakymo.',
      },
      reminder: {
        subject: `Jūsų kodas netrukus nebegalios${NAME}`,
        preheader: 'Dar turite šiek tiek laiko.',
        text: 'Trumpas priminimas: mūsų atsiųstas kodas dar galioja iki toliau nurodytos datos. Paskui jo galiojimas baigsis, ir daugiau apie jį nebepriminsime.',
      },
    },
    kk: {
      welcome: {
        subject: `«${SHOP}» дүкеніне қош келдіңіз`,
        preheader: 'Хатта алғашқы тапсырысыңызға арналған код бар.',
        text: 'Бізбен бірге болғаныңызға қуаныштымыз. Айтарлық жаңалық болғанда ғана жазамыз, одан жиі емес. Алғашқы тапсырысыңызға кішкентай сыйлық дайындап қойдық.',
      },
      about: {
        subject: 'Біз үшін не маңызды',
        preheader: 'Біз ұстанатын үш қағида.',
        heading: 'Сізге кім жазып отыр',
        text: `«${SHOP}» – әр тауарды өз қолымен таңдайтын адамдар. Біз үшін үш нәрсе маңызды:`,
        first: 'Өзіміз сатып алатын затты ғана сатамыз.',
        second: 'Тауар сай келмесе, көп сұрақ қоймай қайтарып аламыз.',
        third: 'Бізге жазсаңыз, сізге робот емес, адам жауап береді.',
      },
      reminder: {
        subject: `Кодыңыздың мерзімі жақында бітеді${NAME}`,
        preheader: 'Әлі біраз уақыт бар.',
        text: 'Қысқаша еске саламыз: біз жіберген код төменде көрсетілген күнге дейін жарамды. Одан кейін мерзімі бітеді, ол туралы қайта жазбаймыз.',
      },
    },
    nb: {
      welcome: {
        subject: `Velkommen til ${SHOP}`,
        preheader: 'Her ligger en kode til den første bestillingen din.',
        text: 'Så fint at du er med. Vi skriver når det er noe verdt å fortelle, og ikke oftere. Til den første bestillingen får du en liten gave fra oss.',
      },
      about: {
        subject: 'Det vi står for',
        preheader: 'Tre ting som betyr noe for oss.',
        heading: 'Hvem det er som skriver',
        text: `Bak ${SHOP} står mennesker som velger hvert produkt selv. Tre ting betyr noe for oss:`,
        first: 'Vi selger bare det vi ville kjøpt selv.',
        second: 'Passer det ikke, tar vi det tilbake uten mange spørsmål.',
        third: 'Skriver du til oss, får du svar fra et menneske.',
      },
      reminder: {
        subject: `Koden din går snart ut${NAME}`,
        preheader: 'Den gjelder en liten stund til.',
        text: 'En kort påminnelse: Koden vi sendte deg, gjelder fortsatt, til datoen nedenfor. Så er det slutt, og vi minner deg ikke på den igjen.',
      },
    },
    lv: {
      welcome: {
        subject: `Laipni lūdzam veikalā „${SHOP}”`,
        preheader: 'Vēstulē ir kods pirmajam pasūtījumam.',
        text: 'Priecājamies, ka esat ar mums. Rakstīsim tad, kad būs ko pastāstīt, un ne biežāk. Pirmajam pasūtījumam esam sagatavojuši nelielu dāvanu.',
      },
      about: {
        subject: 'Kas mums ir svarīgi',
        preheader: 'Trīs lietas, pie kurām turamies.',
        heading: 'Kas Jums raksta',
        text: `„${SHOP}” ir cilvēki, kuri katru preci izvēlas paši. Mums svarīgas ir trīs lietas:`,
        first: 'Pārdodam tikai to, ko pirktu paši.',
        second: 'Ja prece neder, pieņemam to atpakaļ bez liekiem jautājumiem.',
        third: 'Uz Jūsu vēstuli atbildēs cilvēks.',
      },
      reminder: {
        subject: `Jūsu koda termiņš drīz beigsies${NAME}`,
        preheader: 'Vēl ir mazliet laika.',
        text: 'Īss atgādinājums: mūsu sūtītais kods vēl der līdz tālāk norādītajam datumam. Pēc tam tā termiņš beigsies, un vairs par to neatgādināsim.',
      },
    },
    pl: {
      welcome: {
        subject: `Witamy w sklepie ${SHOP}`,
        preheader: 'W środku kod na pierwsze zamówienie.',
        text: 'Cieszymy się, że jesteś z nami. Piszemy wtedy, gdy mamy coś ciekawego do powiedzenia, i nie częściej. Na pierwsze zamówienie przygotowaliśmy dla Ciebie drobiazg.',
      },
      about: {
        subject: 'Co jest dla nas ważne',
        preheader: 'Trzy rzeczy, których się trzymamy.',
        heading: 'Kto do Ciebie pisze',
        text: `${SHOP} to ludzie, którzy sami wybierają każdy produkt. Ważne są dla nas trzy rzeczy:`,
        first: 'Sprzedajemy tylko to, co kupilibyśmy sami.',
        second: 'Jeśli coś nie pasuje, przyjmujemy zwrot bez zbędnych pytań.',
        third: 'Na Twoją wiadomość odpowie człowiek.',
      },
      reminder: {
        subject: `Twój kod niedługo wygaśnie${NAME}`,
        preheader: 'Jest jeszcze trochę czasu.',
        text: 'Krótkie przypomnienie: kod, który od nas masz, jest ważny do daty podanej niżej. Potem wygaśnie, a my więcej o nim nie przypomnimy.',
      },
    },
  },
})
