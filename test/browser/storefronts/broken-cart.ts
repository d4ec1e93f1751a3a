/** @module Shops whose cart cannot be had: the page goes on, and they are asked no more than there is to ask. */
import assert from 'node:assert/strict'
import type { Page, Request, Response } from 'playwright-core'
import { call } from '../visited-shop.ts'
import { json, type ShopReply, type VisitedStorefront } from './visited-storefront.ts'

/** What a shop may do instead of telling its cart; `odd` is JSON that is none. */
export const brokenReplies = (odd: unknown): [name: string, reply: ShopReply][] => [
  ['an error', { body: 'down', status: 500 }],
  ['a page', { body: '<h1>Maintenance</h1>' }],
  ['JSON of another kind', json(odd)],
  ['nothing, ever', 'hang'],
]

interface Means {
  change: (page: Page) => Promise<unknown>
  /** The answer to a change, and our request that follows. */
  isChanged: (response: Response) => boolean
  isAsked: (request: Request) => boolean
}

/** Changes the cart three times in a row, and waits until it was asked for. */
export async function changeThrice(shop: VisitedStorefront, page: Page, means: Means): Promise<void> {
  const asked = page.waitForRequest(means.isAsked)
  for (let time = 0; time < 3; time++) {
    const changed = page.waitForResponse(means.isChanged)
    await means.change(page)
    await changed
  }
  await asked
  await call(page, 'event', 'after')
  await shop.event('custom_event')
  assert.deepEqual(shop.errors, [])
}
