/** @module Recommendation slots of recipes: none of their chains ends with what sells or trends, so that the words beside them are true. */
import type { RecommendationSlotInput } from '../recommend/slot.ts'

/** Only what somebody's own looks and orders speak for. Where there are none it stays empty, and the mail is not sent. */
export const FOR_YOU: RecommendationSlotInput = {
  slotId: 'message-for-you',
  name: 'In messages: by what they looked at and bought',
  chain: ['buy_again', 'also_viewed', 'similar', 'new_for_you'],
  title: 'Picked for you',
  titles: {
    lt: 'Parinkta Jums',
    kk: 'Сізге арналған',
    nb: 'Utvalgt for deg',
    lv: 'Izvēlēts Jums',
    pl: 'Wybrane dla Ciebie',
  },
}

/** What is like the product that the run is about. */
export const OF_THE_KIND: RecommendationSlotInput = {
  slotId: 'message-similar',
  name: 'In messages: of the same kind',
  chain: ['similar'],
  title: 'Of the same kind',
  titles: {
    ...{ lt: 'Panašios prekės', kk: 'Ұқсас тауарлар', nb: 'Noe lignende' },
    ...{ lv: 'Līdzīgas preces', pl: 'Podobne produkty' },
  },
}

/** What others bought or looked at together with it. */
export const GOES_WITH_IT: RecommendationSlotInput = {
  slotId: 'message-goes-with-it',
  name: 'In messages: goes with the last order',
  chain: ['cross_sell', 'bought_together', 'also_viewed'],
  title: 'Goes well with it',
  titles: {
    ...{ lt: 'Puikiai dera kartu', kk: 'Бірге жарасады', nb: 'Passer godt sammen' },
    ...{ lv: 'Labi sader kopā', pl: 'Dobrze pasuje' },
  },
}
