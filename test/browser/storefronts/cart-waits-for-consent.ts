/** @module Without consent nothing is asked of the shop; as soon as it is given, the cart is told. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Cart } from '../../../contract/item.ts'
import { call } from '../visited-shop.ts'
import type { VisitedStorefront } from './visited-storefront.ts'

/** Changes the cart on the page at `path`, then agrees; gives the cart that is told. `asked`: our requests for it so far. */
export async function cartWaitsForConsent(
  shop: VisitedStorefront,
  path: string,
  { change, asked }: { change: (page: Page) => Promise<unknown>; asked: () => number },
): Promise<Cart> {
  await shop.begin({ consentMode: 'required' })
  const page = await shop.open(path)
  await page.waitForFunction(() => 'vitrine' in window)
  await page.waitForLoadState('networkidle')
  await change(page)
  await page.waitForLoadState('networkidle')
  assert.equal(asked(), 0)
  await call(page, 'consent', { measure: true })
  const { cart } = await shop.event('cart_update')
  assert.deepEqual(shop.errors, [])
  return cart
}
