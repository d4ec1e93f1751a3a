/** @module Numbers about others in a shop's page: shown as told and while they are confirmed, gone when they are too old. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, WebSocketRoute } from 'playwright-core'
import type { Viewers } from '../../contract/live.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const NOW = Date.UTC(2026, 10, 22, 12)
const MINUTE = 60_000

/** The object's side: every socket that the page opened, the newest last; pings are answered while `isAwake`. */
interface Object {
  sockets: WebSocketRoute[]
  hellos: string[]
  isAwake: boolean
  tell(viewers: Omit<Viewers, 'at'> & { at?: number }): void
}

/** Opens a product's page with a bar that tells of viewers, and of pieces left. */
async function openProduct(): Promise<{ page: Page; object: Object }> {
  const numbers = { fewest: 2, most: 5, told: null }
  shop.collector.overlays = [
    { ...barOverlay(), campaignId: 'crowd', content: [{ kind: 'live_viewers', text: '{count} look', fewest: 2 }] },
    {
      ...barOverlay(),
      campaignId: 'held-out',
      layout: 'toast',
      isHeldOut: true,
      content: [{ kind: 'live_viewers', text: '{count} look', fewest: 2 }],
    },
    {
      ...barOverlay(),
      campaignId: 'few',
      position: 'top',
      content: [{ kind: 'proof', of: 'stock', text: 'Only {count} left', ...numbers }],
    },
  ]
  shop.collector.live = 'ws://live.example/teapot'
  const page = await shop.context.newPage()
  const object: Object = {
    sockets: [],
    hellos: [],
    isAwake: true,
    tell: (viewers) => object.sockets.at(-1)?.send(JSON.stringify({ at: NOW, ...viewers })),
  }
  await page.routeWebSocket('ws://live.example/**', (socket) => {
    object.sockets.push(socket)
    socket.onMessage((text) => {
      if (text !== 'ping') object.hellos.push(String(text))
      else if (object.isAwake) socket.send('pong')
    })
  })
  await page.clock.install({ time: NOW })
  await page.goto(shop.url('/'))
  await until(() => object.hellos.length === 1)
  return { page, object }
}

/** Waits for what the other side hears. */
async function until(holds: () => boolean): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > giveUpAt) throw new Error('It was never heard.')
}

/** The sentence itself, not what is read out of it. */
const sentence = (page: Page, text: string) => page.locator('p', { hasText: text })
const sees = (page: Page, text: string) => sentence(page, text).waitFor()
const misses = (page: Page, text: string) => sentence(page, text).waitFor({ state: 'hidden' })

/** Lets time pass, a pong heard on the way. */
async function pass(page: Page, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5_000) {
    await page.clock.runFor(Math.min(left, 5_000))
    // What came on the socket meanwhile is heard before more time goes by.
    await page.evaluate(() => 0)
  }
}

test('a number is shown as it was told, stays while it is confirmed, and is gone a minute after the last word', async () => {
  const { page, object } = await openProduct()
  assert.match(object.hellos[0] ?? '', /^\{"visitor":"[0-9a-f-]{36}"\}$/)
  object.tell({ count: 1 })
  await pass(page, 6_000)
  await call(page, 'event', 'alone')
  object.tell({ count: 3 })
  await sees(page, '3 look')
  await pass(page, 3 * MINUTE)
  await sees(page, '3 look')
  object.isAwake = false
  await pass(page, 65_000)
  await misses(page, '3 look')
  object.tell({ count: 4 })
  await sees(page, '4 look')

  await shop.collector.until('both numbers', () => shop.collector.named('proof_shown').length >= 2)
  const shown = shop.collector.named('proof_shown').map(({ params }) => params as { of: string; count: number })
  assert.deepEqual(
    shown.map(({ of, count }) => `${of} ${count}`),
    ['viewers 3', 'viewers 4'],
  )
  // Nobody could have seen it before, so who is held out would not have, either.
  const [alone, ...exposures] = [...shop.collector.named('custom_event'), ...shop.collector.named('holdout_exposure')]
  assert.deepEqual([exposures.length, exposures.every(({ id }) => id > alone!.id)], [1, true])
  assert.deepEqual(shop.errors, [])
})

test('a stock is gone before it is 15 minutes old, though the socket stands', async () => {
  const { page, object } = await openProduct()
  object.tell({ count: 1, stock: 4, stockAt: NOW - 10 * MINUTE })
  await pass(page, 1_000)
  await sees(page, 'Only 4 left')
  await pass(page, 5 * MINUTE)
  await misses(page, 'Only 4 left')
  object.tell({ count: 1, stock: 4, stockAt: NOW - 16 * MINUTE, at: NOW })
  object.tell({ count: 2 })
  await sees(page, '2 look')
  assert.equal(await sentence(page, 'Only 4 left').isVisible(), false)
})

test('a socket that is lost is opened again, and its number is not taken for the old one', async () => {
  const { page, object } = await openProduct()
  object.tell({ count: 5 })
  await pass(page, 1_000)
  await sees(page, '5 look')
  await object.sockets[0]?.close()
  await pass(page, 31_000)
  await until(() => object.hellos.length === 2)
  await pass(page, 40_000)
  await misses(page, '5 look')
  object.tell({ count: 7 })
  await sees(page, '7 look')

  // Another product, and nobody to ask about it.
  shop.collector.fault = 'dead'
  await page.evaluate(() => history.pushState({}, '', '/another'))
  await misses(page, '7 look')
  assert.equal(object.hellos.length, 2)
})

test('where sockets are forbidden, a page tries three times', async () => {
  const { page, object } = await openProduct()
  object.isAwake = false
  for (let lost = 1; lost <= 3; lost++) {
    await until(() => object.sockets.length === lost)
    await object.sockets.at(-1)?.close()
    await pass(page, 31_000)
  }
  await pass(page, 120_000)
  assert.deepEqual([object.sockets.length, shop.errors], [3, []])
})
