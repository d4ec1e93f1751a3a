/** @module Opens shops whose objects are broken in one way each: every page must count, and none may have an error. */
import assert from 'node:assert/strict'
import { call } from '../visited-shop.ts'
import type { VisitedStorefront } from './visited-storefront.ts'

/** One page a name, at `path?odd=NAME`, side by side; a last event of each shows that the script is alive in it. */
export async function openOddShops(shop: VisitedStorefront, path: string, names: readonly string[]): Promise<void> {
  const pages = await Promise.all(names.map((name) => shop.open(`${path}?odd=${encodeURIComponent(name)}`)))
  await shop.event('page_view', pages.length)
  await Promise.all(pages.map((page) => page.waitForLoadState('networkidle')))
  await Promise.all(pages.map((page) => call(page, 'event', 'alive')))
  await shop.event('custom_event', pages.length)
  assert.deepEqual(shop.errors, [])
  assert.deepEqual(shop.collector.rejected, [])
}
