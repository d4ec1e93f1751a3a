/** @module What the metas of a page say of its product: Open Graph, its product namespace, and Twitter's labels. */
import { claimsOf } from './claim.ts'
import { metaOf } from './meta-of.ts'
import type { Claim, Subject } from './model.ts'
import { pricesIn } from './prices-in.ts'

/** The paid price goes before the former one. Amounts before tax (`pretax_price`) are not read. */
export function readMetas(subject: Subject, isStale: boolean): Claim[] {
  if (isStale) return []
  const either = (name: string) => metaOf(`product:${name}`) ?? metaOf(`og:${name}`)
  const sale = either('sale_price:amount') ?? either('sale_price')
  const price = either('price:amount') ?? either('price') ?? twitter(/price|prix|preis|precio|cena/i)
  const currency = either('price:currency') ?? either('sale_price:currency') ?? either('currency')
  const [title, other] = subject.titles
  return [
    ...claimsOf('meta', {
      productId: metaOf('product:retailer_item_id') ?? metaOf('product:product_id') ?? metaOf('product_id'),
      sku: metaOf('product:retailer_part_no') ?? metaOf('product:sku'),
      gtin: metaOf('product:ean') ?? metaOf('product:upc') ?? metaOf('product:gtin') ?? metaOf('product:isbn'),
      price: sale ?? price,
      listPrice: metaOf('product:original_price:amount') ?? (sale ? price : undefined),
      currency: currency?.toUpperCase(),
      availability: either('availability') ?? twitter(/availab/i),
      brand: metaOf('product:brand') ?? metaOf('og:brand'),
      category: metaOf('product:category'),
      imageUrl: metaOf('og:image:secure_url') ?? metaOf('og:image') ?? metaOf('twitter:image'),
    }),
    ...claimsOf('title', { name: title }),
    ...claimsOf('title', { name: other }, 0.6),
    // `30,000원` names its currency where no other meta does.
    ...claimsOf('meta', { currency: pricesIn(sale ?? price ?? '')[0]?.currency }, 0.6),
  ]
}

/** `twitter:label1` names what `twitter:data1` holds. */
function twitter(label: RegExp): string | undefined {
  const n = ['1', '2'].find((each) => label.test(metaOf(`twitter:label${each}`) ?? ''))
  return n && metaOf(`twitter:data${n}`)
}
