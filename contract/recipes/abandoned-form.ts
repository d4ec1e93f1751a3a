/** @module Recipe: a form that was begun and not sent. */
import { NAME } from './merge.ts'
import { HOUR } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** An hour after the last activity; what was typed is never told, for it was never sent. */
export const abandonedForm = recipe({
  recipeId: 'abandoned-form',
  group: 'cart',
  title: 'A form was left half filled',
  about:
    'One mail an hour after somebody whom you may write to began a form and left it. It says nothing of what they typed.',
  check: 'The address of the page with your form, on the button.',
  frame: {
    kind: 'triggered',
    entry: { on: 'event', event: 'form_abandon' },
    goal: { kind: 'event', event: 'generate_lead' },
    // The form may have been that of an account.
    leaveWhen: { kind: 'number', field: 'events.sign_up', atLeast: 1, withinDays: 1 },
    reentry: { kind: 'after', days: 30 },
    first: 'wait-1h',
    steps: {
      'wait-1h': { kind: 'wait', minutes: HOUR, since: 'activity', next: 'send' },
      send: { kind: 'send', messageId: 'form', expiresHours: 24, next: null },
    },
  },
  messages: {
    form: {
      channel: 'email',
      name: 'Shall we help?',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common), { kind: 'button', text: words.back, href: '/' }],
    },
  },
  words: {
    en: {
      form: {
        subject: `Did something get in the way${NAME}?`,
        preheader: 'You had begun to write to us.',
        text: 'You had begun to fill in a form with us. If you still want to send it, it takes only a moment. If a question is in the way, reply to this email, and a person will answer.',
        back: 'Back to the form',
      },
    },
    lt: {
      form: {
        subject: `Gal kas sutrukdė${NAME}?`,
        preheader: 'Buvote pradėję mums rašyti.',
        text: 'Mūsų svetainėje pradėjote pildyti formą. Jei vis dar norite ją išsiųsti, užtruks tik akimirką. Jei kilo klausimų, atsakykite į šį laišką – atsakys žmogus.',
        back: 'Grįžti prie formos',
      },
    },
    kk: {
      form: {
        subject: `Бірдеңе кедергі болды ма${NAME}?`,
        preheader: 'Сіз бізге жаза бастаған едіңіз.',
        text: 'Сіз біздің сайтта форма толтыра бастаған едіңіз. Ниетіңіз болса, бір-ақ сәтте аяқтайсыз. Сұрағыңыз болса, осы хатқа жауап жазыңыз, адам жауап береді.',
        back: 'Формаға оралу',
      },
    },
    nb: {
      form: {
        subject: `Kom noe i veien${NAME}?`,
        preheader: 'Du hadde begynt å skrive til oss.',
        text: 'Du hadde begynt å fylle ut et skjema hos oss. Vil du fortsatt, tar det bare et øyeblikk. Er det noe du lurer på, svar på denne e-posten, så får du svar fra et menneske.',
        back: 'Tilbake til skjemaet',
      },
    },
    lv: {
      form: {
        subject: `Vai kaut kas iztraucēja${NAME}?`,
        preheader: 'Bijāt sākuši mums rakstīt.',
        text: 'Mūsu vietnē sākāt aizpildīt veidlapu. Ja vēl vēlaties, tas aizņems tikai mirkli. Ja radās jautājums, atbildiet uz šo vēstuli – atbildēs cilvēks.',
        back: 'Atpakaļ pie veidlapas',
      },
    },
    pl: {
      form: {
        subject: `Czy coś przeszkodziło${NAME}?`,
        preheader: 'Formularz czeka na dokończenie.',
        text: 'Na naszej stronie czeka zaczęty formularz. Jeśli nadal chcesz go wysłać, zajmie to chwilę. Jeśli masz pytanie, odpowiedz na tę wiadomość – odpisze człowiek.',
        back: 'Wróć do formularza',
      },
    },
  },
})
