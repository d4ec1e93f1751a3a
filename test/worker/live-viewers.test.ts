/** @module What is told of a product, on the real runtime: who looks, carts, paid orders, stock, and the audit of it all. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { ProductProofs } from '../../contract/proofs.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'
import { BROWSER, openTab, shows, type Tab } from './live-tab.ts'

let worker: RunningWorker
/** Two tabs whose minute runs while everything else is tested: one is silent, one pings. */
let minute: { silent: Tab; awake: Tab; pinging: NodeJS.Timeout; openedAt: number }

before(async () => {
  worker = await startWorker()
  const openedAt = Date.now()
  const silent = await open('clock', randomUUID())
  const awake = await open('clock', randomUUID())
  await shows(awake, 2)
  minute = { silent, awake, pinging: setInterval(() => awake.socket.send('ping'), 10_000), openedAt }
})
after(() => {
  clearInterval(minute.pinging)
  return worker.close()
})

const open = (product: string, visitor: string | null, address?: string) =>
  openTab(worker.url, product, { visitor, ...(address ? { address } : {}) })

const MACHINE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

async function sendVisit(visitor: string, events: ReturnType<typeof event>[], agent = BROWSER): Promise<void> {
  const body = JSON.stringify(visit({ visitor, events }))
  const { status } = await worker.call('/v1/visit', { method: 'POST', body, headers: { 'user-agent': agent } })
  assert.equal(status, 202)
}

const cartOf = (...productIds: string[]) =>
  event('cart_update', {
    cart: { items: productIds.map((productId) => ({ productId })), valueMinor: 0, currency: 'EUR' },
  })

async function order(transactionId: string, change: Record<string, unknown> = {}): Promise<void> {
  const items = [{ productId: 'kettle' }]
  const sample = { transactionId, at: Date.now(), valueMinor: 4000, currency: 'EUR', items, ...change }
  assert.equal((await worker.admin('POST', '/v1/orders', { orders: [sample] })).status, 202)
}

async function stock(productId: string, pieces: number | null): Promise<void> {
  const { status } = await worker.admin('POST', '/v1/products', {
    products: [{ productId, name: productId, stock: pieces }],
  })
  assert.equal(status, 200)
}

const proofs = async (productId: string): Promise<ProductProofs> =>
  (await worker.admin('GET', `/v1/products/${encodeURIComponent(productId)}/proofs`)).body

const tells = (tab: Tab, wanted: { carts?: number; bought?: number; stock?: number }) =>
  until(JSON.stringify(wanted), async () => {
    const told = tab.told()
    return told && ['carts', 'bought', 'stock'].every((of) => told[of as 'carts'] === wanted[of as 'carts'])
  })

test('a page is told where the socket is while a live campaign tells numbers of its product', async () => {
  const page = { url: 'https://shop.example/p/teapot', type: 'product' as const, product: { productId: 'teapot' } }
  const named = async () =>
    (await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ page })) })).body.live
  assert.equal(await named(), null)
  await worker.publish('demo/campaigns/who-is-looking.json')
  assert.match(await named(), /^wss?:.*\/v1\/live-viewers\?product=teapot$/)
  await worker.publish('demo/campaigns/who-is-looking.json', { status: 'paused' })
  assert.equal(await named(), null)
})

test('two visitors are two, two tabs of one visitor are one, and leaving is told', async () => {
  const [anna, jonas] = [randomUUID(), randomUUID()]
  const first = await open('teapot', anna)
  await shows(first, 1)
  const second = await open('teapot', jonas)
  await shows(first, 2)
  await shows(second, 2)

  const third = await open('teapot', anna)
  await shows(third, 2)
  third.socket.close()
  second.socket.close()
  await shows(first, 1)
  first.socket.close()
})

test('ten visitors of one network count as five, all see the number, and one who leaves makes room', async () => {
  const tabs = await Promise.all(Array.from({ length: 10 }, () => open('lamp', randomUUID(), '192.0.2.1')))
  const witness = await open('lamp', randomUUID(), '198.51.100.7')
  await shows(witness, 6)
  for (const tab of tabs) await shows(tab, 6)
  for (const tab of tabs.slice(0, 5)) tab.socket.close()
  const later = await open('lamp', randomUUID(), '203.0.113.9')
  await shows(later, 7)
})

test('one product does not count the other', async () => {
  const cup = await open('cup', randomUUID())
  const bowl = await open('bowl', randomUUID())
  await shows(cup, 1)
  await shows(bowl, 1)
})

test('a socket that says nothing, nonsense or a second name is counted no further', async () => {
  const visitor = await open('plate', randomUUID())
  await open('plate', null)
  for (const nonsense of ['{}', 'x', '{"visitor":"<script>"}', JSON.stringify({ visitor: 'a'.repeat(300) })]) {
    const tab = await open('plate', null)
    tab.socket.send(nonsense)
  }
  visitor.socket.send(JSON.stringify({ visitor: randomUUID() }))
  const witness = await open('plate', randomUUID())
  await shows(witness, 2)
  assert.equal(visitor.count(), 2)
})

test('the twenty-first tab of one visitor is sent away', async () => {
  const visitor = randomUUID()
  const tabs = await Promise.all(Array.from({ length: 20 }, () => open('jug', visitor)))
  await Promise.all(tabs.map((tab) => shows(tab, 1)))
  const refused = await open('jug', visitor)
  await until('the refusal', async () => refused.closed())
  for (const tab of tabs) tab.socket.close()
})

test('the count survives hibernation', async () => {
  const first = await open('vase', randomUUID())
  const second = await open('vase', randomUUID())
  await shows(first, 2)
  await worker.evict('LIVE_VIEWERS', 'vase')
  const third = await open('vase', randomUUID())
  await shows(third, 3)
  await shows(first, 3)
  second.socket.close()
  await shows(first, 2)
})

test('machines are not counted', async () => {
  for (const agent of ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'curl/8.0']) {
    const { status } = await worker.call('/v1/live-viewers?product=vase', {
      headers: { upgrade: 'websocket', 'user-agent': agent },
    })
    assert.equal(status, 404)
  }
})

test('carts, paid orders and the stock are told as they come and go', async () => {
  await stock('kettle', 3)
  const tab = await openTab(worker.url, 'kettle', { visitor: randomUUID() })
  await tells(tab, { stock: 3 })

  const [anna, jonas] = [randomUUID(), randomUUID()]
  await sendVisit(anna, [cartOf('kettle', 'cup')])
  await sendVisit(jonas, [cartOf('kettle')])
  await tells(tab, { carts: 2, stock: 3 })
  await sendVisit(jonas, [cartOf('cup')])
  await tells(tab, { carts: 1, stock: 3 })

  await order('K-1', { visitor: anna })
  await tells(tab, { bought: 1, stock: 3 })
  await order('K-2', { status: 'placed' })
  await order('K-3')
  await tells(tab, { bought: 2, stock: 3 })
  await order('K-3', { status: 'cancelled', updatedAt: Date.now() })
  await tells(tab, { bought: 1, stock: 3 })
  await order('K-1', { refundId: 'R-1', updatedAt: Date.now() })
  await tells(tab, { stock: 3 })

  const { now, told, unproven } = await proofs('kettle')
  assert.deepEqual([now.viewers.count, now.carts.count, now.bought.count, now.stock.count], [1, 0, 0, 3])
  assert.deepEqual([now.carts.untold, now.stock.untold], ['none', null])
  assert.equal(told[0]?.at, tab.told()?.at, 'the newest telling is what the tab heard')
  assert.equal(unproven, 0)
})

test('a machine has no cart, a browser buys nothing, an order of yesterday is over', async () => {
  const tab = await openTab(worker.url, 'pan', { visitor: randomUUID() })
  await shows(tab, 1)
  const items = [{ productId: 'pan' }]
  await sendVisit(randomUUID(), [cartOf('pan')], MACHINE)
  await sendVisit(randomUUID(), [event('purchase', { transactionId: 'P-1', valueMinor: 100, currency: 'EUR', items })])
  await order('P-2', { items, at: Date.now() - 25 * 3_600_000 })
  await sendVisit(randomUUID(), [cartOf('pan')])
  await tells(tab, { carts: 1 })
  assert.equal((await proofs('pan')).now.bought.count, 0)
})

test('what was told outlives the object, and the count of carts with it', async () => {
  await sendVisit(randomUUID(), [cartOf('bell')])
  await until('the cart', async () => (await proofs('bell')).now.carts.count === 1)
  await worker.evict('LIVE_VIEWERS', 'bell')
  assert.equal((await proofs('bell')).now.carts.count, 1)
})

test('a number that browsers showed is looked up among those that were told', async () => {
  const tab = await openTab(worker.url, 'a/b c', { visitor: randomUUID() })
  await shows(tab, 1)
  const countedAt = tab.told()?.at ?? 0
  const shown = (count: number, at: number) =>
    event('proof_shown', { campaignId: 'crowd', of: 'viewers', count, countedAt: at, productId: 'a/b c' })
  await sendVisit(randomUUID(), [shown(1, countedAt), shown(1, countedAt + 1), shown(12, countedAt)])
  const audit = await until('both', async () => {
    const answer = await proofs('a/b c')
    return answer.shown === 3 ? answer : null
  })
  assert.equal(audit.productId, 'a/b c')
  assert.deepEqual([audit.unproven, audit.unchecked], [1, 0])
  assert.equal(audit.examples[0]?.count, 12)
})

test('the owner sees why a stock is not told', async () => {
  assert.equal((await proofs('unheard')).now.stock.untold, 'never_told')
  await stock('uncounted', null)
  assert.equal((await proofs('uncounted')).now.stock.untold, 'not_counted')
  await stock('old', 2)
  await worker.env.DB.prepare('UPDATE products SET stock_at = ?1 WHERE product_id = ?2')
    .bind(Date.now() - 16 * 60_000, 'old')
    .run()
  const { now } = await proofs('old')
  assert.deepEqual([now.stock.count, now.stock.untold], [2, 'too_old'])
  const tab = await openTab(worker.url, 'old', { visitor: randomUUID() })
  await shows(tab, 1)
  assert.equal(tab.told()?.stock, undefined)
})

test('a tab that falls silent is forgotten after a minute; one that pings is not', async () => {
  const { silent, awake, pinging, openedAt } = minute
  await until('the silent tab to be forgotten', async () => awake.count() === 1)
  clearInterval(pinging)
  assert.ok(Date.now() - openedAt > 55_000, 'not before its minute is over')
  await until('its socket to be closed', async () => silent.closed())
  assert.equal(awake.closed(), false)
})
