/** @module What merge fields may say: facts of this very request, and of the shop. */
import { formatMoney } from '../../contract/format-money.ts'
import type { Visit } from '../../contract/visit.ts'

/** Longer values are cut: a line must stay a line. Our policy. */
const LONGEST_VALUE = 120

/** What is known stands by its name; nothing is empty. */
export type MergeFacts = Record<'shop' | 'product' | 'cart' | 'traits', Record<string, string | number>>

/** `events`: those of this request that were taken (docs/decisions/0015-merge-fields.md). */
export interface MergeSource {
  visit: Pick<Visit, 'page' | 'cart'>
  events: readonly { name: string; params: unknown }[]
  shop: { name: string; currency: string }
}

/** All that may be merged for one page view. Nothing of it comes from a profile (safety rule 14). */
export function mergeFacts({ visit: { page, cart }, events, shop }: MergeSource): MergeFacts {
  const { product } = page
  // Money is written when a text asks for it: a format costs more than all else here.
  const money = (minor: number, currency: string) => () => formatMoney(minor, currency, page.language)
  const isFilled = cart !== null && cart.items.length > 0
  return {
    shop: known({ name: shop.name }),
    product: known({
      name: product?.name,
      brand: product?.brand,
      // Of a path such as `Kitchen > Pots` the last part is what people call it.
      category: product?.category?.split(' > ').at(-1),
      price: product?.priceMinor === undefined ? null : money(product.priceMinor, product.currency ?? shop.currency),
    }),
    cart: known({
      count: isFilled ? cart.items.reduce((sum, { quantity = 1 }) => sum + quantity, 0) : null,
      value: isFilled ? money(cart.valueMinor, cart.currency) : null,
    }),
    traits: known(traitsIn(events)),
  }
}

/** What the visitor said on this page, and did not take back. */
function traitsIn(events: MergeSource['events']): Record<string, unknown> {
  const said = events.flatMap(({ name, params }) => (name === 'user_properties' ? [params as { traits?: object }] : []))
  return Object.fromEntries(said.flatMap(({ traits }) => Object.entries(traits ?? {})))
}

/**
 * Without the unknown and the empty; functions are called when they are asked for. As an object without a prototype, for
 * a trait may have any name.
 */
function known(values: Record<string, unknown>): Record<string, string | number> {
  const facts: Record<string, string | number> = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') facts[name] = value
    if (typeof value === 'function') Object.defineProperty(facts, name, { get: () => value(), enumerable: true })
    if (typeof value === 'string' && value.trim() !== '') facts[name] = cut(value.trim())
  }
  return facts
}

const cut = (text: string) => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1).trimEnd()}…` : text)
