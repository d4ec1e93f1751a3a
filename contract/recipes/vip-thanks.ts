/** @module Recipe: thanks to the best customers. */
import { NAME, SHOP } from './merge.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** Who is one is said by the segment: two orders, not inactive, and spent as much as the best. */
export const vipThanks = recipe({
  recipeId: 'vip-thanks',
  group: 'customers',
  title: 'Thanks to the best customers',
  about:
    'When somebody becomes one of your best customers: thanks in your own name, and a direct way to you. Once a year, it sells nothing.',
  check: 'Who signs it, and what you promise: that mails of these customers are answered first.',
  frame: {
    kind: 'marketing',
    entry: { on: 'segment', segmentId: 'vip' },
    reentry: { kind: 'after', days: 365 },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'thanks', at: 'best_time', expiresHours: 168, next: null } },
  },
  messages: {
    thanks: {
      channel: 'email',
      name: 'Thanks',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common), { kind: 'text', text: words.direct }],
    },
  },
  words: {
    en: {
      thanks: {
        subject: `A word of thanks${NAME}`,
        preheader: 'From the people behind the shop.',
        text: `You are one of the best customers of ${SHOP}. It is people like you who keep a shop going. We have noticed, and it is time to say it: thank you.`,
        direct:
          'If you need something – a size, a date, anything special – reply to this email. Your emails are answered first.',
      },
    },
    lt: {
      thanks: {
        subject: `Padėkos žodis${NAME}`,
        preheader: 'Nuo žmonių, kurie kuria šią parduotuvę.',
        text: `Esate tarp geriausių „${SHOP}“ klientų. Parduotuvė gyvuoja tokių žmonių dėka. Mes tai pastebėjome, ir laikas pasakyti: ačiū.`,
        direct:
          'Jei ko nors prireiks – dydžio, datos, ko nors ypatingo – atsakykite į šį laišką. Į Jūsų laiškus atsakome pirmiausia.',
      },
    },
    kk: {
      thanks: {
        subject: `Сізге айтар алғысымыз${NAME}`,
        preheader: 'Дүкен ұжымынан.',
        text: `Сіз – «${SHOP}» дүкенінің ең жақсы сатып алушыларының бірісіз. Дүкен сіздей адамдардың арқасында тұр. Біз мұны байқадық, енді айтатын кез келді: рақмет.`,
        direct:
          'Өлшем, күн немесе тілек бойынша бірдеңе керек болса, осы хатқа жауап жазыңыз. Хаттарыңызға бірінші жауап береміз.',
      },
    },
    nb: {
      thanks: {
        subject: `Et ord til takk${NAME}`,
        preheader: 'Fra menneskene bak butikken.',
        text: `Du er en av de beste kundene til ${SHOP}. Det er folk som deg som holder en butikk i gang. Vi har lagt merke til det, og det er på tide å si det: takk.`,
        direct:
          'Trenger du noe – en størrelse, en dato, noe helt spesielt – så svar på denne e-posten. E-postene dine besvares først.',
      },
    },
    lv: {
      thanks: {
        subject: `Pateicības vārds${NAME}`,
        preheader: 'No cilvēkiem, kas veido šo veikalu.',
        text: `Jūs esat starp veikala „${SHOP}” labākajiem klientiem. Veikals dzīvo, pateicoties tādiem cilvēkiem kā Jūs. Mēs to esam pamanījuši, un ir laiks to pateikt: paldies.`,
        direct:
          'Ja kaut ko vajag – izmēru, datumu, ko īpašu –, atbildiet uz šo vēstuli. Uz Jūsu vēstulēm atbildam vispirms.',
      },
    },
    pl: {
      thanks: {
        subject: `Słowo podziękowania${NAME}`,
        preheader: 'Od ludzi, którzy tworzą ten sklep.',
        text: `Należysz do najlepszych klientów sklepu ${SHOP}. To dzięki takim osobom sklep może działać. Widzimy to i czas to powiedzieć: dziękujemy.`,
        direct:
          'Jeśli czegoś potrzebujesz – rozmiaru, terminu, czegoś szczególnego – odpowiedz na tę wiadomość. Tobie odpisujemy w pierwszej kolejności.',
      },
    },
  },
})
