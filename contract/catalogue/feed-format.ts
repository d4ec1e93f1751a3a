/** @module The forms in which catalogues come. */

/**
 * `google_xml`, `google_tsv`: Google Merchant (RSS 2.0 or Atom; tab separated). `shopify_json`: `/products.json` of a
 * Shopify shop; `shopify_csv`: its export. `woocommerce_csv`: WooCommerce's own export; `woocommerce_json`: answers of its
 * REST or Store API. `own`: our field names, as CSV, TSV, YAML, JSON or NDJSON. `aws_retail`, `uk_gifts`: sample catalogues.
 */
export const FEED_FORMATS = [
  'google_xml',
  'google_tsv',
  'shopify_json',
  'shopify_csv',
  'woocommerce_csv',
  'woocommerce_json',
  'own',
  'aws_retail',
  'uk_gifts',
] as const

export type FeedFormat = (typeof FEED_FORMATS)[number]
