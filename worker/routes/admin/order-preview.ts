/** @module POST /v1/orders/preview: what the first rows of an orders file would come to. Nothing is stored. */
import { Hono } from 'hono'
import { MAX_FILE_BYTES, type OrderPreview, OrderPreviewSchema } from '../../../contract/order-import.ts'
import { previewOrders } from '../../core/order-import/preview-orders.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'

export const orderPreview = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, OrderPreviewSchema, MAX_FILE_BYTES)
  if ('refusal' in read) return read.refusal
  const { shop } = await readShopSettings(c.env.DB)
  return c.json<OrderPreview>(previewOrders(read.value, shop))
})
