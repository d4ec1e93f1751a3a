/** @module The slots that every shop has from the first day: one chain for each kind of page. */
import type { RecommendationSlotInput } from './slot.ts'

/**
 * Chains begin with what knows this visitor or page best and end with what always finds something. Titles in the six
 * languages. Our policy, after what Nosto, Klaviyo and Dynamic Yield put on such pages.
 */
export const READY_MADE_SLOTS: readonly RecommendationSlotInput[] = [
  {
    slotId: 'home',
    name: 'Home page',
    chain: ['left_in_cart', 'buy_again', 'also_viewed', 'new_for_you', 'trending', 'best_sellers'],
    title: 'Picked for you',
    titles: {
      lt: 'Parinkta jums',
      kk: 'Сізге таңдалған',
      nb: 'Utvalgt for deg',
      lv: 'Izvēlēts jums',
      pl: 'Wybrane dla Ciebie',
    },
    pages: { types: ['home'] },
  },
  {
    slotId: 'product',
    name: 'Product page: others like it',
    chain: ['also_viewed', 'similar', 'upsell', 'trending', 'best_sellers'],
    title: 'You may also like',
    titles: {
      lt: 'Jums taip pat gali patikti',
      kk: 'Сізге ұнауы мүмкін',
      nb: 'Du liker kanskje også',
      lv: 'Jums varētu patikt arī',
      pl: 'Może Ci się też spodobać',
    },
    pages: { types: ['product'] },
  },
  {
    slotId: 'goes-with-it',
    name: 'Product page: goes with it',
    chain: ['bought_together', 'cross_sell', 'also_viewed', 'similar'],
    title: 'Goes well with it',
    titles: {
      lt: 'Puikiai dera kartu',
      kk: 'Бірге жарасады',
      nb: 'Passer godt til',
      lv: 'Labi sader kopā',
      pl: 'Dobrze pasuje',
    },
    pages: { types: ['product'] },
  },
  {
    slotId: 'cart',
    name: 'Cart',
    chain: ['free_delivery', 'cross_sell', 'bought_together', 'also_viewed', 'best_sellers'],
    title: 'Anything else?',
    titles: {
      lt: 'Gal dar ko nors?',
      kk: 'Тағы бір нәрсе керек пе?',
      nb: 'Noe mer?',
      lv: 'Varbūt vēl kaut kas?',
      pl: 'Może coś jeszcze?',
    },
    pages: { types: ['cart'] },
  },
  {
    slotId: 'list',
    name: 'Category page',
    chain: ['also_viewed', 'new_for_you', 'trending', 'best_sellers'],
    title: 'Others look at',
    titles: {
      lt: 'Kiti žiūri',
      kk: 'Басқалар қарап жатыр',
      nb: 'Andre ser på',
      lv: 'Citi skatās',
      pl: 'Inni oglądają',
    },
    pages: { types: ['list'] },
  },
  {
    slotId: 'search',
    name: 'Search page',
    chain: ['also_viewed', 'recently_viewed', 'trending', 'best_sellers'],
    title: 'Or is it one of these?',
    titles: {
      lt: 'O gal vienas iš šių?',
      kk: 'Мүмкін, осылардың бірі?',
      nb: 'Eller er det en av disse?',
      lv: 'Varbūt kāds no šiem?',
      pl: 'A może jeden z tych?',
    },
    pages: { types: ['search'] },
  },
  {
    slotId: 'thank-you',
    name: 'After the order',
    chain: ['cross_sell', 'bought_together', 'new_for_you', 'trending', 'best_sellers'],
    title: 'For the next time',
    titles: {
      lt: 'Kitam kartui',
      kk: 'Келесі жолға',
      nb: 'Til neste gang',
      lv: 'Nākamajai reizei',
      pl: 'Na następny raz',
    },
    pages: { types: ['thank_you'] },
  },
  {
    slotId: 'recently-viewed',
    name: 'Recently viewed',
    chain: ['recently_viewed'],
    count: 6,
    title: 'You looked at these',
    titles: {
      lt: 'Žiūrėjote',
      kk: 'Сіз көрген тауарлар',
      nb: 'Du har sett på',
      lv: 'Jūs skatījāties',
      pl: 'Ostatnio oglądane',
    },
    rules: { bought: 'show', variety: 0 },
  },
  {
    slotId: 'message',
    name: 'In messages',
    chain: ['buy_again', 'also_viewed', 'new_for_you', 'trending', 'best_sellers'],
    title: 'Picked for you',
    titles: {
      lt: 'Parinkta jums',
      kk: 'Сізге таңдалған',
      nb: 'Utvalgt for deg',
      lv: 'Izvēlēts jums',
      pl: 'Wybrane dla Ciebie',
    },
  },
]
