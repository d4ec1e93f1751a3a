/** @module An order counts once, and nothing of its customer leaves the page. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { VisitedStorefront } from './visited-storefront.ts'

/** Loads the thank-you page, which has told its order, again. Written shops call their customers private. */
export async function orderCountsOnce(shop: VisitedStorefront, page: Page): Promise<void> {
  const views = shop.collector.named('page_view').length
  await page.reload()
  await shop.event('page_view', views + 1)
  await shop.settled(page)
  assert.equal(shop.collector.named('purchase').length, 1)
  assert.doesNotMatch(shop.sent(), /(private)/i)
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
}
