/** @module The script as a guest: hostile pages and single-page shops; no error of ours ever reaches the page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launchChromium } from '../../tools/chromium.ts'
import { passMinutes } from './delivery-shop.ts'
import { barOverlay, call, isNamed, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

test('pasted three times it runs once, and early calls are heard once', async () => {
  const stub = `<script>window.vitrine=window.vitrine||function(){(vitrine.q=vitrine.q||[]).push(arguments)}
    vitrine('event', 'early', { n: 1 })</script>`
  shop.page = () => ({ html: shop.html(stub + shop.tag + stub.replace('early', 'second'), shop.tag + shop.tag) })
  const page = await shop.open()
  await shop.settled(page)
  assert.equal(shop.collector.named('page_view').length, 1)
  const names = shop.collector.named('custom_event').map(({ params }) => (params as { name: string }).name)
  assert.deepEqual(names.sort(), ['early', 'marker', 'second'])
  assert.deepEqual(shop.errors, [])
  const globals = await page.evaluate(() => Object.keys(window).filter((key) => /vitrine|idb|keyval/i.test(key)))
  assert.deepEqual(globals, ['vitrine'], 'one global')
})

test('under a strict policy with Trusted Types it works and breaks no rule', async () => {
  shop.page = () => ({
    html: shop.html('', shop.tag.replace('<script', '<script nonce="n0"')),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'; connect-src ${shop.collector.url}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  await shop.context.addInitScript(() => {
    const kept = window as unknown as { broken: string[] }
    kept.broken = []
    document.addEventListener('securitypolicyviolation', (event) => kept.broken.push(event.violatedDirective))
  })
  shop.collector.overlays = [barOverlay()]
  const page = await shop.open()
  await shop.collector.until('the overlay to be seen', () => shop.collector.named('view_promotion').length > 0)
  assert.deepEqual(await page.evaluate(() => (window as unknown as { broken: string[] }).broken), [])
  assert.deepEqual(shop.errors, [])
})

test('under a policy that forbids our address it gives up after a few tries', async () => {
  shop.page = () => ({ html: shop.html(), headers: { 'content-security-policy': "connect-src 'none'" } })
  let refused = 0
  const page = await shop.context.newPage()
  page.on('console', (message) => {
    if (message.text().includes('connect-src')) refused++
  })
  await page.clock.install()
  await page.goto(shop.url())
  await page.waitForFunction(() => 'vitrine' in window)
  for (let minute = 0; minute < 4; minute++) {
    await call(page, 'event', 'something', { minute })
    await passMinutes(page, 1)
  }
  assert.equal(shop.collector.visits.length, 0)
  assert.ok(refused >= 1 && refused <= 5, `${refused} tries in four minutes`)
  assert.deepEqual(shop.errors, [])
})

const HOSTILE: [name: string, init: () => void, arrives: boolean][] = [
  [
    'Array.prototype.toJSON encodes twice',
    () => {
      const { stringify } = JSON
      Object.assign(Array.prototype, { toJSON: () => stringify('[poisoned]') })
      Object.assign(String.prototype, { toJSON: () => 'poisoned' })
    },
    true,
  ],
  [
    'fetch throws',
    () => {
      window.fetch = () => {
        throw new Error('wrapped')
      }
    },
    false,
  ],
  [
    'storage is forbidden',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
    },
    true,
  ],
]

for (const [name, init, arrives] of HOSTILE)
  test(`a page where ${name}: no error`, async () => {
    await shop.context.addInitScript(init)
    const page = await shop.open()
    await page.waitForFunction(() => 'vitrine' in window)
    if (arrives) await shop.settled(page)
    else {
      await call(page, 'event', 'marker')
      await page.close()
    }
    assert.deepEqual(shop.errors, [])
    assert.deepEqual(shop.collector.rejected, [])
  })

test('a page where later code replaces timers, JSON and fetch: no error', async () => {
  const replaces = `<script>{
    const broken = () => { throw new Error('replaced') }
    Object.assign(window, { setTimeout: broken, fetch: broken })
    Object.assign(JSON, { stringify: broken, parse: broken }) }</script>`
  shop.page = () => ({ html: shop.html('', shop.tag.replace(' async', '') + replaces) })
  await shop.settled(await shop.open())
  assert.deepEqual(shop.errors, [])
  assert.deepEqual(shop.collector.rejected, [])
})

test('whatever the page hands over is cleaned or left out', async () => {
  const page = await shop.open()
  await shop.collector.until('a page view', () => shop.collector.named('page_view').length > 0)
  await page.evaluate(() => {
    const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
    const circle: Record<string, unknown> = { a: 1 }
    circle.self = circle
    vitrine()
    vitrine('unknown', {})
    vitrine('on', 'ready', 'no function')
    vitrine('on', 'ready', () => {
      throw new Error('the shop’s own mistake')
    })
    vitrine('visitor', null)
    vitrine('consent', 'yes')
    vitrine('event', Symbol.iterator)
    vitrine('event', 'circle', circle)
    vitrine('event', 'getter', {
      get bad() {
        throw new Error('getter')
      },
    })
    vitrine('event', 'element', { node: document.body, big: 10n, fn: () => {}, ok: true, mail: 'ona@example.lt' })
    vitrine('event', 'huge', { text: 'x'.repeat(2_000_000) })
    vitrine('event', 'many', Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`k${n}`, 'y '.repeat(200)])))
    vitrine('event', 'constructor', { items: [{}] })
    vitrine('event', 'add_to_cart', { items: [null, 7, { item_id: 'a', price: 'free', quantity: -2 }] })
    vitrine('event', 'last')
  })
  await shop.collector.until('the last', () => shop.collector.named('custom_event').some(isNamed('last')))
  const element = shop.collector.named('custom_event').find(isNamed('element'))
  assert.deepEqual((element!.params as { values: object }).values, { big: '10', ok: true })
  assert.deepEqual(shop.collector.rejected, [])
  await call(page, 'event', 'after')
  await shop.collector.until('the count of what was too large', () => shop.collector.dropped.too_large === 1)
  assert.deepEqual(shop.errors, [])
})

test('the data layer is read before and after us, and works as before', async () => {
  const ecommerce = { currency: 'EUR', items: [{ item_id: 'M1', item_name: 'Mug', price: 19, quantity: 1 }] }
  const early = `<script>
    window.dataLayer = [{ event: 'view_item', ecommerce: ${JSON.stringify(ecommerce)} }]
    function gtag() { dataLayer.push(arguments) }
    gtag('event', 'add_to_cart', ${JSON.stringify(ecommerce)})</script>`
  shop.page = () => ({ html: shop.html(early) })
  const page = await shop.open('/p/mug')
  await shop.collector.until('the cart', () => shop.collector.named('cart_update').length === 1)
  const lengths = await page.evaluate((shopped) => {
    const { dataLayer } = window as never as { dataLayer: unknown[] }
    const before = dataLayer.length
    return [dataLayer.push({ event: 'view_cart', ecommerce: shopped }, { event: 'gtm.click', node: document }) - before]
  }, ecommerce)
  assert.deepEqual(lengths, [2], 'push gives back what the host’s own does')
  const purchase = { ...ecommerce, transaction_id: 'T-1', value: 19 }
  await page.evaluate((order) => {
    const { dataLayer } = window as never as { dataLayer: unknown[] }
    dataLayer.push({ event: 'purchase', ecommerce: order }, { event: 'purchase', ecommerce: order })
  }, purchase)
  await shop.collector.until('the emptied cart', () => shop.collector.named('cart_update').length === 2)
  await shop.settled(page)
  const names = [...shop.collector.stored.values()].map(({ name }) => name).filter((name) => name !== 'custom_event')
  assert.deepEqual(names, ['page_view', 'view_item', 'add_to_cart', 'cart_update', 'purchase', 'cart_update'])
  assert.deepEqual(shop.collector.rejected, [])
})

test('a single-page shop: each route is a page view, with its own product', async () => {
  const ld = (name: string) =>
    `<script type="application/ld+json">{"@type":"Product","name":"${name}","sku":"${name}"}</script>`
  shop.page = () => ({ html: shop.html(ld('One')) })
  const page = await shop.open('/p/one')
  await shop.collector.until('the first', () => shop.collector.named('page_view').length === 1)
  await page.evaluate(() => history.pushState({}, '', '/p/two'))
  await shop.collector.until('the second', () => shop.collector.named('page_view').length === 2)
  await page.evaluate(() => {
    history.pushState({}, '', '/p/three')
    document.querySelector('[type="application/ld+json"]')!.textContent = '{"@type":"Product","name":"Three","sku":"3"}'
  })
  await shop.collector.until('the third', () => shop.collector.named('page_view').length === 3)
  await page.evaluate(() => history.replaceState({ changed: 1 }, '', '/p/three'))
  await page.evaluate(() => history.back())
  await shop.collector.until('the way back', () => shop.collector.named('page_view').length === 4)
  const products = shop.collector.named('page_view').map(({ params }) => {
    const { page: seen } = params as { page: { url: string; product?: { productId: string } } }
    return [new URL(seen.url).pathname, seen.product?.productId]
  })
  assert.deepEqual(products.slice(0, 3), [
    ['/p/one', 'One'],
    ['/p/two', undefined],
    ['/p/three', '3'],
  ])
  assert.deepEqual(shop.errors, [])
})

test('one interrupting overlay a session over all tabs, and quiet after it was closed', async () => {
  const modal = { ...barOverlay(), campaignId: 'offer', layout: 'modal' as const, interrupting: true }
  shop.collector.overlays = [modal, { ...modal, campaignId: 'second' }]
  const page = await shop.open()
  await shop.collector.until('it to be seen', () => shop.collector.named('view_promotion').length === 1)
  await page.keyboard.press('Escape')
  await shop.collector.until('the closing', () => shop.collector.named('close_promotion').length === 1)
  const other = await shop.open('/other')
  await shop.settled(other)
  await shop.settled(page)
  assert.equal(await page.getByRole('dialog').count(), 0)
  assert.equal(await other.getByRole('dialog').count(), 0)
  assert.equal(shop.collector.named('view_promotion').length, 1)
  assert.deepEqual(shop.errors, [])
})

test('the back-forward cache keeps the page, and coming back is a page view', async (t) => {
  const browser = await launchChromium({ keepsPages: true })
  t.after(() => browser.close())
  const page = await (await browser.newContext()).newPage()
  let count = 0
  const nextView = () =>
    shop.collector.until(`page view ${++count}`, () => shop.collector.named('page_view').length === count)
  // The browser has reasons of its own, such as a busy machine, which it masks. Those that a page gives it names.
  for (let round = 0; round < 5; round++) {
    await page.goto(shop.url('/first'))
    await nextView()
    await page.goto(shop.url('/second'))
    await nextView()
    await page.evaluate(() => history.back())
    await nextView()
    const [entry] = await page.evaluate(() => performance.getEntriesByType('navigation').map((each) => each.toJSON()))
    // A page that was built anew calls itself a `back_forward` navigation.
    if (entry.type === 'navigate') return
    const reasons: { reason: string }[] = entry.notRestoredReasons?.reasons ?? []
    assert.deepEqual(
      reasons.filter(({ reason }) => reason !== 'masked'),
      [],
    )
  }
  assert.fail('the page was never kept')
})
