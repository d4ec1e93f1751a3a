/** @module Which of the products that are told differ from what is stored. */
import type { ProductSource } from '../../../contract/catalogue/listed-product.ts'
import type { Product } from '../../../contract/product.ts'
import { foundBy } from './found-by.ts'
import { idsOf } from './ids-of.ts'
import type { KnownProduct } from './known-product.ts'
import { sourceOf } from './source-of.ts'

/** A stock that the API tells again is written again after so long, ms: how old it is decides whether visitors hear of it. Our policy: a third of STOCK_MS. */
const STOCK_AGAIN_MS = 300_000

/** What is told, sorted. */
export interface ToldProducts {
  /** Each once. */
  different: Product[]
  unchanged: number
  refused: { productId: string; reason: string }[]
  /** As stored, but for when their stock was told. */
  stocked: string[]
}

/** Of a product told twice the last counts. What pages tell never goes over what anybody else told. */
export function toldProducts(
  products: readonly Product[],
  known: ReadonlyMap<string, KnownProduct>,
  { source, now }: { source: ProductSource; now: number },
): ToldProducts {
  const told: ToldProducts = { different: [], unchanged: 0, refused: [], stocked: [] }
  const last = new Map(products.map((product) => [product.productId, product]))
  for (const product of products) {
    const before = known.get(product.productId)
    if (last.get(product.productId) !== product) told.refused.push(twice(product))
    else if (!before || !isAsKnown(product, before, source, idsOf(product))) told.different.push(product)
    else {
      told.unchanged += 1
      const isOld = now - before.stockAt >= STOCK_AGAIN_MS
      if (source === 'api' && product.stock !== null && isOld) told.stocked.push(product.productId)
    }
  }
  return told
}

const twice = ({ productId }: Product) => ({
  productId,
  reason: 'It came again further down, and that is what counts.',
})

/** Would storing it change nothing? `held`: the other ids that it has. */
export function isAsKnown(
  product: Product,
  before: KnownProduct,
  source: ProductSource,
  held: readonly string[],
): boolean {
  if (source === 'page' && before.source !== 'page') return true
  return (
    before.removedAt === null &&
    FIELDS.every((field) => product[field] === before[field]) &&
    haveSame(held, before.held) &&
    haveSame(entries(product), entries(before)) &&
    sourceOf(before, source) === before.source &&
    foundBy(product) === before.foundBy
  )
}

const FIELDS = [
  'sku',
  'gtin',
  'name',
  'brand',
  'category',
  'description',
  'priceMinor',
  'listPriceMinor',
  'currency',
  'availability',
  'stock',
  'url',
  'imageUrl',
] as const

const entries = ({ attributes }: Product) => Object.entries(attributes).map((entry) => entry.join('\n'))

function haveSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false
  const known = new Set(others)
  return some.every((each) => known.has(each))
}
