/** @module What a payload says, in the words of the payloads' index. */
import type { ToldItem } from '../../client/adapter/tool/told-item.ts'

export interface PayloadFacts {
  currency?: unknown
  /** Only of orders: the value of a cart is summed from its lines. */
  total?: unknown
  order_id?: unknown
  id?: unknown
  items?: ToldItem[]
  variants?: ToldItem[]
}

export interface ExpectedItem {
  id: string | null
  variant_id: string | null
  sku: string | null
  name: string | null
  price: number | null
  quantity: number | null
  url: string | null
}

export interface ExpectedFacts {
  kind: string
  currency?: string | null
  total?: number
  order_id?: string
  id?: string
  items?: ExpectedItem[]
  variants?: ExpectedItem[]
}

/** What differs, in words; none for a payload that was read as it should be. Null expects nothing. */
export function missesOf(facts: PayloadFacts, expected: ExpectedFacts): string[] {
  const misses: string[] = []
  const compare = (what: string, is: unknown, should: unknown) => {
    if (should === null || should === undefined) return
    const isSame = typeof should === 'number' ? Math.abs(Number(is) - should) < 0.005 : String(is) === should
    if (!isSame) misses.push(`${what}: ${String(is)} instead of ${should}`)
  }
  compare('currency', facts.currency, expected.currency)
  if (expected.kind === 'order') compare('total', facts.total, expected.total)
  compare('order', facts.order_id, expected.order_id)
  compare('id', facts.id, expected.id)
  for (const list of ['items', 'variants'] as const) {
    compare(list, facts[list]?.length, expected[list]?.length)
    expected[list]?.forEach((should, i) => {
      const is = facts[list]?.[i]
      // Of a variant the index names the variant's id, and the product's name with the variant behind it.
      const isVariant = list === 'variants'
      compare(`${list} ${i} id`, isVariant ? is?.variantId : is?.productId, should.id)
      compare(`${list} ${i} variant`, is?.variantId, should.variant_id)
      compare(`${list} ${i} sku`, is?.sku, should.sku)
      compare(`${list} ${i} name`, is?.name, isVariant ? should.name?.slice(0, String(is?.name).length) : should.name)
      compare(`${list} ${i} price`, is?.price, should.price)
      compare(`${list} ${i} quantity`, is?.quantity, should.quantity)
      compare(`${list} ${i} url`, is?.url, should.url)
    })
  }
  return misses
}
