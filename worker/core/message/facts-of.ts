/** @module What was read of a person, the catalogue and the shop, as facts of a message: pure. */
import type { ListedProduct } from '../../../contract/catalogue/listed-product.ts'
import type { Item } from '../../../contract/item.ts'
import { STOCK_MS } from '../../../contract/live.ts'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import type { StoredOrder } from '../merge-order.ts'
import type { Profile } from '../profile.ts'
import { cardOf } from '../recommend/fill/card-source.ts'
import type { MessageFacts, MessageLine, MessageProduct } from './message-facts.ts'
import { piecesOf } from './pieces-of.ts'
import { plainName } from './plain-name.ts'

/** `stockAt`: when its stock was told, ms UTC. */
export type NamedProduct = ListedProduct & { stockAt: number }

/** `products`: by the ids that carts, orders and runs name, which may be aliases. `now` in ms UTC. */
export interface KnownForMessage {
  profile: Profile
  subject: RunSubject
  order: StoredOrder | null
  products: ReadonlyMap<string, NamedProduct>
  /** What was left with the address in a form. */
  left: { firstName: string | null; lastName: string | null }
  shop: Pick<ShopSettings, 'currency' | 'strikePrices'>
  now: number
}

/** All but what others find: recommendations, codes and the store. */
export function factsOf(known: KnownForMessage): Omit<MessageFacts, 'recommended' | 'coupons' | 'store'> {
  const { profile, subject } = known
  const traits = told(profile)
  return {
    person: {
      firstName: plainName(traits.first_name) ?? plainName(known.left.firstName),
      lastName: plainName(traits.last_name) ?? plainName(known.left.lastName),
      city: traits.city ?? null,
      traits,
    },
    cart: cartOf(known),
    order: orderOf(known),
    subjects: (subject.productIds ?? [])
      .filter((id) => isStillFew(known, id))
      .flatMap((id) => onSale(known, id).filter((each) => isStillLower(each, subject, id))),
    bought: profile.state.bought.flatMap(({ productId }) => onSale(known, productId)),
  }
}

/** A card of the Recommender as a product of a message. */
export const productOfCard = ({ listPriceMinor: wasMinor, reason: _, ...card }: ProductCard): MessageProduct => ({
  ...card,
  wasMinor,
})

/** As an object without a prototype: a trait may have any name. */
function told({ state }: Profile): Record<string, string> {
  const traits: Record<string, string> = Object.create(null)
  for (const [name, { value }] of Object.entries(state.traits)) if (value !== null) traits[name] = value
  return traits
}

function cartOf({ profile, ...known }: KnownForMessage): MessageFacts['cart'] {
  const cart = profile.state.cart?.value
  const items = cart?.items ?? []
  const lines = items.flatMap(({ productId, quantity = 1 }) =>
    onSale(known, productId).map((product): MessageLine => ({ ...product, quantity })),
  )
  if (lines.length === 0) return null
  const leftOut = piecesOf(items) - piecesOf(lines)
  const currency = lines[0]?.currency ?? known.shop.currency
  const isPriced = lines.every((line) => line.priceMinor !== null && line.currency === currency)
  const valueMinor = lines.reduce((sum, { priceMinor, quantity }) => sum + (priceMinor ?? 0) * quantity, 0)
  return { lines, leftOut, currency, valueMinor: isPriced && leftOut === 0 ? valueMinor : null }
}

/**
 * What was paid stands as it was paid; only names and pictures come from the catalogue. None that only a browser told of,
 * for anybody can make one tell it.
 */
function orderOf({ order, products, subject }: KnownForMessage): MessageFacts['order'] {
  if (order?.source !== 'server' || isOver(order, subject)) return null
  const { transactionId, valueMinor, currency, items } = order
  const lines = items.map((item) => lineOf(item, products.get(item.productId), currency))
  return { transactionId, valueMinor, currency, lines, tracking: subject.tracking ?? null }
}

/** Nobody is thanked for an order, or told that it is on its way, that was cancelled meanwhile. */
const isOver = ({ status }: StoredOrder, { orderStep }: RunSubject): boolean =>
  status === 'cancelled' && (orderStep === 'placed' || orderStep === 'paid' || orderStep === 'shipped')

function lineOf(item: Item, product: ListedProduct | undefined, currency: string): MessageLine {
  const { productId, quantity = 1, priceMinor = null } = item
  return {
    ...{ productId, quantity, priceMinor, wasMinor: null, currency: item.currency ?? currency },
    name: item.name ?? product?.name ?? productId,
    url: product?.removedAt === null ? product.url : null,
    imageUrl: product?.imageUrl ?? item.imageUrl ?? null,
  }
}

/** None where it is off the shelf, sold out or unknown: nothing is written about what cannot be had. */
function onSale({ products, shop }: Pick<KnownForMessage, 'products' | 'shop'>, productId: string): MessageProduct[] {
  const product = products.get(productId)
  const isThere =
    product && product.removedAt === null && product.availability !== 'out_of_stock' && product.stock !== 0
  if (!isThere) return []
  return [productOfCard(cardOf(product.productId, product, { reason: 'similar', strikePrices: shop.strikePrices }))]
}

/** A price that fell and rose again is no news. */
function isStillLower(
  { priceMinor, currency }: MessageProduct,
  { priceWas, pricesWas }: RunSubject,
  productId: string,
) {
  const was = pricesWas?.[productId] ?? priceWas
  return !was || (priceMinor !== null && currency === was.currency && priceMinor < was.minor)
}

/** Few are left by a count that is as young as what overlays may say (safety E04), or nothing is said of it. */
function isStillFew({ products, subject: { mostLeft }, now }: KnownForMessage, productId: string): boolean {
  if (mostLeft === undefined) return true
  const product = products.get(productId)
  return typeof product?.stock === 'number' && product.stock <= mostLeft && now - product.stockAt < STOCK_MS
}
