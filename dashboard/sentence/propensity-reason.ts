/** @module What a purchase propensity comes from, one thing in words. */
import { capital } from './capital.ts'
import { counted, plain } from './counted.ts'
import { duration } from './duration.ts'
import { share } from './share.ts'

type Words = (value: number) => string

/** Counts and times are told as ln(1 + x). */
const countOf = (value: number): number => Math.round(Math.expm1(value))
const lasted = (value: number): string => duration(Math.expm1(value) * 1000)

const count =
  (none: string, some: (count: number) => string): Words =>
  (value) =>
    countOf(value) === 0 ? none : some(countOf(value))
const time =
  (none: string, some: (length: string) => string): Words =>
  (value) =>
    value === 0 ? none : some(lasted(value))
const yesOrNo =
  (yes: string, no: string): Words =>
  (value) =>
    value > 0 ? yes : no
const appeal =
  (what: string): Words =>
  (value) =>
    value === 0 ? `Is not choosing ${what} now` : `Looks at ${what} that sells ${value > 0 ? 'well' : 'less well'}`
const daysAgo =
  (none: string, today: string, some: (days: string) => string): Words =>
  (value) => {
    if (value === 0) return none
    return countOf(value) === 0 ? today : some(counted(countOf(value), 'day'))
  }

const THIS_VISIT: Record<string, Words> = {
  product_views: count('No product looked at', (n) => counted(n, 'look at a product', 'looks at products')),
  other_pages: count('No other pages opened', (n) => counted(n, 'other page opened', 'other pages opened')),
  seconds: time('The visit has just begun', (length) => `${length} into the visit`),
  active_seconds: time('No attention measured', (length) => `${length} of attention`),
  scroll: (value) => (value === 0 ? 'Has not scrolled' : `Scrolled through ${share(value)} of a page`),
  products: count('No product to compare', (n) => counted(n, 'different product')),
  categories: count('No category looked at', (n) => counted(n, 'different category', 'different categories')),
  favourite_views: count('No product looked at twice', (n) => `One product looked at ${plain(n + 1)} times`),
  product_again: count('Not back at a product', (n) => `Back at a product, look number ${plain(n + 1)}`),
  product_appeal: appeal('a product'),
  category_appeal: appeal('a category'),
  lists: count('No category page opened', (n) => counted(n, 'category page opened', 'category pages opened')),
  searches: count('Has not searched', (n) => `Searched ${n === 1 ? 'once' : `${plain(n)} times`}`),
  contact: yesOrNo('Signed up or left an address', 'Left no address in this visit'),
  overlay_used: yesOrNo('Used the button of an overlay', 'Used no overlay'),
  bought: yesOrNo('Has bought in this visit', 'Has not bought in this visit'),
  since_bought: time('No purchase just before', (length) => `${length} since the purchase`),
}

const CART: Record<string, Words> = {
  cart: yesOrNo('Something is in the cart', 'Nothing is in the cart'),
  cart_lines: count('No product in the cart', (n) => `${counted(n, 'product')} in the cart`),
  cart_value: yesOrNo('What the cart is worth', 'A cart worth nothing'),
  adds: count('Put nothing in the cart in this visit', (n) => `Put ${counted(n, 'product')} in the cart`),
  removes: count('Took nothing out of the cart', (n) => `Took ${counted(n, 'product')} out of the cart`),
  since_add: time('No fresh addition to the cart', (length) => `${length} since the last addition to the cart`),
  cart_product_views: count('Does not look on with a full cart', (n) => `Looks on with a full cart: ${plain(n)} looks`),
  checkout: yesOrNo('Began the checkout', 'Has not begun the checkout'),
  since_checkout: time('No checkout under way', (length) => `${length} since the checkout began`),
}

const BEFORE: Record<string, Words> = {
  product_from_before: yesOrNo('Looks at a product from an earlier visit', 'No product from an earlier visit'),
  returning: yesOrNo('Was here in the last 30 days', 'First visit in 30 days'),
  visits_before: count('No earlier visit', (n) => counted(n, 'earlier visit')),
  days_away: daysAgo('Not back from an earlier visit', 'Back within a day', (days) => `Back after ${days}`),
  product_views_before: count('No product looked at before', (n) =>
    counted(n, 'look at a product before', 'looks at products before'),
  ),
  adds_before: count('Put nothing in the cart before', (n) => `Put ${counted(n, 'product')} in the cart before`),
  cart_from_before: yesOrNo('A cart waits from an earlier visit', 'No cart waits from an earlier visit'),
  orders_before: count('No order in 30 days before', (n) => `${counted(n, 'order')} in 30 days before`),
  days_since_order: daysAgo(
    'No order to come back from',
    'Ordered a day ago or less',
    (days) => `${days} since an order`,
  ),
}

const came = (from: string): Words => yesOrNo(`Came from ${from}`, `Did not come from ${from}`)
const hour: Words = () => 'The hour of the day'

const WHEN_AND_WHERE: Record<string, Words> = {
  weekend: yesOrNo('It is the weekend', 'It is a weekday'),
  hour,
  hour_sine: hour,
  hour_cosine: hour,
  half_day_sine: hour,
  half_day_cosine: hour,
  from_search: came('a search engine'),
  from_social: came('a social network'),
  from_email: came('an e-mail'),
  from_paid: came('an advertisement'),
  from_elsewhere: came('another site'),
  phone: yesOrNo('On a phone', 'Not on a phone'),
}

const WORDS: Record<string, Words> = { ...THIS_VISIT, ...CART, ...BEFORE, ...WHEN_AND_WHERE }

/** `3 products in the cart`; a feature that is missing here is called by its own name, in words. */
export function propensityReason({ feature, value }: { feature: string; value: number }): string {
  const words = Object.hasOwn(WORDS, feature) ? WORDS[feature] : undefined
  return words ? words(value) : capital(feature.replaceAll('_', ' '))
}
