/** @module Sends products to the Worker in requests of the size it takes. */
import { MAX_PRODUCTS, type Product } from '../../contract/product.ts'
import { callAdmin } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'

/** `onSent` is told how many products are through. Stops at the first request that is refused, by throwing it. */
export async function sendProducts(
  server: OwnServer,
  products: readonly Product[],
  onSent: (count: number) => void = () => {},
): Promise<void> {
  for (let from = 0; from < products.length; from += MAX_PRODUCTS) {
    const batch = products.slice(from, from + MAX_PRODUCTS)
    await callAdmin(server, { method: 'POST', path: '/v1/products' }, { products: batch })
    onSent(from + batch.length)
  }
}
