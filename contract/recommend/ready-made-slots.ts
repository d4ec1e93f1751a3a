/** @module The slots that every shop has from the first day: one chain for each kind of page. */
import type { RecommendationSlotInput } from './slot.ts'

const titles = ([lt, kk, nb, lv, pl]: readonly [string, string, string, string, string]) => ({ lt, kk, nb, lv, pl })

/**
 * Chains begin with what knows this visitor or page best and end with what always finds something. Titles in the six
 * languages. Our policy, after what Nosto, Klaviyo and Dynamic Yield put on such pages.
 */
export const READY_MADE_SLOTS: readonly RecommendationSlotInput[] = [
  {
    slotId: 'home',
    name: 'Home page',
    chain: ['left_in_cart', 'buy_again', 'also_viewed', 'similar', 'new_for_you', 'trending', 'best_sellers'],
    title: 'Worth a look',
    titles: titles(['Verta pažiūrėti', 'Көруге тұрарлық', 'Verdt å se på', 'Vērts apskatīt', 'Warto zobaczyć']),
    pages: { types: ['home'] },
  },
  {
    slotId: 'product',
    name: 'Product page: others like it',
    chain: ['also_viewed', 'similar', 'upsell', 'trending', 'best_sellers'],
    title: 'You may also like',
    titles: titles([
      'Jums taip pat gali patikti',
      'Сізге ұнауы мүмкін',
      'Du vil kanskje også like',
      'Jums varētu patikt arī',
      'Może Ci się też spodobać',
    ]),
    pages: { types: ['product'] },
  },
  {
    slotId: 'goes-with-it',
    name: 'Product page: goes with it',
    chain: ['cross_sell', 'bought_together', 'also_viewed'],
    title: 'Goes well with it',
    titles: titles(['Puikiai dera kartu', 'Бірге жарасады', 'Passer godt sammen', 'Labi sader kopā', 'Dobrze pasuje']),
    pages: { types: ['product'] },
  },
  {
    slotId: 'cart',
    name: 'Cart',
    chain: ['free_delivery', 'cross_sell', 'bought_together', 'also_viewed', 'similar', 'best_sellers'],
    title: 'Anything else?',
    titles: titles([
      'Gal dar ko nors?',
      'Тағы бір нәрсе керек пе?',
      'Noe mer?',
      'Varbūt vēl kaut kas?',
      'Może coś jeszcze?',
    ]),
    pages: { types: ['cart'] },
  },
  {
    slotId: 'list',
    name: 'Category page',
    chain: ['also_viewed', 'new_for_you', 'trending', 'best_sellers'],
    title: 'Others are looking at these',
    titles: titles(['Ką žiūri kiti', 'Басқалар не қарап жатыр', 'Andre ser på', 'Ko skatās citi', 'Inni oglądają']),
    pages: { types: ['list'] },
  },
  {
    slotId: 'search',
    name: 'Search page',
    chain: ['also_viewed', 'similar', 'recently_viewed', 'best_sellers', 'trending'],
    title: 'Or is it one of these?',
    titles: titles([
      'O gal viena iš šių?',
      'Мүмкін, осылардың бірі?',
      'Eller er det en av disse?',
      'Varbūt kāda no šīm?',
      'A może jeden z tych?',
    ]),
    pages: { types: ['search'] },
  },
  {
    slotId: 'thank-you',
    name: 'After the order',
    chain: ['cross_sell', 'bought_together', 'also_viewed', 'new_for_you', 'trending', 'best_sellers'],
    title: 'For next time',
    titles: titles(['Kitam kartui', 'Келесі жолға', 'Til neste gang', 'Nākamajai reizei', 'Na następny raz']),
    pages: { types: ['thank_you'] },
  },
  {
    slotId: 'recently-viewed',
    name: 'Recently viewed',
    chain: ['recently_viewed'],
    count: 6,
    title: 'You looked at these',
    titles: titles(['Neseniai žiūrėta', 'Сіз қараған тауарлар', 'Sist sett', 'Nesen skatīts', 'Ostatnio oglądane']),
    rules: { bought: 'show', variety: 0 },
  },
  {
    slotId: 'message',
    name: 'In messages',
    chain: ['buy_again', 'also_viewed', 'similar', 'new_for_you', 'trending', 'best_sellers'],
    title: 'Picked for you',
    titles: titles(['Parinkta Jums', 'Сізге арналған', 'Utvalgt for deg', 'Izvēlēts Jums', 'Wybrane dla Ciebie']),
  },
]
