/** @module Recipe: the parcel has arrived. */
import { NAME, ORDER } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** At once when the shop's server says so. */
export const delivered = recipe({
  recipeId: 'delivered',
  group: 'orders',
  title: 'Delivered',
  about: 'When the parcel has arrived: whether all is well, and what to do if it is not. It sells nothing.',
  check: 'Your shop or carrier must tell when an order is delivered (API; Shopify also by webhook).',
  frame: {
    kind: 'transactional',
    entry: { on: 'order', step: 'delivered' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'delivered', next: null } },
  },
  messages: {
    delivered: {
      channel: 'email',
      name: 'It has arrived',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'list', items: [words.first, words.second, words.third] },
      ],
    },
  },
  words: {
    en: {
      delivered: {
        subject: `Has everything arrived safely${NAME}?`,
        preheader: 'What to do if something is not right.',
        text: `Your order${ORDER} has been delivered. We hope all is well. If it is not:`,
        first: 'Something is missing or broken: reply to this email, ideally with a picture.',
        second: 'Something does not fit: keep the wrapping, and tell us that you want to send it back.',
        third: 'Nothing has come: ask your neighbours, then write to us, and we will look for it.',
      },
    },
    lt: {
      delivered: {
        subject: `Ar viskas atkeliavo tvarkingai${NAME}?`,
        preheader: 'Ką daryti, jei kas nors ne taip.',
        text: `Jūsų užsakymas${ORDER} pristatytas. Tikimės, kad viskas gerai. O jei ne:`,
        first: 'Ko nors trūksta arba kas nors pažeista: atsakykite į šį laišką, geriausia su nuotrauka.',
        second: 'Prekė netiko: išsaugokite pakuotę ir parašykite, kad norite ją grąžinti.',
        third: 'Siunta neatkeliavo: paklauskite kaimynų, tada parašykite mums, ir mes jos paieškosime.',
      },
    },
    kk: {
      delivered: {
        subject: `Бәрі бүтін жетті ме${NAME}?`,
        preheader: 'Бірдеңе дұрыс болмаса, не істеу керек.',
        text: `Тапсырысыңыз${ORDER} жеткізілді. Бәрі жақсы деп үміттенеміз. Олай болмаса:`,
        first: 'Бірдеңе жетіспесе немесе сынып қалса: осы хатқа жауап жазыңыз, суретін қоссаңыз жақсы.',
        second: 'Тауар сай келмесе: қаптамасын сақтап, қайтарғыңыз келетінін жазыңыз.',
        third: 'Ештеңе келмесе: көршілерден сұраңыз, сосын бізге жазыңыз, іздестіреміз.',
      },
    },
    nb: {
      delivered: {
        subject: `Kom alt trygt frem${NAME}?`,
        preheader: 'Dette gjør du hvis noe er galt.',
        text: `Bestillingen din${ORDER} er levert. Vi håper alt er som det skal. Hvis ikke:`,
        first: 'Noe mangler eller er ødelagt: Svar på denne e-posten, gjerne med et bilde.',
        second: 'Noe passer ikke: Ta vare på emballasjen, og si fra at du vil returnere.',
        third: 'Ingenting har kommet: Spør naboene, og skriv så til oss, så leter vi.',
      },
    },
    lv: {
      delivered: {
        subject: `Vai sūtījums pienāca vesels${NAME}?`,
        preheader: 'Ko darīt, ja kaut kas nav kārtībā.',
        text: `Jūsu pasūtījums${ORDER} ir piegādāts. Ceram, ka viss ir labi. Ja nav:`,
        first: 'Kaut kā trūkst vai kas ir saplīsis: atbildiet uz šo vēstuli, vislabāk ar fotoattēlu.',
        second: 'Prece neder: saglabājiet iepakojumu un uzrakstiet, ka vēlaties to atgriezt.',
        third: 'Sūtījums nav pienācis: pajautājiet kaimiņiem, tad rakstiet mums, un mēs to meklēsim.',
      },
    },
    pl: {
      delivered: {
        subject: `Czy wszystko dotarło w całości${NAME}?`,
        preheader: 'Co zrobić, jeśli coś jest nie tak.',
        text: `Twoje zamówienie${ORDER} zostało dostarczone. Mamy nadzieję, że wszystko w porządku. Jeśli nie:`,
        first: 'Czegoś brakuje albo coś jest uszkodzone: odpowiedz na tę wiadomość, najlepiej ze zdjęciem.',
        second: 'Coś nie pasuje: zachowaj opakowanie i napisz, że chcesz to zwrócić.',
        third: 'Nic nie przyszło: zapytaj sąsiadów, a potem napisz do nas – poszukamy paczki.',
      },
    },
  },
})
