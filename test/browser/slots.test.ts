/** @module Inline overlays in the slots of a page: found, in order, never moving what is seen (C14); recommended products. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Slot } from '../../contract/campaign/slot.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { Overlay } from '../../contract/visit.ts'
import { grid } from './product-grid.ts'
import { EAR, type Heard } from './trigger-shop.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const inline = (campaignId: string, slot: Partial<Slot>, more: Partial<Overlay> = {}): Overlay => ({
  ...barOverlay(),
  campaignId,
  layout: 'inline',
  slot: { place: 'inside', ...slot },
  content: [
    { kind: 'headline', text: campaignId },
    { kind: 'text', text: 'Words that take some room of their own' },
  ],
  ...more,
})

/**
 * Sums what the browser itself calls a shift, also what came before it was asked. And tells which campaigns stand in the
 * page and can be seen, from above to below, with the element that holds them.
 */
const WATCH = `<style>body { margin: 0 }</style><script>
  window.shift = 0
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value }).observe({ type: 'layout-shift', buffered: true })
  window.standing = () => [...document.querySelectorAll('vitrine-slot')]
    .filter((place) => place.checkVisibility({ visibilityProperty: true }) && place.offsetHeight > 20)
    .map((place) => place.firstElementChild.shadowRoot.querySelector('h2').textContent + ' in ' + place.parentElement.id)
</script>`

interface Watched {
  shift: number
  standing: () => string[]
}

const space = (height: number, text = '') => `<div style="height:${height}px">${text}</div>`

const frames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })

const shiftOf = async (page: Page): Promise<number> => {
  await frames(page)
  return page.evaluate(() => (window as never as Watched).shift)
}

const until = (page: Page, ...wanted: string[]) =>
  page.waitForFunction((wanted) => `${(window as never as Watched).standing()}` === wanted, `${wanted}`)

/** Of which campaigns the page was told by now that they were seen, and of which that they would have been. */
const told = (page: Page, ...names: string[]) =>
  page.waitForFunction((wanted) => {
    const { heard } = window as never as Heard
    const seen = heard.filter(([name]) => /^(view_promotion|holdout_exposure)$/.test(name))
    return `${seen.map(([, campaignId]) => campaignId).sort()}` === wanted
  }, `${names.toSorted()}`)

test('several elements take the offers in their order; without room in sight an overlay waits until it moves nothing', async () => {
  shop.collector.overlays = [
    inline('one', { name: 'top' }),
    inline('two', { name: 'top', height: { phone: 9, desktop: 9 } }),
    inline('low', { selector: '#low', place: 'before' }),
    inline('nowhere', { selector: 'p:oh(' }),
    inline('second', { selector: '#low', place: 'before' }),
    inline('held-out', { name: 'out' }, { isHeldOut: true }),
  ]
  const slot = (id: string, css = '') => `<section id="${id}" data-vitrine-slot="top" style="${css}"></section>`
  const body = `<main id="main">${slot('a', 'min-height:400px')}${space(100, 'Words')}${slot('b')}${space(2_000)}<p id="low">Low</p><p data-vitrine-slot="out">Out</p>${space(900)}</main>`
  shop.page = () => ({ html: shop.html(EAR + WATCH, body + shop.tag) })
  const page = await shop.open()
  await page.setViewportSize({ width: 1280, height: 800 })
  await until(page, 'one in a', 'low in main')
  // Now the second slot lies below the window.
  await page.setViewportSize({ width: 1280, height: 450 })
  await until(page, 'one in a', 'two in b', 'low in main')
  await page.setViewportSize({ width: 1280, height: 800 })
  await told(page, 'one', 'two')
  await page.evaluate(() => scrollTo(0, 2_300))
  await told(page, 'one', 'two', 'low', 'held-out')
  assert.deepEqual([await page.locator('vitrine-slot').count(), await shiftOf(page), shop.errors], [3, 0, []])
})

const HERO = '[data-vitrine-slot="hero"]'
/** Height of elements, whether they are in the page or not. */
const heights = (page: Page, ...ids: string[]) =>
  page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.offsetHeight), ids)

test('room is kept from the start by what stands in front of the script, by width, and by a selector alone', async () => {
  shop.collector.overlays = [inline('hero', { name: 'hero', height: { phone: 300, desktop: 240 } })]
  shop.collector.slots = [
    { selector: '*{min-height:9px}/*', phone: 900, desktop: 900 },
    { selector: 'p{} p', phone: 900, desktop: 900 },
    { selector: 'p),*:not(b', phone: 900, desktop: 900 },
    { selector: 'p:oh(', phone: 900, desktop: 900 },
    { selector: HERO, phone: 300, desktop: 240 },
  ]
  const body = `<main id="main"><div id="hero" data-vitrine-slot="hero"></div><p id="after">After</p></main>`
  shop.page = () => ({ html: shop.html(WATCH + shop.tag.replace('async ', ''), body) })
  const page = await shop.open()
  await page.setViewportSize({ width: 1280, height: 800 })
  await until(page, 'hero in hero')
  const [hero, after] = await heights(page, 'hero', 'after')
  assert.deepEqual([hero, after! < 100], [240, true])
  assert.equal(await shiftOf(page), 0)
  await page.setViewportSize({ width: 760, height: 800 })
  assert.deepEqual(await heights(page, 'hero'), [300])
})

test('an element that was seen before the script is left as it is; one that comes later has its room', async () => {
  shop.collector.overlays = ['a', 'b'].map((id) => inline(id, { name: 'hero', height: { phone: 300, desktop: 240 } }))
  shop.collector.slots = [{ selector: HERO, phone: 300, desktop: 240 }]
  shop.page = () => ({
    html: shop.html(
      EAR + WATCH,
      `<main id="main"><div id="seen" data-vitrine-slot="hero"></div><p id="after">After</p></main>`,
    ),
  })
  const page = await shop.open()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  const add = (html: string) => page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), html)
  await page.evaluate((src) => {
    const tag = document.createElement('script')
    tag.src = src
    document.head.insertAdjacentElement('beforeend', tag)
  }, `${shop.collector.url}/v.js`)
  await shop.collector.until('the answer', () => shop.collector.visits.some(({ visit }) => visit.decide))
  await add('<section id="box"><div id="late" data-vitrine-slot="hero"></div></section>')
  await until(page, 'b in late')
  assert.deepEqual(await heights(page, 'seen', 'late'), [0, 240])
  // A framework takes the page over and draws the same anew.
  await page.evaluate(() => {
    const late = document.querySelector('#late')!
    const anew = late.cloneNode() as HTMLElement
    anew.id = 'anew'
    late.replaceWith(anew)
  })
  await until(page, 'b in anew')
  await told(page, 'b')
  assert.equal(await shiftOf(page), 0)
})

const card = (productId: string, more: Partial<ProductCard> = {}): ProductCard => ({
  productId,
  name: `Mug ${productId}`,
  priceMinor: 1850,
  listPriceMinor: null,
  currency: 'EUR',
  url: `/p/${productId}`,
  imageUrl: '/never.png',
  reason: 'also_viewed',
  ...more,
})

test('a slot of products, drawn by itself where it is seen at once: a grid that moves nothing, told when seen and followed', async () => {
  const products = [
    card('a', { listPriceMinor: 2400 }),
    card('b', { name: 'A very long name of a mug that goes on and on, and on, and does not fit into any two lines' }),
    card('c', { listPriceMinor: 1850 }),
    card('d', { url: null, reason: 'similar' }),
  ]
  const content = [{ kind: 'recommendations', title: 'More like it', slotId: 'more', products } as const]
  shop.collector.overlays = [
    inline('slot:more', { name: 'more' }, { content }),
    inline('own', { name: 'out' }, { content: content.map((of) => ({ ...of, products: products.slice(0, 3) })) }),
    inline('slot:out', { name: 'held' }, { content, isHeldOut: true }),
  ]
  const place = (name: string) => `<div data-vitrine-slot="${name}" style="min-height:640px"></div>`
  const body = `<main style="max-width:1000px;margin:auto;padding:0 30px">${space(60, 'Words')}${place('more')}${space(900)}${place('held')}${place('out')}</main>`
  // Properties of the page come into a shadow root.
  const head = `${EAR + WATCH}<style>:root { --card: #fff; --rows: 9; --name: end }</style>`
  shop.page = () => ({ html: shop.html(head, body + shop.tag) })
  const page = await shop.open()
  await page.setViewportSize({ width: 1280, height: 800 })
  await shop.collector.until('the list to be seen', () => shop.collector.named('view_recommendations').length === 1)
  const items = products.map(({ productId, reason }) => ({ productId, reason }))
  assert.deepEqual(shop.collector.named('view_recommendations')[0]!.params, { slotId: 'more', items })
  // Only the first was reduced; what is struck through is read out as what it was before.
  const seen = {
    areEven: true,
    areSquare: true,
    areLevel: true,
    isFull: true,
    struck: ['Dabar 18,50 € Anksčiau 24,00 €'],
  }
  const { struck, ...rest } = await grid(page)
  assert.deepEqual(
    { ...rest, struck: struck.map((price) => price?.replace(/\s+/g, ' ').replace('€A', '€ A')) },
    { ...seen, columns: 4 },
  )
  assert.equal(await shiftOf(page), 0)
  // Further down: that of the owner's campaign is told with its name, of who is held out only that of a campaign would be.
  await page.evaluate(() => scrollTo(0, 9_000))
  await shop.collector.until('the other list', () => shop.collector.named('view_recommendations').length === 2)
  const [, other] = shop.collector.named('view_recommendations')
  assert.deepEqual(other!.params, { slotId: 'more', campaignId: 'own', items: items.slice(0, 3) })
  assert.equal((await grid(page, 1)).isFull, true)
  assert.deepEqual(
    ['view_promotion', 'holdout_exposure'].flatMap((name) =>
      shop.collector.named(name).map(({ params }) => (params as { campaignId: string }).campaignId),
    ),
    ['own'],
  )
  await page.setViewportSize({ width: 390, height: 844 })
  const { columns, isFull } = await grid(page, 1)
  assert.deepEqual([columns, isFull], [2, true])
  await page.evaluate(() => scrollTo(0, 0))
  // As in a new tab, then for good: followed once.
  const third = page.locator('a', { hasText: 'Mug c' }).first()
  await third.dispatchEvent('auxclick', { button: 1 })
  await third.click()
  await page.waitForURL('**/p/c')
  await shop.collector.until('the click', () => shop.collector.named('select_item').length === 1)
  const [chosen] = shop.collector.named('select_item')
  assert.deepEqual(chosen!.params, { slotId: 'more', productId: 'c', reason: 'also_viewed' })
  assert.deepEqual([shop.collector.named('select_promotion'), shop.errors], [[], []])
})

test('drawn by the shop itself: the cards of a slot, for the page with what was looked at and is in the cart; what is seen and followed is told', async () => {
  const ld = (sku: string) =>
    `<script type="application/ld+json">{"@type":"Product","name":"Mug","sku":"${sku}"}</script>`
  shop.page = () => ({ html: shop.html(ld('M1')) })
  shop.collector.cards = [card('a'), card('b', { reason: 'similar' })]
  /** Asks, and tells of the list as a shop does that draws it: it was seen, looked at again, and b was followed. */
  const drawn = (page: Page, wish: object) =>
    page.evaluate(
      (wish) =>
        new Promise((resolve) =>
          (window as never as { vitrine: (...all: unknown[]) => void }).vitrine(
            'recommend',
            wish,
            (cards: { productId: string }[], { shown, selected, ...list }: Record<string, (id?: string) => void>) => {
              for (const tell of [
                shown,
                shown,
                () => selected?.('b'),
                () => selected?.('b'),
                () => selected?.('nowhere'),
              ])
                tell?.()
              resolve([cards.map(({ productId }) => productId), list])
            },
          ),
        ),
      wish,
    )
  const page = await shop.open('/p/M1')
  assert.deepEqual(await drawn(page, {}), [['a', 'b'], { slotId: 'product', title: 'Picked' }])
  assert.equal(shop.collector.wishes[0], 'slot=product&type=product&product=M1&language=lt&recent=M1')
  await shop.collector.until('the click', () => shop.collector.named('select_item').length === 1)
  const b = { productId: 'b', reason: 'similar' }
  const told = ['view_recommendations', 'select_item'].map((name) =>
    shop.collector.named(name).map((each) => each.params),
  )
  assert.deepEqual(told, [
    [{ slotId: 'product', items: [{ productId: 'a', reason: 'also_viewed' }, b] }],
    [{ slotId: 'product', ...b }],
  ])
  await call(page, 'event', 'add_to_cart', { items: [{ item_id: 'c', price: 1 }] })
  await shop.collector.until('the addition', () => shop.collector.named('add_to_cart').length === 1)
  shop.page = () => ({ html: shop.html(ld('M2')) })
  await page.reload()
  await drawn(page, { slot: 'goes-with-it', productId: 'x', count: 99 })
  assert.equal(
    shop.collector.wishes[1],
    'slot=goes-with-it&type=product&count=24&product=x&language=lt&cart=c&cartMinor=100&recent=M1&recent=M2',
  )
  // What was looked at is no more told, nor kept, once that is not permitted.
  await call(page, 'consent', { personalise: false })
  await drawn(page, { slot: 'goes-with-it', productId: 'x', count: 99 })
  assert.doesNotMatch(shop.collector.wishes[2]!, /recent/)
  await call(page, 'consent', { personalise: true })
  await drawn(page, { productId: 'x' })
  assert.match(shop.collector.wishes[3]!, /&recent=M2$/)
  // Nor where nothing more was asked for.
  await call(page, 'consent', { personalise: false })
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        indexedDB.open('vitrine').onsuccess = (event) => {
          const kept = (event.target as IDBOpenDBRequest).result.transaction('kept').objectStore('kept').get('state')
          kept.onsuccess = () => resolve(kept.result && !('recent' in kept.result))
        }
      }),
  )
  await shop.context.route('**/v1/recommendations*', (route) => route.abort())
  assert.deepEqual(await drawn(page, {}), [[], { slotId: 'product', title: '' }])
})
