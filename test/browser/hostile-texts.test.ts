/** @module Markup where shops and visitors write texts: it stays text, in what we send and in what we show. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Page as ShopPage } from '../../contract/page.ts'
import { violationsOf } from './axe.ts'
import { linkedProduct } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { overlayOf } from './overlay/demo-overlay.ts'
import { textOf } from './overlay/panel.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const EVIL = [
  '<img src=x onerror=hacked=1>',
  '"><svg/onload=hacked=1>',
  "'-hacked=1-'",
  '<script>hacked=1</script>',
  '$'.concat('{hacked=1}{{hacked=1}}<%=hacked=1%>'),
  'javascript:hacked=1//',
  '<iframe srcdoc="<script>parent.hacked=1</script>">',
  '\u202e<b>&lt;img src=x onerror=hacked=1&gt;</b>\u2028\u2029</title></style></textarea>',
]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The text in every field that any of our readers looks at. */
function evilPage(text: string): string {
  const safe = escaped(text)
  const said = {
    currency: 'EUR',
    items: [{ item_id: text, item_name: text, item_brand: text, price: 19, quantity: 1 }],
  }
  const layer = JSON.stringify([
    { event: 'view_item', ecommerce: said },
    { event: 'add_to_cart', ecommerce: said },
    { event: 'search', search_term: text },
    { event: text, [text]: text, ecommerce: { [text]: text } },
  ]).replaceAll('<', '\\u003c')
  const metas = ['og:title', 'og:site_name', 'product:brand', 'product:retailer_item_id', 'og:image', 'twitter:label1']
  const linked = { sku: text, brand: { name: text }, category: text, image: text, url: text, description: text }
  return `<!doctype html><html lang="${safe}"><head><title>${safe}</title>
${metas.map((name) => `<meta property="${name}" content="${safe}">`).join('')}
${linkedProduct(text, linked).replaceAll('<script>', '\\u003cscript>')}<script>window.dataLayer = ${layer}</script></head>
<body class="${safe}" id="${safe}"><main itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">${safe}</h1>
<span itemprop="sku">${safe}</span><span itemprop="brand">${safe}</span><p class="price" itemprop="price">€39.00 ${safe}</p>
<form class="cart" id="${safe}"><input name="product_id" value="${safe}" aria-label="${safe}">
<button class="add-to-cart">Add to cart</button></form><p class="stock">${safe}</p></main>${shop.tag}</body></html>`
}

const wasHacked = (page: Page) => page.evaluate(() => (window as never as { hacked?: number }).hacked)

test('markup in every field of a page, its cart and a campaign is sent and shown as text', async (t) => {
  const pages: Page[] = []
  for (const [at, text] of EVIL.entries()) {
    const quote = { kind: 'text', text } as const
    const content = [{ kind: 'headline', text } as const, quote, { kind: 'cart_items', most: 12 } as const]
    const bar = { ...overlayOf('bar', content), campaignId: `evil-${at}`, triggers: barOverlay().triggers }
    shop.collector.overlays = [bar]
    shop.page = () => ({ html: evilPage(text) })
    const query = new URLSearchParams({ q: text, utm_source: text, utm_campaign: text, [text]: text })
    const page = await shop.open(`/p/${encodeURIComponent(text)}?${query}#${encodeURIComponent(text)}`)
    pages.push(page)
    await shop.collector.until('the overlay', () => shop.collector.named('view_promotion').length > at)
    await call(page, 'event', 'said', { [text.slice(0, 40)]: text, text })
    const shown = await textOf(page)
    const start = text.replace(/\s+/g, ' ').slice(0, 12)
    assert.ok(shown.split(start).length > 3, `${shown} says it in headline, text and cart`)
    assert.equal(await page.locator('.panel :is(img, script, style, iframe, b)').count(), 0)
    assert.equal(await wasHacked(page), undefined)
  }
  const views = shop.collector.named('page_view').map(({ params }) => (params as { page: ShopPage }).page)
  assert.deepEqual(
    views.map(({ title }) => title),
    EVIL.map((text) => text.trim()),
  )
  assert.deepEqual(await violationsOf(pages[0]!, 'vitrine-overlay'), [])
  assert.deepEqual(shop.errors, [])
  assert.deepEqual(shop.collector.rejected, [])
  const { duplicates: duplicated } = shop.collector
  report(t, { n: EVIL.length, lost: 0, duplicated, errors: shop.errors.length, executed: 0 })
})

test('the debug panel shows it as text, too', async (t) => {
  await shop.context.addInitScript(() => {
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (options) {
      return attachShadow.call(this, { ...options, mode: 'open' })
    }
  })
  for (const text of [EVIL.slice(0, 4).join(' '), EVIL.slice(4).join(' ')]) {
    shop.page = () => ({ html: evilPage(text) })
    const page = await shop.open(`/p/pot?vitrine=debug&q=${encodeURIComponent(text)}`)
    const panel = page.getByRole('region', { name: 'Vitrine debug' })
    await panel.getByText('page_view').first().waitFor()
    await call(page, 'event', 'said', { text })
    await panel.getByText('custom_event').first().waitFor()
    assert.ok((await panel.innerText()).includes(text.replace(/\s+/g, ' ').slice(0, 12)))
    assert.equal(await panel.locator(':is(img, script, iframe, svg)').count(), 0)
    assert.equal(await wasHacked(page), undefined)
    await page.close()
  }
  assert.deepEqual(shop.errors, [])
  report(t, { n: EVIL.length, errors: shop.errors.length, executed: 0 })
})
