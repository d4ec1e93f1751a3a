/** @module Facts of nobody, for looking at a message before there is anybody: plain, and seen to be samples. */
import type { ListedProduct } from '../../../contract/catalogue/listed-product.ts'
import type { CouponPool } from '../../../contract/coupon.ts'
import type { Store } from '../../../contract/message/message-settings.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import { deadlineOf } from '../coupon/deadline-of.ts'
import { discountOf } from '../coupon/discount-of.ts'
import { cardOf } from '../recommend/fill/card-source.ts'
import { productOfCard } from './facts-of.ts'
import type { MessageCoupon, MessageFacts, MessageProduct } from './message-facts.ts'

/** What there is in the shop. `slots`: headings of recommendation slots by id. `now` in ms UTC. */
export interface SampleSource {
  products: readonly ListedProduct[]
  pools: ReadonlyMap<string, CouponPool>
  slots: ReadonlyMap<string, string>
  stores: readonly Store[]
  shop: Pick<ShopSettings, 'currency' | 'strikePrices'>
  now: number
}

/** Somebody who looked at and bought what the catalogue has; a shop without one sees products that are called samples. */
export function sampleFacts({ products, pools, slots, stores, shop, now }: SampleSource): MessageFacts {
  const own = products.map((product) =>
    productOfCard(cardOf(product.productId, product, { reason: 'similar', strikePrices: shop.strikePrices })),
  )
  const shown = own.length > 0 ? own : [1, 2, 3, 4].map((n) => sampleProduct(n, shop.currency))
  const [first = sampleProduct(1, shop.currency), second = first] = shown
  const lines = [{ ...first, quantity: 1 }, ...(second === first ? [] : [{ ...second, quantity: 2 }])]
  const valueMinor = lines.reduce((sum, { priceMinor, quantity }) => sum + (priceMinor ?? 0) * quantity, 0)
  const currency = first.currency ?? shop.currency
  return {
    person: { firstName: 'Anna', lastName: null, city: stores[0]?.city ?? null, traits: {} },
    cart: { lines, leftOut: 0, valueMinor, currency },
    order: {
      transactionId: 'SAMPLE-1001',
      lines,
      valueMinor,
      currency,
      tracking: { carrier: 'Sample Post', number: 'SP0001' },
    },
    subjects: shown.slice(2, 5).length > 0 ? shown.slice(2, 5) : shown,
    bought: shown,
    recommended: Object.fromEntries(
      [...slots].map(([slotId, title]) => [slotId, { title, products: shown.toReversed() }]),
    ),
    coupons: sampleCoupons(pools, now),
    store: stores[0] ?? null,
  }
}

/** Codes that no shop takes, with what the pools would give a stranger. */
export function sampleCoupons(pools: ReadonlyMap<string, CouponPool>, now: number): Record<string, MessageCoupon> {
  return Object.fromEntries(
    [...pools].map(([poolId, pool]) => [
      poolId,
      { code: 'SAMPLE-CODE', discount: discountOf(pool.discount, {}), expiresAt: deadlineOf(pool, now) },
    ]),
  )
}

const sampleProduct = (n: number, currency: string): MessageProduct => ({
  ...{ productId: `sample-${n}`, name: `Sample product ${n}`, url: '/', imageUrl: null },
  ...{ priceMinor: n * 1000, wasMinor: null, currency },
})
