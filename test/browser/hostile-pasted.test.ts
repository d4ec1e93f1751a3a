/** @module The tag pasted wrongly: often, late, in frames, by tag managers: case B06. One instance, nothing twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROBES, probesLost } from './hostile/probes.ts'
import { productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { barOverlay, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const injected = (src: string, when: string) => `<script>
(function () { function add() { var s = document.createElement('script'); s.src = '${src}'; s.async = true;
var f = document.getElementsByTagName('script')[0]; f.parentNode.insertBefore(s, f) } ${when} })()</script>`

/** By the address of the script; each is a way in which owners paste it. */
const WAYS: [name: string, tag: (src: string) => string][] = [
  ['async', (src) => `<script async src="${src}"></script>`],
  ['defer', (src) => `<script defer src="${src}"></script>`],
  ['as a module', (src) => `<script type="module" src="${src}"></script>`],
  ['plainly', (src) => `<script src="${src}"></script>`],
  ['by a tag manager', (src) => injected(src, 'add()')],
  [
    'after the page was loaded',
    (src) => injected(src, "addEventListener('load', function () { setTimeout(add, 50) })"),
  ],
  ['with another query', (src) => `<script async src="${src}?v=2"></script>`],
  ['in a frame', (src) => `<iframe title="Shop" srcdoc="<script async src='${src}'></script>Frame"></iframe>`],
]

/** Names and how often, of all that was stored. */
function counts(): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { name } of shop.collector.stored.values()) found[name] = (found[name] ?? 0) + 1
  return found
}

const ONCE = { page_view: 1, view_item: 1, custom_event: 5, view_promotion: 1 }

for (const [name, tag] of WAYS.filter(([name]) => name !== 'in a frame'))
  test(`pasted ${name} it works`, async (t) => {
    shop.collector.overlays = [barOverlay()]
    shop.page = () => ({ html: productPage({ head: PROBES + tag(`${shop.collector.url}/v.js`) }) })
    await shop.open('/p/teapot')
    await shop.collector.until('the overlay', () => shop.collector.named('view_promotion').length > 0)
    assert.deepEqual(counts(), ONCE)
    assert.deepEqual(shop.errors, [])
    report(t, { n: 1, lost: probesLost(shop.collector), duplicated: shop.collector.duplicates, errors: 0 })
  })

test('pasted in all ways at once, each thrice, it runs once', async (t) => {
  const all = WAYS.map(([, tag]) => tag(`${shop.collector.url}/v.js`)).join('\n')
  shop.collector.overlays = [barOverlay()]
  await shop.context.addInitScript(() => {
    const kept = Object.assign(window, { came: 0 })
    const count = ({ target }: Event) => {
      if (target instanceof HTMLScriptElement && target.src.includes('/v.js')) kept.came++
    }
    // The window hears of no element's load.
    document.addEventListener('load', count, true)
  })
  shop.page = () => ({ html: productPage({ head: PROBES + all, body: all + all }) })
  const page = await shop.open('/p/teapot')
  await shop.collector.until('the overlay', () => shop.collector.named('view_promotion').length > 0)
  const { length } = WAYS
  // All of them have come, the late ones, too; those in frames are counted by their frames.
  await page.waitForFunction((most) => (window as never as { came: number }).came === most, (length - 1) * 3)
  await page.waitForLoadState('networkidle')
  await shop.settled(page)
  assert.deepEqual(counts(), { ...ONCE, custom_event: 6 })
  assert.equal(await page.locator('vitrine-overlay').count(), 1)
  assert.deepEqual(shop.errors, [])
  const { duplicates: duplicated, visits } = shop.collector
  assert.equal(duplicated, 0)
  report(t, { n: length * 3, lost: probesLost(shop.collector), duplicated, errors: 0, requests: visits.length })
})

test('in a frame alone it does nothing', async (t) => {
  const [, frame] = WAYS.at(-1)!
  shop.page = () => ({ html: productPage({ body: frame(`${shop.collector.url}/v.js`) }) })
  const page = await shop.open('/p/teapot')
  await page.waitForLoadState('networkidle')
  assert.equal(shop.collector.visits.length, 0)
  assert.deepEqual(await page.frames()[1]!.evaluate(() => [typeof (window as never as { vitrine: unknown }).vitrine]), [
    'undefined',
  ])
  assert.deepEqual(shop.errors, [])
  report(t, { n: 1, errors: 0, requests: 0 })
})
