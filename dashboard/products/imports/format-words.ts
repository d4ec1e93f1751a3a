/** @module Forms of catalogues by their names. */
import type { FeedFormat } from '../../../contract/catalogue/feed-format.ts'

export const FORMAT_WORDS: Readonly<Record<FeedFormat, string>> = {
  google_xml: 'Google Merchant, XML',
  google_tsv: 'Google Merchant, text or CSV',
  shopify_json: 'Shopify, products.json',
  shopify_csv: 'Shopify, CSV export',
  woocommerce_csv: 'WooCommerce, CSV export',
  woocommerce_json: 'WooCommerce, JSON',
  own: 'Vitrine’s own names: CSV, YAML, JSON',
  aws_retail: 'AWS retail demo catalogue',
  uk_gifts: 'UK gift shop sample',
}

/** For a choice; empty: told by its beginning. */
export const FORMAT_CHOICES: readonly (readonly [FeedFormat | '', string])[] = [
  ['', 'Found out by itself'],
  ...(Object.entries(FORMAT_WORDS) as [FeedFormat, string][]),
]
