/** @module An order from the first click to the thank-you page. */
import type { Page } from 'playwright-core'
import type { Params } from '../../../contract/event.ts'
import type { VisitedStorefront } from './visited-storefront.ts'

interface Means {
  /** Puts something in. */
  change: (page: Page) => Promise<unknown>
  /** The written shop's cart, which the order empties. */
  lines: unknown[]
  /** Path of the thank-you page. */
  thanks: string
}

/** Fills the cart on the page at `path` and orders it; gives the thank-you page, and what was told of the order. */
export async function placeOrder(
  shop: VisitedStorefront,
  path: string,
  { change, lines, thanks }: Means,
): Promise<[page: Page, order: Params<'purchase'>]> {
  const page = await shop.open(path)
  await shop.settled(page)
  await change(page)
  await shop.event('cart_update')
  lines.length = 0
  await page.goto(shop.url + thanks)
  return [page, await shop.event('purchase')]
}
