/** @module What could be read better of a shop, each with what to do. */
import type { InstallCheck, ProductFact } from '../../contract/admin.ts'
import { counted, plain } from './counted.ts'

export interface WeakPoint {
  /** What is missing: `3 of 20 products had no price.` */
  sentence: string
  /** What helps. */
  advice: string
  /** An address where it can be seen; null: none was told. Undefined: it is about no single page. */
  example?: string | null
}

/** `some` follows a number of products or the only one; `all` follows `None of the …`. */
const FACTS: Record<ProductFact, { some: string; all: string; advice: string }> = {
  price: {
    some: 'had no price',
    all: 'had a price',
    advice: 'Without it carts and overlays cannot say what it costs. Name it in the page’s data (JSON-LD: price).',
  },
  currency: {
    some: 'had no currency',
    all: 'had a currency',
    advice: 'The shop’s own is taken. Name it in the page’s data (JSON-LD: priceCurrency).',
  },
  availability: {
    some: 'did not say whether it can be bought',
    all: 'said whether it can be bought',
    advice: 'Name it in the page’s data (JSON-LD: availability).',
  },
  picture: {
    some: 'had no picture',
    all: 'had a picture',
    advice: 'Overlays show it without. Name one in the page’s data (JSON-LD: image, or og:image).',
  },
  id: {
    some: 'had no id of its own',
    all: 'had an id of its own',
    advice: 'Its name stands in, which your catalogue does not know. Name one in the page’s data (JSON-LD: sku).',
  },
}

const ORDER = Object.keys(FACTS) as ProductFact[]

/** The most harmful first; empty when nothing is amiss. What nobody opened yet is no weak point. */
export function weakPoints(check: InstallCheck): WeakPoint[] {
  return [...unreadPages(check), ...productFacts(check), ...carts(check), ...orders(check)]
}

function unreadPages({ unreadProductPages: { count, example } }: InstallCheck): WeakPoint[] {
  if (count === 0) return []
  return [
    {
      sentence: `On ${counted(count, 'product page')} no product was found.`,
      advice: 'Describe the product in the page’s data (JSON-LD: Product).',
      example,
    },
  ]
}

function productFacts({ products: { count: all, missing } }: InstallCheck): WeakPoint[] {
  return ORDER.flatMap((fact) => {
    const { count, example } = missing[fact]
    // A product without a price mostly has no currency either: one sentence is enough.
    if (count === 0 || (fact === 'currency' && count <= missing.price.count)) return []
    return { sentence: lacking(count, all, FACTS[fact]), advice: FACTS[fact].advice, example }
  })
}

function lacking(count: number, all: number, { some, all: none }: { some: string; all: string }): string {
  if (count < all) return `${plain(count)} of ${plain(all)} products ${some}.`
  return all === 1 ? `The product ${some}.` : `None of the ${plain(all)} products ${none}.`
}

function carts({ carts: { count, unpriced }, pageTypes }: InstallCheck): WeakPoint[] {
  if (unpriced > 0)
    return [
      {
        sentence: `${plain(unpriced)} of ${counted(count, 'cart')} had no prices.`,
        advice: 'Add the price to the items that your data layer reports (view_cart, add_to_cart).',
      },
    ]
  if (count > 0 || !pageTypes.cart) return []
  return [
    {
      sentence: 'The cart page was opened, but no cart with something in it was seen.',
      advice: "Put something into it and look again. If none is seen, report it: vitrine('event', 'view_cart', …).",
    },
  ]
}

function orders({ orders: { count }, pageTypes }: InstallCheck): WeakPoint[] {
  if (count > 0 || !pageTypes.thank_you) return []
  return [
    {
      sentence: 'The thank-you page was opened, but no order was read from it.',
      advice: "Let the shop’s server tell its orders, see below, or report them: vitrine('event', 'purchase', …).",
    },
  ]
}
