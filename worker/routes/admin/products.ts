/** @module /v1/products: the shop's catalogue comes in. */
import { Hono } from 'hono'
import type { ProductsStored } from '../../../contract/catalogue/products-stored.ts'
import { ProductsSchema } from '../../../contract/product.ts'
import { tellCatalogueChanged } from '../../jobs/tell-catalogue-changed.ts'
import { storeProducts } from '../../store/store-products.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'

/** 500 products with long descriptions. */
const MAX_BYTES = 4 * 1024 * 1024

export const products = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, ProductsSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const { products } = read.value
  const stored = await storeProducts(c.env.DB, products, { source: 'api', now: Date.now() })
  if (stored.added + stored.changed > 0) await tellCatalogueChanged(c.env)
  return c.json<ProductsStored>({ stored: products.length, ...stored })
})
