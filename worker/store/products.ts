/** @module The catalogue in D1. All SQL on `products` lives here. */
import type { Product } from '../../contract/product.ts'
import { forRows } from './json-rows.ts'

interface ProductRow {
  product_id: string
  name: string
  brand: string | null
  category: string | null
  description: string | null
  price_minor: number | null
  list_price_minor: number | null
  currency: string | null
  availability: Product['availability']
  stock: number | null
  url: string | null
  image_url: string | null
}

/** Adds or replaces products, all or none. */
export async function putProducts(db: D1Database, products: readonly Product[], now: number): Promise<void> {
  const rows = products.map((product) => ({ ...product, updatedAt: now }))
  await db.batch(
    forRows(
      db,
      `INSERT INTO products (product_id, name, brand, category, description, price_minor, list_price_minor, currency,
         availability, stock, url, image_url, updated_at)
       SELECT value->>'productId', value->>'name', value->>'brand', value->>'category', value->>'description',
         value->>'priceMinor', value->>'listPriceMinor', value->>'currency', value->>'availability', value->>'stock',
         value->>'url', value->>'imageUrl', value->>'updatedAt'
       FROM json_each(?1) WHERE true
       ON CONFLICT (product_id) DO UPDATE SET name = excluded.name, brand = excluded.brand,
         category = excluded.category, description = excluded.description, price_minor = excluded.price_minor,
         list_price_minor = excluded.list_price_minor, currency = excluded.currency,
         availability = excluded.availability, stock = excluded.stock, url = excluded.url,
         image_url = excluded.image_url, updated_at = excluded.updated_at`,
      rows,
    ),
  )
}

/** The products of these ids that are in the catalogue, in no order. */
export async function readProducts(db: D1Database, productIds: readonly string[]): Promise<Product[]> {
  if (productIds.length === 0) return []
  const { results } = await db
    .prepare(
      `SELECT product_id, name, brand, category, description, price_minor, list_price_minor, currency, availability,
         stock, url, image_url
       FROM products WHERE product_id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(productIds))
    .all<ProductRow>()
  return results.map(toProduct)
}

function toProduct(row: ProductRow): Product {
  return {
    productId: row.product_id,
    sku: null,
    gtin: null,
    aliases: [],
    attributes: {},
    name: row.name,
    brand: row.brand,
    category: row.category,
    description: row.description,
    priceMinor: row.price_minor,
    listPriceMinor: row.list_price_minor,
    currency: row.currency,
    availability: row.availability,
    stock: row.stock,
    url: row.url,
    imageUrl: row.image_url,
  }
}
