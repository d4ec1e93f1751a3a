/** @module Triggers in a real browser: what fires them, and what looks like it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { hide } from './exit-shop.ts'
import { armed, barrier, type Heard, heard, heardPage, heldOut, openHeard } from './trigger-shop.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const BODY = `<a id="buy" href="#went"><span>Buy</span></a> <a id="other" href="#there">Other</a>
  <div id="shadow"></div><script>
    shadow.attachShadow({ mode: 'open' }).innerHTML = '<button class="deep">Deep</button><button class="flat">Flat</button>'
    buy.addEventListener('click', (event) => event.stopPropagation())
    vitrine('event', 'wish', { color: 'red', size: 2 })
  </script>
  <main style="height:3000px"></main><div id="far" style="height:400px"></div><main style="height:3000px"></main>`

const line = (quantity: number) => ({ currency: 'EUR', items: [{ item_id: 'pot', price: 3, quantity }] })

/** So many pixels of `#far`, which is 400 px high, are in the window. */
const showFar = (pixels: number) => (page: Page) =>
  page.evaluate(async (pixels) => {
    const far = document.querySelector('#far')!
    scrollTo(0, scrollY + far.getBoundingClientRect().top - innerHeight + pixels)
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  }, pixels)

/** An element that the page draws only now, where it is seen. */
const addLate = (css: string) => async (page: Page) => {
  await page.evaluate((css) => {
    const late = document.createElement('div')
    late.className = 'late'
    late.style.cssText = `position:fixed;top:0;left:0;width:50px;height:50px;${css}`
    document.body.insertAdjacentElement('beforeend', late)
  }, css)
  await page.clock.runFor(600)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const TRIGGERS = heldOut({
  click: { kind: 'click', selector: '#buy' },
  'click-in-shadow': { kind: 'click', selector: '.deep' },
  'click-nowhere': { kind: 'click', selector: 'a[' },
  'visible-nowhere': { kind: 'visible', selector: ':oh(', share: 0.5 },
  visible: { kind: 'visible', selector: '#far', share: 0.5 },
  'visible-late': { kind: 'visible', selector: '.late', share: 0.5 },
  own: { kind: 'event', name: 'wish', values: { color: 'red', size: 2 } },
  ours: { kind: 'event', name: 'search' },
  'cart-any': { kind: 'cart', change: 'any' },
  'cart-added': { kind: 'cart', change: 'added' },
  'cart-removed': { kind: 'cart', change: 'removed' },
  inactivity: { kind: 'inactivity', seconds: 30 },
  active: { kind: 'active_time', seconds: 200, over: 'page' },
  back: { kind: 'back' },
  unknown: { kind: 'of-tomorrow' } as never,
})

/** In this order on one page: what is to fire at each. */
const ACTS: [name: string, act: (page: Page) => Promise<unknown>, fires: string[]][] = [
  ['what happened before it was armed', async () => {}, []],
  ['a click on something else', (page) => page.click('#other'), []],
  ['a click on what is in it, that the page stops', (page) => page.click('#buy span'), ['click']],
  ['a click beside it in a shadow root', (page) => page.click('.flat'), []],
  ['a click in a shadow root', (page) => page.click('.deep'), ['click-in-shadow']],
  ['an own event with another value', (page) => call(page, 'event', 'wish', { color: 'blue', size: 2 }), []],
  ['an own event without a value', (page) => call(page, 'event', 'wish', { color: 'red' }), []],
  ['an own event', (page) => call(page, 'event', 'wish', { color: 'red', size: 2, more: 1 }), ['own']],
  ['an own event of a longer name', (page) => call(page, 'event', 'search_again'), []],
  ['one of ours', (page) => call(page, 'event', 'search', { search_term: 'tea' }), ['ours']],
  ['something is put in', (page) => call(page, 'event', 'add_to_cart', line(2)), ['cart-any', 'cart-added']],
  ['the cart is looked at', (page) => call(page, 'event', 'view_cart', line(2)), []],
  ['something is taken out', (page) => call(page, 'event', 'remove_from_cart', line(1)), ['cart-removed']],
  ['40 % of it are seen', showFar(160), []],
  ['60 % of it are seen', showFar(240), ['visible']],
  ['one comes that cannot be seen', addLate('opacity:0'), []],
  ['one comes later', addLate(''), ['visible-late']],
  [
    'a minute in a hidden tab',
    async (page) => {
      await hide(page, true)
      await page.clock.runFor(60_000)
      await hide(page, false)
    },
    [],
  ],
  ['20 seconds without a touch', (page) => page.clock.runFor(20_000), []],
  ['eleven more', (page) => page.clock.runFor(11_000), ['inactivity']],
  ['five minutes that nobody used', (page) => page.clock.runFor(300_000), []],
  [
    'three and a half minutes of use',
    async (page) => {
      for (let n = 0; n < 7; n++) {
        await page.mouse.move(50, 60 + n)
        await page.clock.runFor(29_000)
      }
      await page.clock.runFor(1_000)
    },
    ['active'],
  ],
]

test('each trigger fires at what it is for, once, and at nothing else', async () => {
  shop.collector.overlays = TRIGGERS
  shop.page = heardPage(shop, BODY)
  const page = await shop.context.newPage()
  await page.clock.install()
  await openHeard(shop, '/', page)
  let before: string[] = []
  for (const [name, act, fires] of ACTS) {
    await act(page)
    await page.waitForFunction((ids) => {
      const { heard } = window as never as Heard
      return ids.every((id) => heard.some(([name, campaignId]) => name === 'holdout_exposure' && campaignId === id))
    }, fires)
    const now = await heard(page)
    assert.deepEqual(now.slice(before.length).toSorted(), fires.toSorted(), name)
    before = now
  }
  assert.equal(new URL(page.url()).hash, '#went', 'a click goes its way')
  assert.deepEqual(shop.errors, [])
})

test('back: fires on a page that was gone back to, loaded anew or within the page, and on no other', async () => {
  shop.collector.overlays = heldOut({ back: { kind: 'back' }, rarer: { kind: 'click', selector: 'b' } })
  shop.page = heardPage(shop)
  const page = await openHeard(shop, '/first')
  const isAnswered = (path: string) => () =>
    shop.collector.visits.some(({ visit }) => visit.decide && visit.page.url.endsWith(path))
  assert.deepEqual(await heard(page), [], 'arrived')
  for (const path of ['/route-1', '/route-2']) {
    await page.evaluate((path) => history.pushState({}, '', path), path)
    await shop.collector.until(path, isAnswered(path))
    assert.deepEqual(await heard(page), [], path)
  }
  await page.goBack()
  await page.waitForFunction(() => JSON.stringify((window as never as Heard).heard).includes('"back"'))
  await armed(page, () => page.goto(shop.url('/second')))
  assert.deepEqual(await heard(page), [], 'another page')
  await armed(page, () => page.goBack())
  assert.deepEqual(await heard(page), ['back'], 'loaded anew')
  assert.deepEqual(shop.errors, [])
})

const ALL = heldOut(
  {
    all: [
      { kind: 'click', selector: '#buy' },
      { kind: 'event', name: 'wish' },
      { kind: 'delay', seconds: 0 },
    ],
  },
  { triggerMatch: 'all' },
)
test('all: each of the triggers on any page of the visit, in any order, and in another tab', async () => {
  shop.collector.overlays = ALL
  shop.page = heardPage(shop, '<b id="buy">Buy</b>')
  const first = await openHeard(shop)
  await call(first, 'event', 'wish')
  assert.deepEqual(await heard(first), [], 'two of three')
  const second = await openHeard(shop, '/second')
  assert.deepEqual(await heard(second), [], 'still two of three')
  await second.click('#buy')
  assert.deepEqual(await heard(second), ['all'])
  await first.click('#buy')
  assert.deepEqual(await heard(first), [], 'it has opened, so all must fire again')
})

test('all: half an hour later it is another visit', async () => {
  shop.collector.overlays = ALL
  shop.page = heardPage(shop, '<b id="buy">Buy</b>')
  const page = await shop.context.newPage()
  await page.clock.install()
  await openHeard(shop, '/', page)
  await page.click('#buy')
  assert.deepEqual(await heard(page), [])
  await page.clock.fastForward('31:00')
  await call(page, 'event', 'wish')
  assert.deepEqual(await heard(page), [], 'the click was in another visit')
})

test('all: without consent a page remembers for itself only', async () => {
  await shop.begin({ consentMode: 'required' })
  shop.collector.overlays = ALL
  shop.page = heardPage(shop, '<b id="buy">Buy</b>')
  const [page, next] = [await shop.context.newPage(), await shop.context.newPage()]
  for (const [each, acts] of [
    [page, ['event', 'click']],
    [next, ['click', 'event']],
  ] as const) {
    await armed(each, () => each.goto(shop.url()), 0)
    for (const act of acts) await (act === 'click' ? each.click('#buy') : call(each, 'event', 'wish'))
    await each.waitForFunction(() => JSON.stringify((window as never as Heard).heard).includes('"all"'))
    const by = await each.evaluate(() => (window as never as Heard).heard.find(([, id]) => id === 'all')![2])
    // Had the second page known of the first one's event, the click would have been the last of three.
    assert.equal(by, acts[1])
  }
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), [])
})

/** So many seconds, in each of which what is to be kept is kept. */
async function live(page: Page, seconds: number): Promise<void> {
  for (; seconds > 0; seconds--) {
    await page.clock.runFor(1_000)
    await barrier(page, 1)
  }
}

test('active time: over a visit it adds up over pages and tabs', async () => {
  shop.collector.overlays = heldOut({ active: { kind: 'active_time', seconds: 40, over: 'visit' } })
  shop.page = heardPage(shop)
  const page = await shop.context.newPage()
  await page.clock.install()
  await openHeard(shop, '/', page)
  await live(page, 23)
  await hide(page, true)
  assert.deepEqual(await heard(page), [])
  const tab = await shop.context.newPage()
  await tab.clock.install()
  await openHeard(shop, '/tab', tab)
  await live(tab, 10)
  assert.deepEqual(await heard(tab), [])
  await live(tab, 10)
  assert.deepEqual(await heard(tab), ['active'])
})
