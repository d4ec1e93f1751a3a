/** @module The formats of catalogues: a new one is one file and one line here. */
import { FeedBroken } from './feed-broken.ts'
import { awsRetail } from './format/aws-retail.ts'
import type { Container, Format } from './format/format.ts'
import { googleTsv, googleXml } from './format/google.ts'
import { own } from './format/own.ts'
import { shopifyCsv } from './format/shopify-csv.ts'
import { shopifyJson } from './format/shopify-json.ts'
import { ukGifts } from './format/uk-gifts.ts'
import { woocommerceCsv } from './format/woocommerce-csv.ts'
import { woocommerceJson } from './format/woocommerce-json.ts'

/** Asked in this order. */
const FORMATS: readonly Format[] = [
  googleXml,
  shopifyCsv,
  woocommerceCsv,
  ukGifts,
  googleTsv,
  shopifyJson,
  woocommerceJson,
  awsRetail,
  own,
]

const KNOWN =
  'Read are, by these fields: Google Merchant (id, title, link, price), Shopify (Handle, Title, Variant Price), ' +
  'WooCommerce (ID, Type, SKU, Name, Regular price: export it in English) and our own (productId, name).'

/**
 * The format with these fields; `wanted` where the owner says so and it has them. Throws FeedBroken for fields of none.
 * `line`: where they were seen.
 */
export function formatOf(
  container: Container,
  names: readonly string[],
  { wanted, line }: { wanted: Format['format'] | null; line: number },
): Format {
  const has = (field: string) => field.split('|').some((name) => names.includes(name))
  const fits = ({ format, containers, fields }: Format) =>
    containers.includes(container) && fields.every(has) && (wanted === null || format === wanted)
  const found = FORMATS.find(fits)
  if (found) return found
  const seen = names.slice(0, 12).join(', ').slice(0, 300) || 'none'
  const asWhat = wanted === null ? 'It is of no format that is read here' : `It is not of the format ${wanted}`
  throw new FeedBroken('unknown_format', line, `${asWhat}. Its fields: ${seen}. ${KNOWN}`)
}
