/** @module The JS API in a real browser: early calls, other dialects, claims, recommendations, and calls gone wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const STUB = `<script>window.vitrine=window.vitrine||function(){(vitrine.q=vitrine.q||[]).push(arguments)}</script>`

/** What the page's callback is told, or `nothing` after a while. */
const asked = <Told>(page: Page, ...given: unknown[]): Promise<Told> =>
  page.evaluate(
    (all) =>
      new Promise<never>((resolve) =>
        (window as never as { vitrine: (...all: unknown[]) => void }).vitrine(...all, resolve),
      ),
    given,
  )

const namesOf = () =>
  [...shop.collector.stored.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ name, params }) => (name === 'custom_event' ? (params as { name: string }).name : name))

test('calls before a late tag are heard, in their order', async () => {
  shop.page = () => ({
    html: shop.html(`${STUB}<script>vitrine('event', 'first'); vitrine('event', 'second', { n: 2 })</script>`, ''),
  })
  const page = await shop.open()
  await call(page, 'event', 'third')
  await page.evaluate((src) => {
    const tag = document.createElement('script')
    tag.src = src
    document.head.appendChild(tag)
  }, `${shop.collector.url}/v.js`)
  await shop.settled(page)
  assert.deepEqual(
    namesOf().filter((name) => name !== 'page_view'),
    ['first', 'second', 'third', 'marker'],
  )
})

test('where the tag never comes, calls are harmless', async () => {
  shop.page = () => ({ html: shop.html(STUB, '') })
  const page = await shop.open()
  await call(page, 'event', 'anything')
  await call(page, 'consent', { measure: true })
  assert.equal(await page.evaluate(() => (window as never as { vitrine: { q: unknown[] } }).vitrine.q.length), 2)
  assert.deepEqual(shop.errors, [])
})

test('Segment’s names and params do what GA4’s do, and the order of events stays', async () => {
  const page = await shop.open()
  await shop.collector.until('a page view', () => shop.collector.named('page_view').length === 1)
  const mug = { product_id: 'M1', name: 'Mug', price: 19, quantity: 2, currency: 'EUR' }
  await page.evaluate((product) => {
    const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
    vitrine('event', 'before')
    vitrine('event', 'Product Viewed', product)
    vitrine('event', 'between')
    vitrine('event', 'Product Added', product)
    // Twice on one page is one wish.
    vitrine('event', 'Product Added to Wishlist', product)
    vitrine('event', 'add_to_wishlist', { items: [{ item_id: 'M1', item_name: 'Mug' }] })
    vitrine('event', 'Order Completed', { order_id: 'T-1', total: 38, currency: 'EUR', products: [product] })
    product.name = 'changed afterwards'
    vitrine('event', 'after')
  }, mug)
  await shop.collector.until('the last', () => namesOf().includes('after'))
  await shop.collector.until('the cart', () => shop.collector.named('cart_update').length === 2)
  // The cart has its own turn in the storage.
  const inTurn = namesOf().filter((name) => !/cart/.test(name))
  assert.deepEqual(inTurn, ['page_view', 'before', 'view_item', 'between', 'add_to_wishlist', 'purchase', 'after'])
  assert.equal(shop.collector.named('add_to_cart').length, 1)
  const [purchase] = shop.collector.named('purchase')
  const { transactionId, valueMinor, items } = purchase!.params as {
    transactionId: string
    valueMinor: number
    items: { name: string; quantity: number }[]
  }
  assert.deepEqual([transactionId, valueMinor, items[0]?.name, items[0]?.quantity], ['T-1', 3800, 'Mug', 2])
  assert.deepEqual(shop.collector.rejected, [])
})

test('where the part cannot be had, GA4’s events are taken all the same', async () => {
  await shop.context.route('**/c/*/verbs.js', (route) => route.abort())
  const page = await shop.open()
  await call(page, 'event', 'Product Added', { product_id: 'M1' })
  await call(page, 'event', 'plain', { n: 1 })
  await shop.settled(page)
  assert.deepEqual(namesOf().slice(-2), ['plain', 'marker'])
  assert.deepEqual(shop.errors, [])
})

test('where the part never comes, GA4’s events are taken after a moment', async () => {
  await shop.context.route('**/c/*/verbs.js', () => {})
  const page = await shop.context.newPage()
  await page.clock.install()
  await page.clock.resume()
  await page.goto(shop.url())
  await shop.collector.until('a page view', () => shop.collector.named('page_view').length === 1)
  await call(page, 'on', 'ready')
  await call(page, 'event', 'Product Added', { product_id: 'M1' })
  await call(page, 'event', 'plain', { n: 1 })
  await page.clock.fastForward(3_000)
  await shop.collector.until('the event', () => namesOf().includes('plain'))
  assert.deepEqual(shop.errors, [])
})

test('a claim leaves the device once a session, in small letters, with the consent to be written to', async () => {
  const page = await shop.open()
  await call(page, 'identify', { email: ' Ona@Shop.Example ', name: 'Ona', birthday: '1990-01-01' })
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
  await call(page, 'identify', { email: 'ona@shop.example' })
  await call(page, 'identify', { email: 'no address' })
  await call(page, 'identify')
  await call(page, 'identify', 'ona@shop.example')
  const next = await shop.open('/next')
  await call(next, 'identify', { email: 'ona@shop.example' })
  await call(next, 'identify', { email: 'petras@shop.example' })
  await shop.collector.until('the other claim', () => shop.collector.named('identify').length === 2)
  await shop.settled(next)
  await shop.settled(page)
  assert.deepEqual(
    shop.collector.named('identify').map(({ params }) => params),
    [{ email: 'ona@shop.example' }, { email: 'petras@shop.example' }],
  )
  // A sent address is not kept on the device: it goes when the answer has come.
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const all = open.result.transaction('kept').objectStore('kept').getAll()
          all.onsuccess = () => resolve(!JSON.stringify(all.result).includes('@'))
        }
      }),
  )
})

test('listening: ready, each page, events, and what becomes of overlays', async () => {
  shop.collector.overlays = [barOverlay()]
  const listen = (topic: string) =>
    `vitrine('on', '${topic}', (told) => { (window.told ??= []).push(['${topic}', told]) })`
  shop.page = () => ({
    html: shop.html(
      `${STUB}<script>${['ready', 'page', 'overlay', 'event', 'nothing'].map(listen).join(';')}</script>`,
    ),
  })
  const page = await shop.open('/one')
  await shop.collector.until('the overlay to be seen', () => shop.collector.named('view_promotion').length === 1)
  await page.evaluate(() => history.pushState({}, '', '/two'))
  await shop.collector.until('the second page', () => shop.collector.named('page_view').length === 2)
  const told = await page.evaluate(() => (window as never as { told: [string, Record<string, unknown>][] }).told)
  const of = (topic: string) => told.filter(([each]) => each === topic).map(([, what]) => what)
  assert.equal(of('ready').length, 1)
  assert.deepEqual(
    of('page').map(({ url }) => new URL(String(url)).pathname),
    ['/one', '/two'],
  )
  assert.deepEqual(of('overlay').map(({ name, campaignId }) => [name, campaignId])[0], ['view_promotion', 'bar'])
  assert.ok(of('event').some(({ name }) => name === 'view_promotion'))
  assert.equal(of('nothing').length, 0)
})

test('an overlay is opened by the page, if it is offered here', async () => {
  const waiting = { ...barOverlay(), triggers: [{ kind: 'delay' as const, seconds: 600 }] }
  shop.collector.overlays = [waiting]
  const page = await shop.open()
  await call(page, 'show', 'unheard-of')
  await call(page, 'show', 'bar')
  await page.getByText('Hello').first().waitFor()
  await shop.collector.until('the overlay to be seen', () => shop.collector.named('view_promotion').length === 1)
  // On the next page of a single-page shop, before the Worker has answered for it.
  shop.collector.overlays = [{ ...waiting, campaignId: 'next', position: 'top' }]
  await page.evaluate(() => {
    history.pushState({}, '', '/next')
    ;(window as never as { vitrine: (...given: unknown[]) => void }).vitrine('show', 'next')
  })
  await shop.collector.until('the next', () => shop.collector.named('view_promotion').length === 2)
})

test('what was read of the page, field by field', async () => {
  const ld =
    '<script type="application/ld+json">{"@type":"Product","name":"Mug","sku":"M1","offers":{"price":"19.50","priceCurrency":"EUR"}}</script>'
  shop.page = () => ({ html: shop.html(ld) })
  const page = await shop.open('/p/mug')
  const read = await asked<{
    type: string
    product: { productId: string }
    fields: { price: { value: unknown; source: string } }
  }>(page, 'read')
  assert.deepEqual(
    [read.type, read.product.productId, read.fields.price.value, read.fields.price.source],
    ['product', 'M1', 19.5, 'json_ld'],
  )
  await shop.context.route('**/c/*/reader.js', (route) => route.abort())
  const other = await shop.open('/p/mug')
  assert.deepEqual((await asked<{ fields: object }>(other, 'read')).fields, {})
})

test('calls gone wrong end here', async () => {
  const page = await shop.open()
  await shop.settled(page)
  await page.evaluate(() => {
    const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
    for (const verb of [
      'identify',
      'recommend',
      'push',
      'show',
      'read',
      'visitor',
      'on',
      'form',
      'tomorrow',
      'constructor',
      'toString',
    ])
      for (const given of [
        undefined,
        null,
        7,
        'text',
        {},
        [],
        Symbol.iterator,
        () => {
          throw new Error('the shop’s own mistake')
        },
      ])
        vitrine(verb, given, given)
  })
  await shop.settled(page)
  assert.deepEqual(shop.errors, [])
  assert.deepEqual(shop.collector.rejected, [])
})

test('listening to consent: what is permitted now, and again when it changes', async () => {
  const page = await shop.open()
  await shop.settled(page)
  await page.evaluate(() => {
    const here = window as never as { vitrine: (...given: unknown[]) => void; told: unknown[] }
    here.told = []
    here.vitrine('on', 'consent', (told: unknown) => here.told.push(told))
  })
  const told = () => page.evaluate(() => (window as never as { told: Record<string, boolean>[] }).told)
  await page.waitForFunction(() => (window as never as { told: unknown[] }).told.length === 1)
  await call(page, 'consent', { message: false })
  await page.waitForFunction(() => (window as never as { told: unknown[] }).told.length === 2)
  await call(page, 'consent', { measure: false, personalise: false })
  await page.waitForFunction(() => (window as never as { told: unknown[] }).told.length === 3)
  assert.deepEqual(await told(), [
    { measure: true, personalise: true, message: true },
    { measure: true, personalise: true, message: false },
    { measure: false, personalise: false, message: false },
  ])
  const other = await shop.open('/other')
  await call(other, 'consent', { measure: true })
  await page.waitForFunction(() => (window as never as { told: unknown[] }).told.length === 4)
  assert.deepEqual((await told()).at(-1), { measure: true, personalise: false, message: false })
})
