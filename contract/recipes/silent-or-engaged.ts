/** @module Recipe: who reads gets more, who is silent is asked whether less would be better. */
import type { Condition } from '../condition.ts'
import { NAME } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

const READS: Condition = {
  kind: 'any',
  of: [
    { kind: 'number', field: 'events.email_open', atLeast: 1, withinDays: 60 },
    { kind: 'number', field: 'events.email_click', atLeast: 1, withinDays: 60 },
  ],
}

/** Whom the question was sent once: months have 28 to 31 days, so no window of days would ask everybody once. */
const WAS_ASKED: Condition = { kind: 'text', field: 'trait', isOneOf: ['asked_for_less: yes'] }

/** The brief: different mails for those who are silent and those who engage. Once a month, and once; our policy. */
export const silentOrEngaged = recipe({
  recipeId: 'silent-or-engaged',
  group: 'quiet',
  title: 'The silent and the engaged',
  about:
    'Once a month, whoever opened or used a mail in the last 60 days gets something to read. Whoever did neither, and has ' +
    'not come for two months, is asked once whether they want to hear less, or nothing any more; again only after they have ' +
    'read in between.',
  check: 'The hints in the mail to those who read: put your own there.',
  frame: {
    kind: 'marketing',
    entry: { on: 'schedule', at: { kind: 'monthly', day: 1, hour: 9 } },
    audience: { kind: 'number', field: 'seen.days_since_first', atLeast: 60 },
    first: 'reads',
    steps: {
      reads: {
        kind: 'branch',
        ways: [
          {
            name: 'Reads again after being asked',
            condition: { kind: 'all', of: [READS, WAS_ASKED] },
            next: 'reads-again',
          },
          { name: 'Opened or used a mail in 60 days', condition: READS, next: 'send-engaged' },
          {
            name: 'Did neither, has not come for two months, and was not asked',
            condition: {
              kind: 'all',
              of: [
                { kind: 'number', field: 'seen.days_since_last', atLeast: 60 },
                { kind: 'not', of: WAS_ASKED },
              ],
            },
            next: 'send-silent',
          },
        ],
        otherwise: null,
      },
      'send-engaged': { kind: 'send', messageId: 'engaged', at: 'best_time', expiresHours: 168, next: null },
      'reads-again': { kind: 'set_trait', name: 'asked_for_less', value: null, next: 'send-engaged' },
      'send-silent': { kind: 'send', messageId: 'silent', at: 'best_time', expiresHours: 168, next: 'was-asked' },
      'was-asked': { kind: 'set_trait', name: 'asked_for_less', value: 'yes', next: null },
    },
  },
  messages: {
    engaged: {
      channel: 'email',
      name: 'To those who read',
      purpose: 'educational',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'list', items: [words.first, words.second, words.third] },
      ],
    },
    silent: {
      channel: 'email',
      name: 'To those who are silent',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'text', text: words.stay },
        { kind: 'button', text: common.toShop, href: '/' },
      ],
    },
  },
  words: {
    en: {
      engaged: {
        subject: `For those who like to read${NAME}`,
        preheader: 'Three things we have learned.',
        text: 'You read what we write: thank you. So today there is no offer, but three things that we have learned from customers:',
        first: 'Buy once and well rather than twice: what is made to last costs less in the end.',
        second: 'Ask before you order: a short question saves a long way back.',
        third: 'Write down what you miss: good lists make good purchases.',
      },
      silent: {
        subject: `Shall we write less${NAME}?`,
        preheader: 'You choose what you want to hear about.',
        text: 'Our emails have not interested you for a while, and we do not want to be a burden. At the end of this email you can choose what you want to hear about, or nothing at all.',
        stay: 'If you would like to stay, just have a look around: then we know.',
      },
    },
    lt: {
      engaged: {
        subject: `Tiems, kas mėgsta skaityti${NAME}`,
        preheader: 'Trys dalykai, kurių išmokome.',
        text: 'Skaitote, ką rašome – ačiū. Todėl šiandien ne pasiūlymas, o trys dalykai, kurių išmokome iš pirkėjų:',
        first: 'Geriau pirkti kartą ir gerai: kas tarnauja ilgai, galiausiai kainuoja mažiau.',
        second: 'Paklauskite prieš užsisakydami: trumpas klausimas sutaupo ilgą kelią atgal.',
        third: 'Užsirašykite, ko trūksta: geri sąrašai – geri pirkiniai.',
      },
      silent: {
        subject: `Gal rašyti rečiau${NAME}?`,
        preheader: 'Pasirinkite, apie ką norite žinoti.',
        text: 'Mūsų laiškai Jūsų kurį laiką nedomina, o būti našta nenorime. Šio laiško pabaigoje galite pasirinkti, apie ką norite žinoti, arba atsisakyti visai.',
        stay: 'Jei norite likti, tiesiog užsukite apsidairyti: tada žinosime.',
      },
    },
    kk: {
      engaged: {
        subject: `Оқығанды ұнататындарға${NAME}`,
        preheader: 'Біз түсінген үш нәрсе.',
        text: 'Жазғанымызды оқисыз, рақмет. Сондықтан бүгін ұсыныс емес, сатып алушылардан үйренген үш нәрсе:',
        first: 'Екі рет емес, бір рет, бірақ жақсысын алыңыз: ұзаққа шыдайтын зат түбінде арзанға түседі.',
        second: 'Тапсырыс берер алдында сұраңыз: қысқа сұрақ ұзақ жолдан құтқарады.',
        third: 'Не жетіспейтінін жазып жүріңіз: жақсы тізім жақсы сатып алуға апарады.',
      },
      silent: {
        subject: `Сирегірек жазайық па${NAME}?`,
        preheader: 'Не туралы білгіңіз келетінін таңдаңыз.',
        text: 'Хаттарымыз сізді біраздан бері қызықтырмай жүр, мазаңызды алғымыз келмейді. Осы хаттың соңында не туралы білгіңіз келетінін таңдай аласыз немесе мүлдем бас тарта аласыз.',
        stay: 'Қалғыңыз келсе, дүкенді бір аралап шықсаңыз болды: сонда түсінеміз.',
      },
    },
    nb: {
      engaged: {
        subject: `Til deg som liker å lese${NAME}`,
        preheader: 'Tre ting vi har lært.',
        text: 'Du leser det vi skriver, takk for det. Derfor ikke noe tilbud i dag, men tre ting vi har lært av kundene:',
        first: 'Kjøp heller én gang og bra enn to ganger: Det som varer, koster minst til slutt.',
        second: 'Spør før du bestiller: Et kort spørsmål sparer en lang vei tilbake.',
        third: 'Skriv opp det du savner: Gode lister gir gode kjøp.',
      },
      silent: {
        subject: `Skal vi skrive sjeldnere${NAME}?`,
        preheader: 'Du velger hva du vil høre om.',
        text: 'E-postene våre har ikke interessert deg på en stund, og vi vil ikke være til bry. Nederst i denne e-posten kan du velge hva du vil høre om, eller takke nei til alt.',
        stay: 'Vil du bli, holder det å stikke innom: Da vet vi det.',
      },
    },
    lv: {
      engaged: {
        subject: `Tiem, kam patīk lasīt${NAME}`,
        preheader: 'Trīs lietas, ko esam sapratuši.',
        text: 'Jūs lasāt, ko rakstām, – paldies. Tāpēc šodien nevis piedāvājums, bet trīs lietas, ko esam mācījušies no pircējiem:',
        first: 'Labāk pirkt vienreiz un labi: kas kalpo ilgi, galu galā maksā mazāk.',
        second: 'Pajautājiet pirms pasūtīšanas: īss jautājums ietaupa garu atpakaļceļu.',
        third: 'Pierakstiet, kā pietrūkst: labi saraksti dod labus pirkumus.',
      },
      silent: {
        subject: `Vai rakstīt retāk${NAME}?`,
        preheader: 'Izvēlieties, par ko vēlaties zināt.',
        text: 'Mūsu vēstules kādu laiku Jūs neinteresē, un nevēlamies būt par apgrūtinājumu. Šīs vēstules beigās varat izvēlēties, par ko gribat zināt, vai atteikties pavisam.',
        stay: 'Ja vēlaties palikt, vienkārši ienāciet apskatīties: tad zināsim.',
      },
    },
    pl: {
      engaged: {
        subject: `Dla tych, którzy lubią czytać${NAME}`,
        preheader: 'Trzy rzeczy, których się nauczyliśmy.',
        text: 'Czytasz to, co piszemy – dziękujemy. Dlatego dziś nie oferta, lecz trzy rzeczy, których nauczyli nas klienci:',
        first: 'Lepiej kupić raz, a dobrze: to, co trwałe, w końcu kosztuje mniej.',
        second: 'Zapytaj przed zamówieniem: krótkie pytanie oszczędza długiej drogi powrotnej.',
        third: 'Zapisuj, czego Ci brakuje: dobra lista to dobre zakupy.',
      },
      silent: {
        subject: `Mamy pisać rzadziej${NAME}?`,
        preheader: 'Możesz wybrać, o czym chcesz czytać.',
        text: 'Nasze wiadomości od jakiegoś czasu Cię nie interesują, a nie chcemy być ciężarem. Na końcu tej wiadomości możesz wybrać, o czym chcesz czytać, albo zrezygnować zupełnie.',
        stay: 'Jeśli chcesz zostać, wystarczy do nas zajrzeć: wtedy będziemy wiedzieć.',
      },
    },
  },
})
