/** @module Recipe: a customer asked to send something back. */
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** At once when the shop's server says so. */
export const returnRequested = recipe({
  recipeId: 'return-requested',
  group: 'orders',
  title: 'Return requested',
  about: 'Answers a wish to send something back at once: that it was seen, and what happens next. It sells nothing.',
  check: 'What happens next in your shop: the list says it in general words.',
  frame: {
    kind: 'transactional',
    entry: { on: 'order', step: 'return_requested' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'returned', next: null } },
  },
  messages: {
    returned: {
      channel: 'email',
      name: 'We have your request',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'list', items: [words.first, words.second, words.third] },
        { kind: 'order', required: false },
      ],
    },
  },
  words: {
    en: {
      returned: {
        subject: 'We have your return request',
        preheader: 'What happens next.',
        text: 'You want to send something back. That is all right, and we are sorry it was not what you hoped for. This is how it goes:',
        first: 'Pack the goods as they came, if you can.',
        second: 'Enclose the number of your order.',
        third: 'Once they are here, we will refund you and tell you by email.',
      },
    },
    lt: {
      returned: {
        subject: 'Gavome Jūsų grąžinimo prašymą',
        preheader: 'Kas bus toliau.',
        text: 'Norite prekę grąžinti – nieko tokio, tik gaila, kad ji nepateisino lūkesčių. Štai kaip tai vyksta:',
        first: 'Supakuokite prekes taip, kaip jas gavote, jei įmanoma.',
        second: 'Įdėkite lapelį su užsakymo numeriu.',
        third: 'Kai siunta mus pasieks, grąžinsime pinigus ir pranešime laišku.',
      },
    },
    kk: {
      returned: {
        subject: 'Қайтару өтінішіңізді алдық',
        preheader: 'Әрі қарай не болады.',
        text: 'Тауарды қайтарғыңыз келеді екен: оқасы жоқ, тек көңіліңізден шықпағанына өкінеміз. Реті мынадай:',
        first: 'Мүмкін болса, тауарды келген қалпында ораңыз.',
        second: 'Ішіне тапсырыс нөмірін салыңыз.',
        third: 'Бізге жеткен соң ақшаңызды қайтарып, хатпен хабарлаймыз.',
      },
    },
    nb: {
      returned: {
        subject: 'Vi har mottatt returønsket ditt',
        preheader: 'Dette skjer videre.',
        text: 'Du vil sende noe tilbake. Det er helt i orden, og vi er lei for at det ikke var som du håpet. Slik gjør du:',
        first: 'Pakk varene slik de kom, om du kan.',
        second: 'Legg ved bestillingsnummeret.',
        third: 'Når de er hos oss, får du pengene tilbake og beskjed på e-post.',
      },
    },
    lv: {
      returned: {
        subject: 'Jūsu atgriešanas pieprasījums ir saņemts',
        preheader: 'Kas notiks tālāk.',
        text: 'Vēlaties preci atgriezt. Tas ir kārtībā, mums tikai žēl, ka tā nebija tāda, kā cerējāt. Lūk, kā tas notiek:',
        first: 'Ja iespējams, iesaiņojiet preces tā, kā tās saņēmāt.',
        second: 'Pievienojiet pasūtījuma numuru.',
        third: 'Kad tās būs pie mums, atmaksāsim naudu un paziņosim e-pastā.',
      },
    },
    pl: {
      returned: {
        subject: 'Otrzymaliśmy Twoją prośbę o zwrot',
        preheader: 'Co będzie dalej.',
        text: 'Chcesz coś zwrócić? W porządku, szkoda tylko, że produkt nie spełnił oczekiwań. Oto kolejne kroki:',
        first: 'Jeśli możesz, zapakuj towar tak, jak przyszedł.',
        second: 'Dołącz numer zamówienia.',
        third: 'Gdy paczka do nas dotrze, oddamy pieniądze i damy znać e-mailem.',
      },
    },
  },
})
