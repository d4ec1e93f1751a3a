/** @module The debug panel: what it shows, that nothing of the page can hurt it, and that nobody is counted by it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { DebugReason } from '../../contract/debug.ts'
import { violationsOf } from './axe.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const KEY = '0123456789abcdef0123456789abcdef'
const EVIL = '<img src=x onerror="globalThis.hacked=1">'

const product = (change: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'Product',
    name: 'Mug',
    sku: 'M1',
    brand: 'Kettle & Co',
    offers: { price: '19.50', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    ...change,
  }).replaceAll('</', '<\\/')}</script>`

const REASONS: DebugReason[] = [
  { campaignId: 'bar', name: 'Free delivery', outcome: { kind: 'offered' } },
  { campaignId: 'exit-offer', name: 'Exit offer', outcome: { kind: 'not_in_audience', because: 'has_orders' } },
  { campaignId: 'second', name: 'Second', outcome: { kind: 'outranked', by: 'bar' } },
]

/** The panel's root is closed; only for the tests' eyes it is opened. */
async function withOpenRoots(): Promise<void> {
  await shop.context.addInitScript(() => {
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (options) {
      return attachShadow.call(this, { ...options, mode: 'open' })
    }
  })
}

async function debug(path = '/p/mug?vitrine=debug'): Promise<Page> {
  await withOpenRoots()
  const page = await shop.open(path)
  await page.getByRole('region', { name: 'Vitrine debug' }).waitFor()
  return page
}

const section = (page: Page, title: string) =>
  page.locator(`vitrine-debug details:has(> summary > span:text-is("${title}"))`)

test('it shows page, product with sources, cart, consent, overlays and events with their state', async () => {
  shop.collector.overlays = [barOverlay()]
  shop.collector.reasons = { key: KEY, told: REASONS }
  shop.page = () => ({ html: shop.html(product()) })
  const page = await debug(`/p/mug?vitrine=debug#vitrine-key=${KEY}`)
  await page.getByText('“Free delivery” goes first').waitFor()
  assert.ok(!page.url().includes('vitrine-key'), 'the key leaves the address bar')
  assert.match(await section(page, 'Page').innerText(), /Kind\s+product/)
  await section(page, 'Product').getByText('availability').waitFor()
  assert.match(await section(page, 'Product').innerText(), /name\s+Mug\s+[\s\S]*json ld\s+\d+ %/)
  assert.match(await section(page, 'Consent').innerText(), /measure[^\n]*\s+granted/)
  assert.match(await section(page, 'Overlays').innerText(), /Exit offer[\s\S]*people who never ordered/)
  await call(page, 'event', 'add_to_cart', { items: [{ item_id: 'M1', item_name: 'Mug', price: 19.5, quantity: 2 }] })
  await page.getByText('2 × Mug, €19.50').waitFor()
  await page.locator('vitrine-debug li', { hasText: 'cart_update' }).getByText('accepted').waitFor()
  assert.deepEqual(shop.errors, [])
})

test('nobody is counted: nothing is kept by the Worker or in the browser, however the page is used', async () => {
  shop.page = () => ({ html: shop.html(product()) })
  const page = await debug()
  await call(page, 'event', 'wished', { color: 'red', ['what '.repeat(9)]: 1 })
  await page.getByText('Left out, since its name is longer than 40').waitFor()
  await call(page, 'identify', { customerId: 'c-77' })
  for (const name of ['custom_event', 'identify'])
    await page.locator('vitrine-debug li', { hasText: name }).getByText('accepted').waitFor()
  const kept = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const keys = open.result.transaction('kept').objectStore('kept').getAllKeys()
          keys.onsuccess = () => resolve(keys.result as string[])
        }
      }),
  )
  assert.deepEqual(kept, ['state'])
  assert.equal(shop.collector.stored.size, 0)
  assert.ok(shop.collector.visits.every(({ visit }) => visit.events.length === 0))
  // The next page without the word in its address counts as ever.
  await page.goto(shop.url('/p/mug'))
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  assert.equal(await page.locator('vitrine-debug').count(), 0)
  await call(page, 'identify', { customerId: 'c-77' })
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
})

test('without an owner’s key nobody learns why the others are not shown', async () => {
  shop.collector.overlays = [barOverlay()]
  shop.collector.reasons = { key: KEY, told: REASONS }
  const page = await debug(`/?vitrine=debug#vitrine-key=${'f'.repeat(32)}`)
  await page.getByText('told to the owner only').waitFor()
  const text = await section(page, 'Overlays').innerText()
  assert.match(text, /bar\s+offered/)
  assert.ok(!/Exit offer|has ordered|goes first/.test(text))
})

test('a rejected event says why; a Worker that is away is said to be, and asked again', async () => {
  shop.collector.fault = 500
  const page = await debug('/?vitrine=debug')
  await page.getByText('The Worker answers 500.').first().waitFor()
  shop.collector.fault = 'none'
  await page.locator('vitrine-debug li', { hasText: 'page_view' }).getByText('accepted').waitFor()
})

test('texts of the page are letters and nothing else, under the strictest policy with Trusted Types', async () => {
  shop.page = () => ({
    html: shop.html(
      product({ name: EVIL, sku: EVIL, brand: EVIL, description: EVIL }).replace('<script', '<script nonce="n0"'),
      shop.tag.replace('<script', '<script nonce="n0"'),
    ),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'; connect-src ${shop.collector.url}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  await shop.context.addInitScript(() => {
    const kept = window as unknown as { broken: string[] }
    kept.broken = []
    document.addEventListener('securitypolicyviolation', (event) => kept.broken.push(event.violatedDirective))
  })
  shop.collector.reasons = {
    key: KEY,
    told: [{ campaignId: EVIL, name: EVIL, outcome: { kind: 'one_this_session', campaignId: EVIL } }],
  }
  const page = await debug(`/p/mug?vitrine=debug&x=${encodeURIComponent(EVIL)}#vitrine-key=${KEY}`)
  await call(page, 'event', 'add_to_cart', { items: [{ item_id: 'x', item_name: EVIL, price: 1 }] })
  await call(page, 'event', 'wished', { text: EVIL })
  await page.locator('vitrine-debug li', { hasText: 'custom_event' }).getByText('accepted').waitFor()
  const panel = page.locator('vitrine-debug section')
  assert.ok((await panel.innerText()).split('<img src=x').length > 5, 'the text is shown as it is written')
  assert.equal(await page.locator('vitrine-debug :is(img, script, iframe, style, a)').count(), 0)
  assert.equal(await panel.evaluate((each) => getComputedStyle(each).display), 'flex', 'it is styled all the same')
  const found = await page.evaluate(() => {
    const { broken, hacked } = window as unknown as { broken: string[]; hacked?: number }
    return [broken, hacked]
  })
  assert.deepEqual(found, [[], undefined])
  assert.deepEqual(shop.errors, [])
})

test('its root is closed to the page', async () => {
  const page = await shop.open('/?vitrine=debug')
  await page.locator('vitrine-debug').waitFor({ state: 'attached' })
  assert.equal(await page.evaluate(() => document.querySelector('vitrine-debug')!.shadowRoot), null)
})

test('where the panel never comes the page is read all the same', async () => {
  await shop.context.route('**/c/*/debug.js', () => {})
  const page = await shop.context.newPage()
  await page.clock.install()
  await Promise.all([page.waitForRequest('**/c/*/debug.js'), page.goto(shop.url('/p/mug?vitrine=debug'))])
  await page.clock.fastForward(3_000)
  await page.clock.resume()
  await shop.collector.until('the visit', () => shop.collector.visits.length === 1)
})

test('it can be asked for later, and without consent it says so', async () => {
  await shop.begin({ consentMode: 'required' })
  await withOpenRoots()
  const page = await shop.open('/p/mug')
  await shop.collector.until('the anonymous visit', () => shop.collector.visits.length === 1)
  await call(page, 'debug')
  await page.getByText('Until a choice is made nothing is granted.').waitFor()
  assert.match(await section(page, 'Consent').innerText(), /measure[^\n]*\s+not granted/)
  await call(page, 'event', 'wished')
  await page.getByText('There is no consent to measure.').waitFor()
  assert.equal(shop.collector.stored.size, 0)
})

test('by keyboard it folds, unfolds and gives back the page', async () => {
  const page = await debug('/?vitrine=debug')
  const fold = page.getByRole('button', { name: 'Fold' })
  await fold.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Unfold' }).waitFor()
  assert.equal(await page.locator('vitrine-debug details').first().isVisible(), false)
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('vitrine-debug details').first().getAttribute('open'), null)
  await page.keyboard.press('Escape')
  assert.equal(
    await page.evaluate(() => document.querySelector('vitrine-debug')!.shadowRoot!.activeElement?.textContent),
    'Unfold',
  )
})

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])
  test(`axe finds nothing in it, open and folded, at ${viewport.width} px`, async () => {
    await shop.begin({}, { viewport })
    shop.collector.overlays = [barOverlay()]
    shop.collector.reasons = { key: KEY, told: REASONS }
    shop.page = () => ({ html: shop.html(product(), `<main><h1>Mug</h1><p>Text</p></main>${shop.tag}`) })
    const page = await debug(`/p/mug?vitrine=debug#vitrine-key=${KEY}`)
    await page.getByText('goes first').waitFor()
    assert.deepEqual(await violationsOf(page, 'vitrine-debug'), [])
    await page.getByRole('button', { name: 'Fold' }).click()
    assert.deepEqual(await violationsOf(page, 'vitrine-debug'), [])
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    assert.ok(width[0]! <= width[1]!, `${width}`)
  })
