/** @module Pages that bend the language and the browser under us: the shop's own code, its old libraries, its wrappers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page as ShopPage } from '../../contract/page.ts'
import type { Overlay } from '../../contract/visit.ts'
import { BENT, type Bent } from './hostile/bent-natives.ts'
import { LIBRARIES } from './hostile/old-libraries.ts'
import { PROBES, probesLost } from './hostile/probes.ts'
import { PRICE_MINOR, productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { barOverlay, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

/** Two of one, one of another: 2 * 18.50 + 3.40 = 40.40. */
const CART = `<script>dataLayer = [{ event: 'view_cart', ecommerce: { currency: 'EUR', items: [
  { item_id: 'mug', item_name: 'Mug', price: 18.5, quantity: 2 }, { item_id: 'tin', item_name: 'Tin', price: 3.4 }] } }]</script>`

/** What all parts of showing have to do with: a rarer trigger, a slot, blocks of parts of their own, and one held out. */
const SLOT = '<div id="slot" style="position:fixed;top:0;left:0;width:300px;min-height:300px"></div>'
const OVERLAYS: Overlay[] = [
  barOverlay(),
  {
    ...barOverlay(),
    campaignId: 'inline',
    layout: 'inline',
    slot: { selector: '#slot', place: 'inside' },
    triggers: [{ kind: 'inactivity', seconds: 0.01 }],
    content: [
      { kind: 'headline', text: 'A code' },
      { kind: 'coupon', code: 'TEA' },
      { kind: 'free_delivery', progress: 'All but', reached: 'Free', thresholdMinor: 1, currency: 'EUR' },
    ],
  },
  { ...barOverlay(), campaignId: 'held-out', layout: 'toast', isHeldOut: true },
]

for (const [name, bend, outcome] of [...LIBRARIES, ...BENT])
  test(`a page where ${name}: ${outcome}`, async (t) => {
    await shop.context.addInitScript(bend)
    shop.collector.overlays = OVERLAYS
    shop.page = () => ({ html: productPage({ head: PROBES + CART, body: SLOT + shop.tag }) })
    const page = await shop.open('/p/teapot')
    await REACHED[outcome](page)
    assert.deepEqual(shop.errors, [])
    assert.deepEqual(shop.collector.rejected, [])
    const { duplicates } = shop.collector
    const lost = outcome === 'nothing happens' ? undefined : probesLost(shop.collector)
    report(t, { n: 1, lost, duplicated: duplicates, errors: shop.errors.length })
    assert.ok(!lost && duplicates === 0)
  })

const REACHED: Record<Bent[2], (page: Awaited<ReturnType<typeof shop.open>>) => Promise<unknown>> = {
  'all works': async (page) => {
    for (const name of ['view_promotion', 'holdout_exposure'])
      await shop.collector.until(name, () => shop.collector.named(name).length > 0)
    await page.locator('vitrine-slot').getByText('TEA').waitFor({ state: 'attached' })
    isRead()
  },
  'events arrive': async () => {
    await shop.collector.until('the probes', () => probesLost(shop.collector) === 0)
    await shop.collector.until('the cart', () => shop.collector.named('cart_update').length > 0)
    isRead()
  },
  'nothing happens': async (page) => {
    await page.waitForLoadState('networkidle')
    assert.equal(shop.collector.stored.size, 0)
  },
}

function isRead(): void {
  const [cart] = shop.collector.named('cart_update')
  assert.equal((cart?.params as { cart: { valueMinor: number } } | undefined)?.cart.valueMinor, 4040)
  const [view] = shop.collector.named('page_view')
  const { page } = view!.params as { page: ShopPage }
  assert.deepEqual(
    [page.type, page.product?.name, page.product?.priceMinor],
    ['product', 'Speckled teapot', PRICE_MINOR],
  )
}
