/** @module A believable shop's catalogue for looking at its screens: the demo shop's products, where they come from, their past. */
import type { LearnedProducts } from '../../../contract/catalogue/learned-products.ts'
import type {
  ListedProduct,
  ListedProducts,
  ProductHistory,
  ProductSource,
  ProductState,
} from '../../../contract/catalogue/listed-product.ts'
import { type DemoProduct, demoProducts } from '../../../demo/catalogue.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const SOURCES: ProductSource[] = ['feed:main', 'feed:main', 'page', 'feed:main', 'file', 'feed:main', 'api']

const listed = ({ picture, slug, categorySlug, ...product }: DemoProduct, n: number): ListedProduct => ({
  ...product,
  sku: `HK-${product.productId}`,
  gtin: n % 3 === 0 ? `40067${String(10_000_000 + n * 137).slice(0, 8)}` : null,
  aliases: [],
  attributes: n % 2 === 0 ? { colour: 'indigo', material: 'stoneware' } : {},
  source: SOURCES[n % SOURCES.length]!,
  firstSeenAt: NOW - 90 * DAY_MS,
  updatedAt: NOW - (n + 1) * 40 * MINUTE_MS,
  removedAt: null,
  provenPriceMinor: n % 2 === 0 ? product.listPriceMinor : null,
})

const shelf = demoProducts().map(listed)

/** The screens' one product: its price fell twice and rose, it was sold out for a while. */
export const watched = shelf.find(({ provenPriceMinor }) => provenPriceMinor !== null)!

const [NOW_COSTS, COST] = [watched.priceMinor!, watched.provenPriceMinor!]

const PAST: [daysAgo: number, priceMinor: number, stock: number][] = [
  [3, NOW_COSTS, watched.stock!],
  [9, NOW_COSTS, 31],
  [19, COST, 31],
  [48, COST, 6],
  [62, COST, 0],
  [71, NOW_COSTS + 300, 3],
  [90, NOW_COSTS + 300, 24],
]

const history: ProductState[] = PAST.map(([daysAgo, priceMinor, stock]) => ({
  at: NOW - daysAgo * DAY_MS,
  priceMinor,
  listPriceMinor: watched.listPriceMinor,
  currency: 'EUR',
  availability: stock === 0 ? 'out_of_stock' : 'in_stock',
  stock,
}))

const ALIASES = ['41928374655', '41928374656', '41928374657', 'HK-S', 'HK-M', 'HK-L', `shopify_LT_${watched.productId}`]

const learned: LearnedProducts = {
  hasOrigins: true,
  waiting: 2,
  confirmed: 41,
  unconfirmed: 3,
  products: [
    {
      productId: 'GFT-190',
      name: 'Advent box, 24 teas',
      state: 'refuted',
      detail: 'the browser told a price of €39.00, the page says €49.00',
      pageUrl: '/shop/p/advent-box/',
      seenAt: NOW - 22 * MINUTE_MS,
    },
    {
      productId: 'MUG-140',
      name: 'Travel mug, 0.4 l',
      state: 'unreachable',
      detail: 'the shop answered 503 three times',
      pageUrl: '/shop/p/travel-mug/',
      seenAt: NOW - 3 * 60 * MINUTE_MS,
    },
    {
      productId: '1042',
      name: 'Gift card',
      state: 'ambiguous',
      detail: 'two pages say they are the product 1042',
      pageUrl: '/shop/p/gift-card/',
      seenAt: NOW - 2 * DAY_MS,
    },
  ],
}

const nothingLearned: LearnedProducts = { hasOrigins: true, waiting: 0, confirmed: 0, unconfirmed: 0, products: [] }

/** Undefined: about something else; null: there is none. `new`: products and no visitors yet. */
export function productsAnswer(
  url: URL,
  method: string,
  shop: 'full' | 'new' | 'empty',
): { body: unknown } | null | undefined {
  const path = url.pathname
  if (path === '/v1/products/learned') return { body: shop === 'full' ? learned : nothingLearned }
  if (path === '/v1/products') return { body: found(url, shop === 'empty' ? [] : shelf) }
  const productId = decodeURIComponent(/^\/v1\/products\/([^/]+)$/.exec(path)?.[1] ?? '')
  if (productId === '') return undefined
  const product = shelf.find((each) => each.productId === productId)
  if (product === undefined) return null
  if (method === 'DELETE') {
    product.removedAt = NOW
    return { body: null }
  }
  const isWatched = productId === watched.productId
  const told = { product, aliases: isWatched ? ALIASES : [], history: isWatched ? history : history.slice(-1) }
  return { body: told satisfies ProductHistory }
}

function found(url: URL, all: readonly ListedProduct[]): ListedProducts {
  const search = (url.searchParams.get('search') ?? '').toLowerCase()
  const hits = all.filter(({ name, brand, category }) => `${name} ${brand} ${category}`.toLowerCase().includes(search))
  const limit = Math.min(24, Number(url.searchParams.get('limit') ?? 50))
  const after = url.searchParams.get('after')
  const from = after === null ? 0 : hits.findIndex(({ productId }) => productId === after) + 1
  const page = hits.slice(from, from + limit)
  const next = from + limit < hits.length ? (page.at(-1)?.productId ?? null) : null
  return { products: page, total: hits.length, next }
}
