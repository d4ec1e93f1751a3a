/** @module Recipe: a returning customer: gratitude, then the loyalty programme. */
import { NAME, SHOP } from './merge.ts'
import { DAY } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** From the third order on, which is a habit rather than a trial. Our policy. */
export const returningCustomer = recipe({
  recipeId: 'returning-customer',
  group: 'customers',
  title: 'Returning: thanks, and the loyalty programme',
  about:
    'Two days after the third order thanks that ask for nothing; ten days later an invitation to the loyalty programme. A ' +
    'cancelled order ends it.',
  check:
    'The address of your loyalty programme, on the button, and what it offers; without one take the second mail out. ' +
    'The first mail promises that mails of these customers are read first.',
  frame: {
    kind: 'triggered',
    entry: { on: 'condition', condition: { kind: 'number', field: 'orders.count', atLeast: 3 } },
    leaveWhen: { kind: 'number', field: 'orders.count', atMost: 2 },
    first: 'wait-2d',
    steps: {
      'wait-2d': { kind: 'wait', minutes: 2 * DAY, since: 'entry', next: 'send-thanks' },
      'send-thanks': { kind: 'send', messageId: 'thanks', at: 'best_time', next: 'wait-12d' },
      'wait-12d': { kind: 'wait', minutes: 12 * DAY, since: 'entry', next: 'send-loyalty' },
      'send-loyalty': { kind: 'send', messageId: 'loyalty', at: 'best_time', next: null },
    },
  },
  messages: {
    thanks: {
      channel: 'email',
      name: 'Thanks',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common)],
    },
    loyalty: {
      channel: 'email',
      name: 'The loyalty programme',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common), { kind: 'button', text: words.join, href: '/' }],
    },
  },
  words: {
    en: {
      thanks: {
        subject: `Simply: thank you${NAME}`,
        preheader: 'This email asks for nothing.',
        text: `This email asks for nothing. You keep coming back to ${SHOP}, and it is for customers like you that we do all this. If you ever miss something here, tell us: your emails are read first.`,
      },
      loyalty: {
        subject: `One of our regulars${NAME}`,
        preheader: 'An invitation to our loyalty programme.',
        text: 'By now you are one of our regulars. That is what our loyalty programme is for: joining costs nothing, and you can leave at any time.',
        join: 'See what it offers',
      },
    },
    lt: {
      thanks: {
        subject: `Tiesiog ačiū${NAME}`,
        preheader: 'Šis laiškas nieko neprašo.',
        text: `Šis laiškas nieko neprašo. Jūs vis sugrįžtate į „${SHOP}“, o būtent dėl tokių pirkėjų mes ir stengiamės. Jei ko nors pasigesite, parašykite: Jūsų laiškus skaitome pirmiausia.`,
      },
      loyalty: {
        subject: `Ačiū, kad vis sugrįžtate${NAME}`,
        preheader: 'Kvietimas į lojalumo programą.',
        text: 'Jūs jau esate tarp mūsų nuolatinių pirkėjų. Tam ir skirta mūsų lojalumo programa: prisijungti nieko nekainuoja, o pasitraukti galima bet kada.',
        join: 'Ką ji siūlo',
      },
    },
    kk: {
      thanks: {
        subject: `Шын жүректен рақмет${NAME}`,
        preheader: 'Бұл хат ештеңе сұрамайды.',
        text: `Бұл хат ештеңе сұрамайды. Сіз «${SHOP}» дүкеніне қайта-қайта келесіз, бәрін дәл сіз сияқты сатып алушылар үшін жасаймыз. Бірдеңе жетіспесе, жазыңыз: хаттарыңызды бірінші оқимыз.`,
      },
      loyalty: {
        subject: `Сіз тұрақты қонағымызсыз${NAME}`,
        preheader: 'Адалдық бағдарламасына шақыру.',
        text: 'Сіз тұрақты сатып алушыларымыздың бірісіз. Адалдық бағдарламамыз осы үшін жасалған: қосылу тегін, кез келген уақытта шығуға болады.',
        join: 'Не ұсынатынын көру',
      },
    },
    nb: {
      thanks: {
        subject: `Ganske enkelt: takk${NAME}`,
        preheader: 'Denne e-posten ber ikke om noe.',
        text: `Denne e-posten ber ikke om noe. Du kommer stadig tilbake til ${SHOP}, og det er for kunder som deg vi gjør alt dette. Savner du noe, så si fra: E-postene dine leser vi først.`,
      },
      loyalty: {
        subject: `En av stamkundene våre${NAME}`,
        preheader: 'En invitasjon til kundeklubben.',
        text: 'Du er en av stamkundene våre nå. Kundeklubben er laget for det: Det koster ingenting å bli med, og du kan melde deg ut når som helst.',
        join: 'Se hva den gir',
      },
    },
    lv: {
      thanks: {
        subject: `Vienkārši paldies${NAME}`,
        preheader: 'Šī vēstule neko nelūdz.',
        text: `Šī vēstule neko nelūdz. Jūs aizvien atgriežaties veikalā „${SHOP}”, un tieši tādu pircēju dēļ mēs to visu darām. Ja kaut kā pietrūkst, uzrakstiet: Jūsu vēstules lasām vispirms.`,
      },
      loyalty: {
        subject: `Paldies, ka aizvien atgriežaties${NAME}`,
        preheader: 'Uzaicinājums lojalitātes programmā.',
        text: 'Nu jau esat mūsu pastāvīgo pircēju pulkā. Tam arī domāta mūsu lojalitātes programma: pievienoties neko nemaksā, un izstāties var jebkurā laikā.',
        join: 'Ko tā piedāvā',
      },
    },
    pl: {
      thanks: {
        subject: `Po prostu dziękujemy${NAME}`,
        preheader: 'Ta wiadomość o nic nie prosi.',
        text: `Ta wiadomość o nic nie prosi. Wracasz do sklepu ${SHOP}, a właśnie dla takich klientów to wszystko robimy. Jeśli czegoś Ci u nas brakuje, napisz: Twoje wiadomości czytamy jako pierwsze.`,
      },
      loyalty: {
        subject: `W gronie stałych klientów${NAME}`,
        preheader: 'Zaproszenie do programu lojalnościowego.',
        text: 'Należysz już do naszych stałych klientów. Po to jest nasz program lojalnościowy: dołączenie nic nie kosztuje, a wypisać się można w każdej chwili.',
        join: 'Zobacz, co daje',
      },
    },
  },
})
