/** @module The product of a Wix page, from the data that the page begins with. */
import type { Shop } from '../../adapter-host.ts'
import { readJson } from '../tool/read-json.ts'
import type { ToldItem } from '../tool/told-item.ts'

/** As far as it is read. Source: `wix-warmup-data` of a real page. */
export interface WixProduct {
  id: unknown
  name?: unknown
  sku?: unknown
  brand?: unknown
  price?: number
  /** Of a product that is not on sale 0, or the price again. */
  discountedPrice?: number
  currency?: unknown
  isInStock?: boolean
  urlPart?: string
  media?: { fullUrl?: unknown }[]
}

/** By app, then by what is shown: `productPage_EUR_heron-mug`. */
interface Warmup {
  appsWarmupData: Record<string, Record<string, { catalog?: { product?: WixProduct } } | null> | null>
}

/** `price` is what it costs now. */
export const productItem = (said: WixProduct): ToldItem => ({
  productId: said.id,
  name: said.name,
  sku: said.sku,
  brand: said.brand,
  price: said.discountedPrice || said.price,
  listPrice: said.price,
  currency: said.currency,
  availability: said.isInStock === undefined ? undefined : said.isInStock ? 'in_stock' : 'out_of_stock',
  imageUrl: said.media?.[0]?.fullUrl,
})

/** Undefined where the page, or the page that it has become since, shows another product or none. */
export function readProduct(shop: Shop): ToldItem | undefined {
  const slug = decodeURI(location.pathname).split('/').pop()
  const apps = readJson<Warmup>(shop, '#wix-warmup-data')?.appsWarmupData ?? {}
  const shown = Object.values(apps).flatMap((app) => Object.entries(app ?? {}))
  const product = shown.find(([key, data]) => /^productPage_/.test(key) && data?.catalog?.product?.urlPart === slug)
  return product && productItem(product[1]!.catalog!.product!)
}
