/** @module Recipe: after the first order: thanks, a survey, what goes with it. */
import { NAME, SHOP } from './merge.ts'
import { GOES_WITH_IT } from './message-slots.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The brief: doubts come right after buying, so thanks first; the survey after 14 days; then cross-selling. */
export const afterFirstOrder = recipe({
  recipeId: 'after-first-order',
  group: 'customers',
  title: 'After the first order',
  about:
    'Four mails to a new customer whose first order is paid: thanks on the next day, a few useful hints after a week, a short question after ' +
    '14 days, and after 21 days what goes with the order. A cancelled order ends it.',
  check: 'The hints of the second mail: put your own there.',
  slots: [GOES_WITH_IT],
  frame: {
    kind: 'triggered',
    // Paid: before, it counts as no order, and there may be nothing to thank for yet.
    entry: { on: 'order', step: 'paid' },
    audience: { kind: 'number', field: 'orders.count', atLeast: 1, atMost: 1 },
    leaveWhen: { kind: 'number', field: 'orders.count', atMost: 0 },
    first: 'wait-day',
    steps: {
      'wait-day': { kind: 'wait', minutes: DAY, since: 'entry', next: 'send-thanks' },
      'send-thanks': { kind: 'send', messageId: 'thanks', expiresHours: 48, next: 'wait-week' },
      'wait-week': { kind: 'wait', minutes: 7 * DAY, since: 'entry', next: 'send-hints' },
      'send-hints': { kind: 'send', messageId: 'hints', at: 'best_time', next: 'wait-survey' },
      'wait-survey': { kind: 'wait', minutes: 14 * DAY, since: 'entry', next: 'send-survey' },
      'send-survey': { kind: 'send', messageId: 'survey', at: 'best_time', next: 'wait-more' },
      'wait-more': { kind: 'wait', minutes: 21 * DAY, since: 'entry', next: 'send-more' },
      'send-more': { kind: 'send', messageId: 'more', at: 'best_time', next: null },
    },
  },
  messages: {
    thanks: {
      channel: 'email',
      name: 'Thanks',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common)],
    },
    hints: {
      channel: 'email',
      name: 'Good to know',
      purpose: 'educational',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'list', items: [words.first, words.second, words.third] },
      ],
    },
    survey: {
      channel: 'email',
      name: 'How was it?',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'rating', questionId: 'first-order', text: words.question, low: words.low, high: words.high },
      ],
    },
    more: {
      channel: 'email',
      name: 'What goes with it',
      purpose: 'commercial',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'products', slotId: GOES_WITH_IT.slotId, most: 4, required: true },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      thanks: {
        subject: `Thank you for your first order${NAME}`,
        preheader: 'A good choice, and we are here for you.',
        text: `Thank you for choosing ${SHOP}. You have chosen well, and if a doubt comes up, before or after the parcel does, reply to this email: a person will answer.`,
      },
      hints: {
        subject: 'Good to know about your order',
        preheader: 'Three small things that help.',
        text: 'Whether it is with you already or still on its way, three small things are good to know:',
        first: 'Look everything over in the first few days: what is noticed early is quickly put right.',
        second: 'Keep the email about your order: with its number we can find everything.',
        third: 'Read the note on care: it makes things last longer.',
      },
      survey: {
        subject: `How was it${NAME}?`,
        preheader: 'A moment is enough.',
        text: 'Two weeks ago you bought from us for the first time. We would like to know how it went.',
        question: 'How satisfied are you with your order?',
        low: 'Not at all',
        high: 'Very',
      },
      more: {
        subject: 'What goes with your first order',
        preheader: 'Chosen to match.',
        text: 'Some things are better in company. These go well with what you bought.',
      },
    },
    lt: {
      thanks: {
        subject: `Ačiū už pirmąjį užsakymą${NAME}`,
        preheader: 'Geras pasirinkimas, o mes visada šalia.',
        text: `Ačiū, kad pasirinkote „${SHOP}“. Išsirinkote gerai, o jei kiltų abejonių – prieš gaunant siuntą ar po to – atsakykite į šį laišką: atsakys žmogus.`,
      },
      hints: {
        subject: 'Verta žinoti apie Jūsų užsakymą',
        preheader: 'Trys smulkmenos, kurios praverčia.',
        text: 'Ar siunta jau pas Jus, ar dar pakeliui, pravers žinoti tris smulkmenas:',
        first: 'Viską apžiūrėkite pirmosiomis dienomis: kas pastebėta anksti, greitai sutvarkoma.',
        second: 'Išsaugokite laišką apie užsakymą: pagal užsakymo numerį viską rasime.',
        third: 'Perskaitykite priežiūros patarimus: daiktai tarnaus ilgiau.',
      },
      survey: {
        subject: `Kaip Jums patiko${NAME}?`,
        preheader: 'Užteks akimirkos.',
        text: 'Prieš dvi savaites pirmą kartą pirkote pas mus. Norėtume sužinoti, ar viskas pavyko.',
        question: 'Ar esate patenkinti savo užsakymu?',
        low: 'Visai ne',
        high: 'Labai',
      },
      more: {
        subject: 'Kas dera prie Jūsų pirmojo užsakymo',
        preheader: 'Parinkta, kad tiktų.',
        text: 'Kai kuriems daiktams geriau draugėje. Štai kas dera prie to, ką įsigijote.',
      },
    },
    kk: {
      thanks: {
        subject: `Алғашқы тапсырысыңызға рақмет${NAME}`,
        preheader: 'Жақсы таңдау, біз әрқашан қасыңыздамыз.',
        text: `«${SHOP}» дүкенін таңдағаныңызға рақмет. Таңдауыңыз дұрыс, ал күмән туса, сәлемдеме келгенше де, келген соң да осы хатқа жауап жазыңыз: адам жауап береді.`,
      },
      hints: {
        subject: 'Тапсырысыңыз туралы білген жөн',
        preheader: 'Көмегі тиетін үш ұсақ нәрсе.',
        text: 'Сәлемдеме қолыңызға тиді ме, әлі жолда ма, мына үш нәрсені білген жөн:',
        first: 'Алғашқы күндері бәрін қарап шығыңыз: ерте байқалған нәрсе тез түзеледі.',
        second: 'Тапсырыс хатын сақтап қойыңыз: нөмірі арқылы бәрін табамыз.',
        third: 'Күтімі туралы нұсқаулықты оқыңыз: заттар ұзағырақ қызмет етеді.',
      },
      survey: {
        subject: `Көңіліңізден шықты ма${NAME}?`,
        preheader: 'Бір сәт жеткілікті.',
        text: 'Екі апта бұрын бізден алғаш рет зат сатып алдыңыз. Әсеріңізді білгіміз келеді.',
        question: 'Тапсырысыңызға көңіліңіз тола ма?',
        low: 'Мүлдем толмайды',
        high: 'Өте ризамын',
      },
      more: {
        subject: 'Алғашқы тапсырысыңызға жарасатын заттар',
        preheader: 'Үйлесетіндей етіп таңдалды.',
        text: 'Кейбір заттар жұбымен жақсы. Сатып алғаныңызға мыналар жарасады.',
      },
    },
    nb: {
      thanks: {
        subject: `Takk for din første bestilling${NAME}`,
        preheader: 'Et godt valg, og vi er her for deg.',
        text: `Takk for at du valgte ${SHOP}. Du har valgt godt, og er du i tvil om noe, før eller etter at pakken kommer, så svar på denne e-posten: Du får svar fra et menneske.`,
      },
      hints: {
        subject: 'Greit å vite om bestillingen din',
        preheader: 'Tre små ting som hjelper.',
        text: 'Enten pakken er fremme eller fortsatt på vei, er det tre små ting som er greie å vite:',
        first: 'Se over alt de første dagene: Det som oppdages tidlig, er fort ordnet.',
        second: 'Ta vare på e-posten om bestillingen: Med nummeret finner vi alt.',
        third: 'Les rådene om stell: Da varer tingene lenger.',
      },
      survey: {
        subject: `Hvordan gikk det${NAME}?`,
        preheader: 'Et øyeblikk er nok.',
        text: 'For to uker siden handlet du hos oss for første gang. Vi vil gjerne vite hvordan det gikk.',
        question: 'Hvor fornøyd er du med bestillingen?',
        low: 'Ikke fornøyd',
        high: 'Svært fornøyd',
      },
      more: {
        subject: 'Dette passer til din første bestilling',
        preheader: 'Valgt så det passer sammen.',
        text: 'Noen ting er bedre sammen. Dette passer godt til det du kjøpte.',
      },
    },
    lv: {
      thanks: {
        subject: `Paldies par pirmo pasūtījumu${NAME}`,
        preheader: 'Laba izvēle, un mēs esam tepat.',
        text: `Paldies, ka izvēlējāties „${SHOP}”. Izvēle ir laba, un, ja rodas šaubas – pirms sūtījuma saņemšanas vai pēc tam –, atbildiet uz šo vēstuli: atbildēs cilvēks.`,
      },
      hints: {
        subject: 'Noderīgi par Jūsu pasūtījumu',
        preheader: 'Trīs sīkumi, kas palīdz.',
        text: 'Lai kur sūtījums šobrīd būtu, noder zināt trīs sīkumus:',
        first: 'Pirmajās dienās visu apskatiet: ko pamana agri, to ātri novērš.',
        second: 'Saglabājiet pasūtījuma vēstuli: pēc tā numura visu atradīsim.',
        third: 'Izlasiet kopšanas padomus: lietas kalpos ilgāk.',
      },
      survey: {
        subject: `Kā Jums patika${NAME}?`,
        preheader: 'Pietiks ar mirkli.',
        text: 'Pirms divām nedēļām pirmo reizi iepirkāties pie mums. Vēlamies zināt, vai viss izdevās.',
        question: 'Cik apmierināti esat ar pasūtījumu?',
        low: 'Nemaz',
        high: 'Ļoti',
      },
      more: {
        subject: 'Kas sader ar Jūsu pirmo pasūtījumu',
        preheader: 'Izvēlēts tā, lai saderētu.',
        text: 'Dažām lietām labāk ir kopā. Lūk, kas labi sader ar Jūsu pirkumu.',
      },
    },
    pl: {
      thanks: {
        subject: `Dziękujemy za pierwsze zamówienie${NAME}`,
        preheader: 'Dobry wybór, a w razie pytań jesteśmy dla Ciebie.',
        text: `Dziękujemy, że wybierasz sklep ${SHOP}. To dobry wybór, a jeśli pojawią się wątpliwości, przed dostawą czy po niej, odpowiedz na tę wiadomość: odpisze człowiek.`,
      },
      hints: {
        subject: 'Warto wiedzieć o Twoim zamówieniu',
        preheader: 'Trzy drobiazgi, które pomagają.',
        text: 'Czy paczka już jest u Ciebie, czy dopiero w drodze, warto wiedzieć o trzech drobiazgach:',
        first: 'Obejrzyj wszystko w pierwszych dniach: to, co zauważysz wcześnie, szybko naprawimy.',
        second: 'Zachowaj e-mail z zamówieniem: po numerze zamówienia znajdziemy wszystko.',
        third: 'Przeczytaj wskazówki pielęgnacji: rzeczy posłużą dłużej.',
      },
      survey: {
        subject: `Jak było${NAME}?`,
        preheader: 'Wystarczy chwila.',
        text: 'Od Twoich pierwszych zakupów u nas minęły dwa tygodnie. Chcemy wiedzieć, jak wrażenia.',
        question: 'Jak oceniasz swoje zamówienie?',
        low: 'Bardzo źle',
        high: 'Bardzo dobrze',
      },
      more: {
        subject: 'Co pasuje do pierwszego zamówienia',
        preheader: 'Dobrane tak, by pasowało.',
        text: 'Niektóre rzeczy wolą towarzystwo. To dobrze pasuje do Twojego zakupu.',
      },
    },
  },
})
