/** @module Overlays in a real browser: what they show, when they hide, what they tell their caller. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Overlay } from '../../contract/visit.ts'
import { CARDS, CART, DEMO, demoOverlay, overlayOf } from './overlay/demo-overlay.ts'
import { boxes, textOf } from './overlay/panel.ts'
import { close, counted, show, told, update } from './overlay/show.ts'
import { withShop } from './overlay/with-shop.ts'

const visit = withShop()
const PHONE = { viewport: { width: 390, height: 844 } }
const SMALL_PHONE = { viewport: { width: 320, height: 568 } }

const bar = demoOverlay('free-delivery')
const toast = demoOverlay('who-is-looking')
const reminder = demoOverlay('cart-reminder')
const exitOffer = demoOverlay('exit-offer')

// Threshold 49.00; what remains is 49.00 less the cart, by hand.
const deliveries = [
  { cart: 4040, language: 'en', text: '€8.60 more and delivery is free', value: 4040 },
  { cart: 3900, language: 'en', text: '€10 more and delivery is free', value: 3900 },
  { cart: 0, language: 'en', text: '€49 more and delivery is free', value: 0 },
  { cart: 4899, language: 'lt', text: '0,01 € more and delivery is free', value: 4899 },
  { cart: 4900, language: 'en', text: 'Delivery is free for this order', value: 4900 },
  { cart: 9000, language: 'en', text: 'Delivery is free for this order', value: 4900 },
]
for (const { cart: valueMinor, language, text, value } of deliveries)
  test(`free delivery: a cart of ${valueMinor} in ${language} reads "${text}"`, () =>
    visit({}, async (page) => {
      await show(page, bar, { cart: { ...CART, valueMinor }, language })
      assert.equal(await textOf(page), text)
      const progress = page.locator('progress')
      assert.deepEqual(await progress.evaluate((bar: HTMLProgressElement) => [bar.value, bar.max]), [value, 4900])
    }))

test('live viewers: hidden at 1 and when unknown, shown from 2, seen once', () =>
  visit({}, async (page) => {
    await show(page, toast, { viewers: counted(1) }, false)
    const seen: string[] = []
    for (const count of [1, 2, 3, 1, null, 2]) {
      await update(page, { viewers: count === null ? null : counted(count) })
      seen.push(await textOf(page))
    }
    const now = (count: number) => `${count} people are looking at this right now`
    assert.deepEqual(seen, ['', now(2), now(3), '', '', now(2)])
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0)
    // Of what came and went between two frames nothing was on the screen.
    const life = await told(page)
    assert.deepEqual(
      [life[0], life.filter((each) => each === 'shown').length, life.at(-1)],
      ['shown', 1, 'proof viewers 2'],
    )
  }))

test('the cart: as many lines as asked for, the rest as a number, and the total', () =>
  visit({}, async (page) => {
    const one = { productId: 'tin', name: 'Tea tin', priceMinor: 990, quantity: 1 }
    const cart = { ...CART, valueMinor: 7010, items: [...CART.items, one, { ...one, productId: 'bowl' }, one] }
    await show(page, reminder, { cart })
    // 2 * 18.50 = 37.00; 5 lines less 3 are 2.
    assert.equal(
      await textOf(page),
      'You left these in your cart Mug, moss green Quantity 2 €37.00 Strainer of olive wood Quantity 1 €3.40 ' +
        'Tea tin Quantity 1 €9.90 and 2 more Total €70.10 Go to my cart Not just now',
    )
    await update(page, { cart: { ...CART, items: [] } })
    assert.equal(await textOf(page), '', 'an emptied cart leaves nothing to say')
    await update(page, { cart })
    assert.match(await textOf(page), /^You left these/)
  }))

const endings: { name: string; by: string; overlay: Overlay; ends: string; href: string | null; first?: string }[] = [
  { name: 'the button with an address', by: 'Go to my cart', overlay: reminder, ends: 'accepted', href: '/shop/cart/' },
  { name: 'the button without one', by: 'I’ll use it', overlay: exitOffer, ends: 'accepted', href: null },
  {
    ...{ name: 'a recommended product', by: 'Tea tin', overlay: exitOffer, ends: 'expired', href: '/shop/tin/' },
    first: 'select_item {"slotId":"product","campaignId":"exit-offer","productId":"tin","reason":"best_sellers"}',
  },
]
for (const { name, by, overlay, ends, href, first } of endings)
  test(`${name} tells where to go and goes nowhere by itself`, () =>
    visit({}, async (page) => {
      await show(page, overlay)
      const before = page.url()
      await page.getByText(by).click()
      const target = href && new URL(href, before).href
      const life = ['shown', ...(first ? [first] : []), `select ${target}`, `closed ${ends}`]
      assert.deepEqual((await told(page)).slice(0, life.length), life)
      assert.equal(page.url(), before)
      assert.equal(await page.locator('vitrine-overlay').count(), 0)
    }))

test('a click for a new tab stays the browser’s', () =>
  visit({}, async (page) => {
    await show(page, reminder)
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByText('Go to my cart').click({ modifiers: ['ControlOrMeta'] }),
    ])
    await tab.waitForURL('**/shop/cart/')
    assert.deepEqual(await told(page), ['shown', 'select null'])
  }))

test('the code is copied, said so, and the offer stays open', () =>
  visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await show(page, exitOffer)
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'WELCOME10')
    assert.deepEqual(await told(page), ['shown', 'select null'])
  }))

test('a toast leaves after its seconds, and says so once', () =>
  visit({}, async (page) => {
    await show(page, { ...toast, staySeconds: 1 })
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.includes('closed expired'))
    await close(page, 'dismissed')
    assert.deepEqual(await told(page), ['shown', 'proof viewers 4', 'closed expired', 'focus '])
  }))

test('bar, slide-in and toast stand on one another', () =>
  visit(PHONE, async (page) => {
    for (const overlay of [toast, reminder, bar]) await show(page, overlay)
    // The bar came last and lies lowest; the others keep the order in which they came.
    const [first, second, low] = await boxes(page)
    assert.ok(first && second && low)
    assert.ok(second.bottom <= first.top && first.bottom <= low.top, JSON.stringify([first, second, low]))
    assert.equal(low.bottom, 844)
    await page.getByRole('region', { name: 'delivery is free' }).getByLabel('Close').click()
    const [lowest] = await boxes(page)
    assert.equal(lowest?.bottom, 844 - 16)
  }))

const LONG = 'Everything for the first cold evenings is here, and there is more to come before the month is out'
const loudBar = overlayOf('bar', [
  { kind: 'headline', text: LONG },
  { kind: 'text', text: LONG },
  { kind: 'button', text: 'See all of it', href: '/teas' },
])
for (const [name, overlay] of [
  ['the demo’s', bar],
  ['a wordy', loudBar],
] as const)
  for (const phone of [PHONE, SMALL_PHONE])
    test(`${name} bar takes at most 15 % of ${phone.viewport.width} by ${phone.viewport.height}`, () =>
      visit(phone, async (page) => {
        await show(page, overlay)
        const [box] = await boxes(page)
        assert.ok(box && (box.bottom - box.top) / phone.viewport.height <= 0.15, JSON.stringify(box))
      }))

for (const name of DEMO)
  test(`${name} shifts nothing on the page`, () =>
    visit(PHONE, async (page) => {
      await page.evaluate(() => {
        const kept = globalThis as unknown as { shift: number }
        kept.shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift' })
      })
      await show(page, demoOverlay(name))
      await update(page, { cart: { ...CART, valueMinor: 4500 }, viewers: counted(12) })
      await close(page, 'dismissed')
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      assert.equal(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), 0)
    }))

test('motion only for those who do not mind', () =>
  visit({}, async (page) => {
    const motion = () => page.locator('.panel').evaluate((panel) => getComputedStyle(panel).animationName)
    await show(page, toast, {}, false)
    assert.notEqual(await motion(), 'none')
    await close(page, 'expired')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await show(page, exitOffer, {}, false)
    assert.equal(await motion(), 'none')
  }))

const languages = [
  ['lt-LT', 'Uždaryti', 'Kopijuoti'],
  ['kk', 'Жабу', 'Көшіру'],
  ['no', 'Lukk', 'Kopier'],
  ['de', 'Close', 'Copy'],
] as const
for (const [language, closeWord, copyWord] of languages)
  test(`our own words on a page in ${language}: ${closeWord}, ${copyWord}`, () =>
    visit({}, async (page) => {
      await show(page, exitOffer, { language })
      await page.getByRole('button', { name: closeWord }).waitFor()
      await page.getByRole('button', { name: copyWord }).waitFor()
    }))

test('the shop’s colours, corners and letters are taken', () =>
  visit({}, async (page) => {
    await show(page, exitOffer, { theme: { accent: '#7a2e4d', surface: '#fff8f0', radius: 0 } })
    const look = await page.locator('.panel').evaluate((panel) => {
      const yes = getComputedStyle(panel.querySelector('.yes') as Element)
      const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(panel)
      return [
        backgroundColor,
        borderRadius,
        yes.backgroundColor,
        yes.borderRadius,
        fontFamily === getComputedStyle(document.body).fontFamily,
      ]
    })
    assert.deepEqual(look, ['rgb(255, 248, 240)', '0px', 'rgb(122, 46, 77)', '0px', true])
  }))

test('recommendations with nothing to recommend are left out, and alone they are no overlay', () =>
  visit({}, async (page) => {
    const none = { kind: 'recommendations', title: 'For you', slotId: 'product', products: [] } as const
    const some = { ...none, products: [...CARDS] }
    const head = { kind: 'headline', text: 'Have a look' } as const
    await show(page, overlayOf('slide_in', [head, { ...none, products: [] }]), {}, false)
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.includes('closed expired'))
    assert.equal(await page.locator('vitrine-overlay').count(), 0)
    await show(page, overlayOf('slide_in', [head, some]))
    assert.match(await textOf(page), /^Have a look For you Mug/)
  }))
