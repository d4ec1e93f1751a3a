/** @module Ready-made: how far it is to free delivery. */
import { readyMade } from './ready-made.ts'

/** Minor units. A round sum that many shops have; the owner sets their own. */
const THRESHOLD = 5000

/** The same to everybody, so it asks for no consent. */
export const freeDelivery = readyMade({
  readyMadeId: 'free-delivery',
  title: 'Free delivery from a sum on',
  about: 'Tells, while the cart fills, how much is missing until delivery is free, and when it is.',
  check: 'The sum from which you deliver free of charge.',
  frame: {
    layout: 'bar',
    position: 'bottom',
    priority: 40,
    consent: 'none',
    audience: { cart: { state: 'filled' } },
    pages: { notTypes: ['checkout', 'thank_you'] },
    triggers: [{ kind: 'delay', seconds: 1 }],
    frequency: { quietDaysAfterClose: 1, stopAfterConversion: false },
    goal: 'order',
  },
  content: (words, { currency }) => [
    {
      kind: 'free_delivery',
      thresholdMinor: THRESHOLD,
      currency,
      progress: words.progress,
      reached: words.reached,
    },
  ],
  words: {
    en: { progress: '{remaining} more and delivery is free', reached: 'Delivery is free for this order' },
    lt: { progress: 'Iki nemokamo pristatymo liko {remaining}', reached: 'Šį užsakymą pristatysime nemokamai' },
    kk: { progress: 'Тегін жеткізуге дейін {remaining} қалды', reached: 'Бұл тапсырысты тегін жеткіземіз' },
    nb: {
      progress: 'Handle for {remaining} til, så er frakten gratis',
      reached: 'Frakten er gratis på denne bestillingen',
    },
    lv: { progress: 'Līdz bezmaksas piegādei trūkst {remaining}', reached: 'Šo pasūtījumu piegādāsim bez maksas' },
    pl: { progress: 'Do darmowej dostawy brakuje {remaining}', reached: 'To zamówienie dostarczymy za darmo' },
  },
})
