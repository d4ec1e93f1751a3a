/** @module POST /v1/orders/preview: what the first rows of an orders file would come to. Nothing is stored. */
import { Hono } from 'hono'
import { MAX_FILE_BYTES, type OrderPreview, OrderPreviewSchema } from '../../../contract/order-import.ts'
import { previewOrders } from '../../core/order-import/preview-orders.ts'
import { readShopTerms } from '../../store/shop-terms.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'

export const orderPreview = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, OrderPreviewSchema, MAX_FILE_BYTES)
  if ('refusal' in read) return read.refusal
  return c.json<OrderPreview>(previewOrders(read.value, await readShopTerms(c.env.DB)))
})
