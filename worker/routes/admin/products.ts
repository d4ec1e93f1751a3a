/** @module /v1/products: the shop's catalogue comes in. */
import { Hono } from 'hono'
import { ProductsSchema } from '../../../contract/product.ts'
import { putProducts } from '../../store/products.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'

/** 500 products with long descriptions. */
const MAX_BYTES = 4 * 1024 * 1024

export const products = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, ProductsSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  await putProducts(c.env.DB, read.value.products, Date.now())
  return c.json({ stored: read.value.products.length })
})
