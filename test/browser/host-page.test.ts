/** @module The script as a guest: hostile pages, single-page shops, consent; no error of ours ever reaches the page. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { ClientSettings } from '../../contract/settings.ts'
import { launchChromium } from './chromium.ts'
import { Collector } from './collector.ts'
import { type PlainShop, type ShopPage, startPlainShop } from './plain-shop.ts'

let browser: Browser
let shop: PlainShop
let collector: Collector
let context: BrowserContext
let errors: string[]
let shopPage: (path: string) => ShopPage

before(async () => {
  browser = await launchChromium()
  shop = await startPlainShop((path) => shopPage(path))
})
after(async () => {
  await browser?.close()
  await shop?.close()
})
beforeEach(() => startCollector())
afterEach(async () => {
  await context.close()
  await collector.close()
})

async function startCollector(settings: Partial<ClientSettings> = {}): Promise<void> {
  await collector?.close().catch(() => {})
  collector = await Collector.start({ settings })
  context = await browser.newContext()
  errors = []
  context.on('weberror', (error) => errors.push(String(error.error())))
  shopPage = () => ({ html: html() })
}

const tag = () => `<script async src="${collector.url}/v.js"></script>`
const html = (head = '', body = tag()) =>
  `<!doctype html><html lang="lt"><head><title>Heron</title>${head}</head><body>${body}</body></html>`

async function open(path = '/', headers?: Record<string, string>): Promise<Page> {
  const page = await context.newPage()
  if (headers) await page.setExtraHTTPHeaders(headers)
  await page.goto(shop.url + path)
  return page
}

const call = (page: Page, ...given: unknown[]) =>
  page.evaluate((all) => (window as never as { vitrine: (...given: unknown[]) => void }).vitrine(...all), given)

/** Waits for a page view and then for a marker event, so that whatever else would have come has come before it. */
async function settled(page: Page): Promise<void> {
  await collector.until('a page view', () => collector.named('page_view').length > 0)
  const before = collector.named('custom_event').length
  await call(page, 'event', 'marker')
  await collector.until('the marker', () => collector.named('custom_event').length > before)
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

test('pasted three times it runs once, and early calls are heard once', async () => {
  const stub = `<script>window.vitrine=window.vitrine||function(){(vitrine.q=vitrine.q||[]).push(arguments)}
    vitrine('event', 'early', { n: 1 })</script>`
  shopPage = () => ({ html: html(stub + tag() + stub.replace('early', 'second'), tag() + tag()) })
  const page = await open()
  await settled(page)
  assert.equal(collector.named('page_view').length, 1)
  const names = collector.named('custom_event').map(({ params }) => (params as { name: string }).name)
  assert.deepEqual(names.sort(), ['early', 'marker', 'second'])
  assert.deepEqual(errors, [])
  const globals = await page.evaluate(() => Object.keys(window).filter((key) => /vitrine|idb|keyval/i.test(key)))
  assert.deepEqual(globals, ['vitrine'], 'one global')
})

test('under a strict policy with Trusted Types it works and breaks no rule', async () => {
  shopPage = () => ({
    html: html('', tag().replace('<script', '<script nonce="n0"')),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'; connect-src ${collector.url}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  await context.addInitScript(() => {
    const kept = window as unknown as { broken: string[] }
    kept.broken = []
    document.addEventListener('securitypolicyviolation', (event) => kept.broken.push(event.violatedDirective))
  })
  collector.overlays = [barOverlay()]
  const page = await open()
  await collector.until('the overlay to be seen', () => collector.named('view_promotion').length > 0)
  assert.deepEqual(await page.evaluate(() => (window as unknown as { broken: string[] }).broken), [])
  assert.deepEqual(errors, [])
})

test('under a policy that forbids our address it gives up after a few tries', async () => {
  shopPage = () => ({ html: html(), headers: { 'content-security-policy': "connect-src 'none'" } })
  let refused = 0
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.text().includes('connect-src')) refused++
  })
  await page.clock.install()
  await page.goto(shop.url)
  await page.waitForFunction(() => 'vitrine' in window)
  for (let minute = 0; minute < 4; minute++) {
    await call(page, 'event', 'something', { minute })
    await page.clock.runFor(60_000)
  }
  assert.equal(collector.visits.length, 0)
  assert.ok(refused >= 1 && refused <= 5, `${refused} tries in four minutes`)
  assert.deepEqual(errors, [])
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
  [
    'later code replaces timers, JSON and fetch',
    () =>
      addEventListener('DOMContentLoaded', () =>
        setTimeout(() => {
          const broken = () => {
            throw new Error('replaced')
          }
          Object.assign(window, { setTimeout: broken, fetch: broken })
          Object.assign(JSON, { stringify: broken, parse: broken })
        }, 300),
      ),
    true,
  ],
]

for (const [name, init, arrives] of HOSTILE)
  test(`a page where ${name}: no error`, async () => {
    await context.addInitScript(init)
    const page = await open()
    await page.waitForFunction(() => 'vitrine' in window)
    if (arrives) await settled(page)
    else {
      await call(page, 'event', 'marker')
      await page.close()
    }
    assert.deepEqual(errors, [])
    assert.deepEqual(collector.rejected, [])
  })

test('whatever the page hands over is cleaned or left out', async () => {
  const page = await open()
  await collector.until('a page view', () => collector.named('page_view').length > 0)
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
  await collector.until('the last', () => collector.named('custom_event').some(isNamed('last')))
  const element = collector.named('custom_event').find(isNamed('element'))
  assert.deepEqual((element!.params as { values: object }).values, { big: '10', ok: true })
  assert.deepEqual(collector.rejected, [])
  await call(page, 'event', 'after')
  await collector.until('the count of what was too large', () => collector.dropped.too_large === 1)
  assert.deepEqual(errors, [])
})

const isNamed = (name: string) => (event: { params: unknown }) => (event.params as { name: string }).name === name

test('the data layer is read before and after us, and works as before', async () => {
  const ecommerce = { currency: 'EUR', items: [{ item_id: 'M1', item_name: 'Mug', price: 19, quantity: 1 }] }
  const early = `<script>
    window.dataLayer = [{ event: 'view_item', ecommerce: ${JSON.stringify(ecommerce)} }]
    function gtag() { dataLayer.push(arguments) }
    gtag('event', 'add_to_cart', ${JSON.stringify(ecommerce)})</script>`
  shopPage = () => ({ html: html(early) })
  const page = await open('/p/mug')
  await collector.until('the cart', () => collector.named('cart_update').length === 1)
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
  await collector.until('the emptied cart', () => collector.named('cart_update').length === 2)
  await settled(page)
  const names = [...collector.stored.values()].map(({ name }) => name).filter((name) => name !== 'custom_event')
  assert.deepEqual(names, ['page_view', 'view_item', 'add_to_cart', 'cart_update', 'purchase', 'cart_update'])
  assert.deepEqual(collector.rejected, [])
})

test('a single-page shop: each route is a page view, with its own product', async () => {
  const ld = (name: string) =>
    `<script type="application/ld+json">{"@type":"Product","name":"${name}","sku":"${name}"}</script>`
  shopPage = () => ({ html: html(ld('One')) })
  const page = await open('/p/one')
  await collector.until('the first', () => collector.named('page_view').length === 1)
  await page.evaluate(() => history.pushState({}, '', '/p/two'))
  await collector.until('the second', () => collector.named('page_view').length === 2)
  await page.evaluate(() => {
    history.pushState({}, '', '/p/three')
    document.querySelector('[type="application/ld+json"]')!.textContent = '{"@type":"Product","name":"Three","sku":"3"}'
  })
  await collector.until('the third', () => collector.named('page_view').length === 3)
  await page.evaluate(() => history.replaceState({ changed: 1 }, '', '/p/three'))
  await page.evaluate(() => history.back())
  await collector.until('the way back', () => collector.named('page_view').length === 4)
  const products = collector.named('page_view').map(({ params }) => {
    const { page: seen } = params as { page: { url: string; product?: { productId: string } } }
    return [new URL(seen.url).pathname, seen.product?.productId]
  })
  assert.deepEqual(products.slice(0, 3), [
    ['/p/one', 'One'],
    ['/p/two', undefined],
    ['/p/three', '3'],
  ])
  assert.deepEqual(errors, [])
})

test('consent required: nothing is kept and nobody known until it is given, and all of it goes when it is withdrawn', async () => {
  await context.close()
  await startCollector({ consentMode: 'required' })
  const page = await open()
  await collector.until('the anonymous visit', () => collector.visits.length === 1)
  const [first] = collector.visits
  assert.deepEqual([first?.visit.visitor, first?.visit.events, first?.visit.consent], [null, [], []])
  assert.deepEqual(await databases(page), [])
  assert.equal(await page.evaluate(() => localStorage.length), 0)

  await call(page, 'consent', { measure: true, personalise: true, message: false })
  await collector.until('the page view', () => collector.named('page_view').length === 1)
  const other = await open('/other')
  await collector.until('the second page view', () => collector.named('page_view').length === 2)
  assert.deepEqual(collector.named('page_view')[1]?.consent, ['measure', 'personalise'])

  const before = collector.visits.length
  await call(page, 'consent', { measure: false, personalise: false })
  await collector.until('both tabs to ask again', () => collector.visits.length >= before + 2)
  for (const { visit } of collector.visits.slice(before)) assert.deepEqual([visit.visitor, visit.events], [null, []])
  const kept = await other.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const keys = open.result.transaction('kept').objectStore('kept').getAllKeys()
          keys.onsuccess = () => resolve(keys.result)
        }
      }),
  )
  assert.deepEqual(kept, [])
  assert.equal(await other.evaluate(() => localStorage.length), 0)
  await call(other, 'event', 'after')
  await other.close()
  await call(page, 'consent', { measure: true })
  await collector.until('a new beginning', () => collector.named('page_view').length === 3)
  assert.notEqual(collector.visits.at(-1)?.visit.visitor, collector.visits[before - 1]?.visit.visitor)
  assert.ok(!collector.named('custom_event').some(isNamed('after')))
})

test('a Global Privacy Control signal withdraws all but measuring', async () => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
  await open()
  await collector.until('the page view', () => collector.named('page_view').length === 1)
  assert.deepEqual(collector.visits[0]?.visit.consent, ['measure'])
})

test('switched off it does nothing at all', async () => {
  await context.close()
  await startCollector({ enabled: false })
  const page = await context.newPage()
  const loaded = page.waitForResponse((response) => response.url().endsWith('/v.js'))
  await page.goto(shop.url)
  await loaded
  await page.waitForLoadState('load')
  assert.deepEqual(await page.evaluate(() => ['vitrine' in window, localStorage.length]), [false, 0])
  assert.equal(collector.visits.length, 0)
})

test('one interrupting overlay a session over all tabs, and quiet after it was closed', async () => {
  const modal = { ...barOverlay(), campaignId: 'offer', layout: 'modal' as const, interrupting: true }
  collector.overlays = [modal, { ...modal, campaignId: 'second' }]
  const page = await open()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await collector.until('the closing', () => collector.named('close_promotion').length === 1)
  const other = await open('/other')
  await settled(other)
  await settled(page)
  assert.equal(await page.getByRole('dialog').count(), 0)
  assert.equal(await other.getByRole('dialog').count(), 0)
  assert.equal(collector.named('view_promotion').length, 1)
  assert.deepEqual(errors, [])
})

/** Opens at once, with a sentence. */
const barOverlay = () => ({
  campaignId: 'bar',
  version: 1,
  layout: 'bar' as const,
  position: 'bottom' as const,
  interrupting: false,
  triggers: [{ kind: 'delay' as const, seconds: 0 }],
  content: [{ kind: 'headline' as const, text: 'Hello' }],
  staySeconds: 0,
  quietDaysAfterClose: 5,
  stopAfterConversion: true,
})
