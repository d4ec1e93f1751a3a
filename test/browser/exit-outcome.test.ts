/** @module What is told of an alarm of exit intent: left or stayed, once, also by a page that goes away. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../tools/chromium.ts'
import {
  alarms,
  arrive,
  beginExitShop,
  caughtUp,
  DESKTOP,
  flingUp,
  hide,
  leaveUpward,
  openArmed,
  PHONE,
  pass,
  readDown,
  shown,
  told,
} from './exit-shop.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

/** A page on which exit intent has just fired. */
async function alarmed(): Promise<Page> {
  await beginExitShop(shop, DESKTOP)
  const page = await openArmed(shop)
  await leaveUpward(page)
  await shown(page)
  return page
}

/** Signs of use for so long, with pauses of nine seconds. */
async function use(page: Page, ms: number): Promise<void> {
  for (let used = 0; used < ms; used += 9_000) {
    await page.mouse.move(300 + (used % 7), 400)
    await pass(page, 9_000)
  }
  await page.mouse.move(500, 500)
}

/** A script opens another page; returns when it is there. */
async function opened(page: Page, path: string): Promise<void> {
  await page.evaluate((there) => location.assign(there), path)
  await page.waitForURL(shop.url(path))
}

const OUTCOMES: [name: string, act: (page: Page) => Promise<unknown>, outcome: string][] = [
  ['the page is closed', (page) => page.close(), 'left'],
  ['another site is opened by a link', (page) => page.click('#away', { noWaitAfter: true }), 'left'],
  ['another address is typed', (page) => page.goto('about:blank'), 'left'],
  [
    'the page is hidden for half a minute',
    async (page) => {
      await hide(page, true)
      await pass(page, 30_500)
    },
    'left',
  ],
  [
    'nothing more is done, and the page is closed after a minute',
    async (page) => {
      await page.mouse.move(600, 300)
      await pass(page, 60_000)
      await page.close()
    },
    'left',
  ],
  [
    'the page is used for ten seconds and closed',
    async (page) => {
      await use(page, 9_000)
      await page.close()
    },
    'left',
  ],
  [
    'a link to a place within the page is followed, and the page is closed',
    async (page) => {
      await page.evaluate(() => location.assign('#text'))
      await page.close()
    },
    'left',
  ],
  ['the page is used for half a minute more', (page) => use(page, 36_000), 'stayed'],
  [
    'the page is hidden for ten seconds and then used',
    async (page) => {
      await hide(page, true)
      await pass(page, 10_000)
      await hide(page, false)
      await use(page, 36_000)
    },
    'stayed',
  ],
  [
    'a link of the shop is followed',
    async (page) => {
      await page.click('#next')
      await page.waitForURL(shop.url('/next'))
    },
    'stayed',
  ],
  ['a script opens a page of the shop', (page) => opened(page, '/cart'), 'stayed'],
  [
    'a route of a single-page shop is opened',
    async (page) => {
      await page.evaluate(() => history.pushState({}, '', '/route'))
      await pass(page, 2_000)
    },
    'stayed',
  ],
]

for (const [name, act, outcome] of OUTCOMES)
  test(`${outcome}: ${name}`, async () => {
    await act(await alarmed())
    await told(shop)
    assert.deepEqual(alarms(shop), [`pointer ${outcome}`])
    assert.deepEqual(shop.collector.rejected, [])
    assert.deepEqual(shop.errors, [])
  })

test('going back to a page of the shop is staying', async () => {
  await beginExitShop(shop, DESKTOP)
  const page = await openArmed(shop)
  await arrive(page, () => page.goto(shop.url('/second')))
  await pass(page, 5_000)
  await leaveUpward(page)
  await shown(page)
  await page.goBack()
  await told(shop)
  assert.deepEqual(alarms(shop), ['pointer stayed'])
})

test('one alarm a page view, told with the signal that gave it, whatever follows', async () => {
  await beginExitShop(shop, PHONE)
  const page = await openArmed(shop)
  await hide(page, true)
  await pass(page, 6_000)
  await hide(page, false)
  await shown(page)
  await readDown(page)
  await flingUp(page)
  await leaveUpward(page, 300)
  await page.close()
  await told(shop)
  const other = await shop.open('/other')
  await caughtUp(shop, other)
  assert.deepEqual(alarms(shop), ['tab left'])
})

test('an alarm counts where the overlay may not open, as after it was closed', async () => {
  const page = await alarmed()
  await page.getByRole('button', { name: 'Uždaryti' }).click()
  await shop.collector.until('the closing', () => shop.collector.named('close_promotion').length === 1)
  await arrive(page, () => page.goto(shop.url('/second')))
  await pass(page, 5_000)
  await leaveUpward(page)
  await page.click('#next')
  await told(shop, 2)
  assert.deepEqual(alarms(shop).slice(1), ['pointer stayed'])
  assert.equal(shop.collector.named('view_promotion').length, 1)
})

test('without consent nothing is told, and nothing is kept', async () => {
  await beginExitShop(shop, DESKTOP)
  const page = await openArmed(shop)
  await call(page, 'consent', { measure: false })
  await pass(page, 6_000)
  await leaveUpward(page)
  await page.click('#next')
  await page.waitForURL(shop.url('/next'))
  await page.waitForFunction(() => 'vitrine' in window)
  await call(page, 'consent', { measure: true })
  await caughtUp(shop, page)
  assert.deepEqual(alarms(shop), [])
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), [])
})

test('an overlay that cannot be loaded is no error of the page, and its alarm counts', async () => {
  await beginExitShop(shop, DESKTOP)
  await shop.context.route('**/c/*/overlay.js', (route) => route.abort())
  const page = await openArmed(shop)
  await leaveUpward(page)
  await page.click('#next')
  await told(shop)
  assert.deepEqual(alarms(shop), ['pointer stayed'])
  assert.deepEqual(shop.errors, [])
})

test('a page that follows an alarm goes into the back-forward cache, and comes back as another page view', async (t) => {
  const browser = await launchChromium({ keepsPages: true })
  t.after(() => browser.close())
  await beginExitShop(shop, DESKTOP)
  const page = await (await browser.newContext(DESKTOP)).newPage()
  // The browser has reasons of its own to give a page up, such as a busy machine.
  for (let round = 1; round <= 5; round++) {
    await page.clock.install()
    await arrive(page, () => page.goto(shop.url(`/${round}`)))
    await pass(page, 5_000)
    await leaveUpward(page)
    await shown(page)
    await page.evaluate(() => Reflect.set(window, 'kept', true))
    await page.goto(shop.url('/second'))
    await told(shop, round)
    await caughtUp(shop, page)
    const views = () => shop.collector.named('page_view').length
    const before = views()
    await page.evaluate(() => history.back())
    await shop.collector.until('the page to come back', () => views() > before)
    // A page that was built anew knows nothing of it.
    if (await page.evaluate(() => Reflect.has(window, 'kept'))) return
  }
  assert.fail('the page was never kept')
})
