/** @module Recipe: products for each person, once a week at the hour that suits them. */
import { chosenForYou } from './chosen-for-you.ts'
import { NAME } from './merge.ts'
import { FOR_YOU } from './message-slots.ts'
import { recipe } from './recipe.ts'

/** The brief begins with one message a week. Two visits at least: of a stranger there is nothing to recommend by. */
export const weeklyRecommendations = recipe({
  recipeId: 'weekly-recommendations',
  group: 'interest',
  title: 'Recommendations, once a week',
  about:
    'Every Tuesday, within a day at each person’s best hour: products that go with what they look at and buy. Whoever has ' +
    'none that fit gets no mail.',
  check: 'The weekday. “Write the day before” does the same on each person’s own day: run one of the two.',
  slots: [FOR_YOU],
  frame: {
    kind: 'marketing',
    entry: { on: 'schedule', at: { kind: 'weekly', weekday: 'tue', hour: 9 } },
    audience: { kind: 'number', field: 'seen.sessions', atLeast: 2 },
    goal: { kind: 'order' },
    first: 'send',
    steps: { send: { kind: 'send', messageId: 'picked', at: 'best_time', expiresHours: 96, next: null } },
  },
  messages: {
    picked: {
      channel: 'email',
      name: 'Picked for you',
      purpose: 'commercial',
      blocks: chosenForYou,
    },
  },
  words: {
    en: {
      picked: {
        subject: `A few things for you${NAME}`,
        preheader: 'Picked by what you like to look at.',
        text: 'Once a week we look through our shelves with your taste in mind. Perhaps something is right for you this time.',
      },
    },
    lt: {
      picked: {
        subject: `Keletas dalykų Jums${NAME}`,
        preheader: 'Parinkta pagal tai, ką mėgstate žiūrėti.',
        text: 'Kartą per savaitę peržvelgiame savo lentynas galvodami apie Jūsų skonį. Galbūt šįkart kas nors patiks.',
      },
    },
    kk: {
      picked: {
        subject: `Сізге арналған бірнеше тауар${NAME}`,
        preheader: 'Сіз жиі қарайтын заттарға сай таңдалды.',
        text: 'Аптасына бір рет сөрелерімізді сіздің талғамыңызды ойлап қарап шығамыз. Бәлкім, бұл жолы бірдеңе ұнап қалар.',
      },
    },
    nb: {
      picked: {
        subject: `Noen ting til deg${NAME}`,
        preheader: 'Valgt ut fra det du liker å se på.',
        text: 'En gang i uken går vi gjennom hyllene med smaken din i tankene. Kanskje er det noe for deg denne gangen.',
      },
    },
    lv: {
      picked: {
        subject: `Dažas lietas Jums${NAME}`,
        preheader: 'Izvēlēts pēc tā, ko Jums patīk skatīties.',
        text: 'Reizi nedēļā pārskatām savus plauktus, domājot par Jūsu gaumi. Varbūt šoreiz kaut kas iepatiksies.',
      },
    },
    pl: {
      picked: {
        subject: `Kilka rzeczy dla Ciebie${NAME}`,
        preheader: 'Wybrane według tego, co lubisz oglądać.',
        text: 'Raz w tygodniu przeglądamy nasze półki z myślą o Twoim guście. Może tym razem coś Ci się spodoba.',
      },
    },
  },
})
