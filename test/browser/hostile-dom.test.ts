/** @module Pages whose elements take the names of functions, of ours and of the browser's; odd documents; angry styles. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page as ShopPage } from '../../contract/page.ts'
import { violationsOf } from './axe.ts'
import { PROBES, probesLost } from './hostile/probes.ts'
import { linkedProduct, PRICE_MINOR, type ProductPage, productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { barOverlay, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const named = (tag: string, attribute: string, names: string) =>
  names
    .split(' ')
    .map((name) => `<${tag} ${attribute}="${name}" hidden></${tag}>`)
    .join('')

/** Names of globals that we ask for, ours first. */
const GLOBALS = 'vitrine dataLayer gtag Shopify prestashop hyva Ecwid BCData bodlEvents wcSettings navigation'
/** Properties of documents that an image or form with that name hides, of those shops have. */
const DOCUMENT =
  'title referrer cookie cart page location search login body head forms images links scripts activeElement'
/** Fields that shops have, which hide their form's own properties. */
const FIELDS = 'id name action method title children target size length value data elements submit reset parentNode'

const WORKING: [name: string, page: ProductPage & { path?: string }][] = [
  ['elements have the ids of globals', { head: PROBES, attributes: 'id="page"', body: named('div', 'id', GLOBALS) }],
  [
    'a form is called vitrine, and has a field q',
    { body: '<form name="vitrine"><input name="q" aria-label="Search"></form>' },
  ],
  ['the data layer is an image', { head: PROBES, body: '<img id="dataLayer" name="dataLayer" alt="" hidden>' }],
  [
    'ids are those of shops’ parts',
    { head: PROBES, body: named('div', 'id', `${DOCUMENT} top self name parent state`) },
  ],
  ['the address has a bare percent sign', { head: PROBES, path: '/p/100%-wool' }],
  ['a frame is called hidden', { head: PROBES, body: '<iframe name="hidden" title="Nothing" hidden></iframe>' }],
  [
    'the fields of the form take the names of its properties',
    {
      head: PROBES,
      body: `<script>document.querySelector('form.cart').insertAdjacentHTML('beforeend', '${named('input', 'name', FIELDS).replaceAll('/', '\\/')}')</script>`,
    },
  ],
]

for (const [name, given] of WORKING)
  test(`a page where ${name}: read, counted and shown to as any other`, async (t) => {
    shop.collector.overlays = [barOverlay()]
    shop.page = () => ({ html: productPage({ ...given, body: `${given.body ?? ''}${shop.tag}` }) })
    await shop.open(given.path ?? '/p/teapot')
    await shop.collector.until('the page view', () => shop.collector.named('page_view').length > 0)
    if (given.head) await shop.collector.until('the probes', () => probesLost(shop.collector) === 0)
    await shop.collector.until('the overlay to be seen', () => shop.collector.named('view_promotion').length > 0)
    const { page } = shop.collector.named('page_view')[0]!.params as { page: ShopPage }
    assert.deepEqual([page.type, page.product?.priceMinor], ['product', PRICE_MINOR])
    assert.deepEqual(shop.errors, [])
    report(t, { n: 1, lost: 0, duplicated: shop.collector.duplicates, errors: shop.errors.length })
  })

/** What no shop does by accident: the document's own functions are images. */
const FUNCTIONS =
  'querySelector querySelectorAll getElementById createElement addEventListener documentElement readyState documentURI'

const ODD: [name: string, html: (tag: string) => string][] = [
  ['the document’s functions are images', (tag) => productPage({ body: named('img', 'name', FUNCTIONS) + tag })],
  [
    'forms take the names of the document’s parts',
    (tag) => productPage({ body: named('form', 'name', DOCUMENT) + tag }),
  ],
  [
    'the functions of the form are fields',
    (tag) =>
      productPage({
        body: `<script>document.querySelector('form.cart').insertAdjacentHTML('beforeend', '${named('input', 'name', 'querySelector closest matches contains getAttribute hasAttribute tagName className parentElement childElementCount textContent nodeType').replaceAll('/', '\\/')}')</script>${tag}`,
      }),
  ],
  [
    'there are frames instead of a body',
    (tag) =>
      `<!doctype html><html><head><title>Frames</title>${tag}</head><frameset cols="*"><frame src="about:blank"></frameset></html>`,
  ],
  [
    'the body is gone when we come',
    (tag) => `<!doctype html><html><head><title>No body</title></head><body><script>document.body.remove()
const late = document.createElement('script'); late.src = '${/src="([^"]+)/.exec(tag)?.[1]}'; document.head.append(late)</script></body></html>`,
  ],
  [
    'JSON-LD is broken, endless, and about the prototype of all things',
    (tag) =>
      productPage({
        head: `<script type="application/ld+json">{"@type":"Product","name":</script>${linkedProduct('x', {
          isRelatedTo: Array.from({ length: 3_000 }, (_, n) => ({ '@type': 'Product', name: `Pot ${n}` })),
        })}<script type="application/ld+json">{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}</script>
<script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script><input type="old" value="x" hidden>`,
        body: tag,
      }),
  ],
]

for (const [name, html] of ODD)
  test(`a page where ${name}: no error of ours`, async (t) => {
    shop.page = () => ({ html: html(shop.tag) })
    const page = await shop.open('/p/teapot')
    await page.waitForLoadState('networkidle')
    assert.deepEqual(shop.errors, [])
    assert.deepEqual(shop.collector.rejected, [])
    assert.equal(await page.evaluate(() => ({}) as { polluted?: number }).then(({ polluted }) => polluted), undefined)
    report(t, { n: 1, errors: 0, views: shop.collector.named('page_view').length })
  })

const ANGRY = `* { all: unset !important; --surface: transparent !important; --ink: transparent !important }
html > *, vitrine-overlay, vitrine-debug { display: none !important; visibility: hidden !important; opacity: 0 !important;
  position: static !important; transform: scale(0) !important; pointer-events: none !important; z-index: -1 !important;
  clip-path: circle(0) !important; content-visibility: hidden !important; filter: opacity(0) !important; zoom: .1 !important }
html > body { display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important;
  clip-path: none !important; content-visibility: visible !important; filter: none !important }`

test('a page whose styles are against everything: the overlay is seen all the same', async (t) => {
  shop.collector.overlays = [barOverlay()]
  shop.page = () => ({ html: productPage({ head: `<style>${ANGRY}</style>`, body: shop.tag }) })
  const page = await shop.open('/p/teapot')
  await shop.collector.until('the overlay to be seen', () => shop.collector.named('view_promotion').length > 0)
  const seen = await page.locator('.panel').evaluate((panel) => {
    const { width, height, top } = panel.getBoundingClientRect()
    const { backgroundColor, color, visibility } = getComputedStyle(panel)
    return { isWide: width > 300 && height > 20, top, backgroundColor, color, visibility }
  })
  assert.ok(seen.isWide && seen.top > 0)
  assert.deepEqual([seen.backgroundColor, seen.color], ['rgb(255, 255, 255)', 'rgb(29, 31, 33)'])
  assert.ok(await page.getByRole('button', { name: 'Close' }).isVisible())
  const violations = await violationsOf(page, 'vitrine-overlay')
  assert.deepEqual(violations, [])
  report(t, { n: 1, errors: shop.errors.length, axe: violations.length })
})
