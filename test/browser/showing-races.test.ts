/** @module What changes while an overlay is about to open or open: the page, the consent, the offers, a field, the clocks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Overlay } from '../../contract/visit.ts'
import { hide } from './exit-shop.ts'
import { barrier, type Heard, heardPage } from './trigger-shop.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

/** Opens when the page says one of these. */
const modal = (campaignId: string, ...names: string[]): Overlay => ({
  ...barOverlay(),
  campaignId,
  layout: 'modal',
  interrupting: true,
  triggers: names.map((name) => ({ kind: 'event', name })),
  content: [{ kind: 'headline', text: campaignId }],
})

/** A page on which all is loaded that showing needs, with a clock that stands still. */
async function ready(body = ''): Promise<Page> {
  shop.page = heardPage(shop, body)
  const page = await shop.context.newPage()
  const loaded = ['overlay', 'triggers'].map((part) => page.waitForResponse(`**/c/*/${part}.js`))
  await page.clock.install()
  const parts = await Promise.all([...loaded, page.goto(shop.url())])
  await page.evaluate(
    (urls) => Promise.all(urls.map((url) => import(url))),
    parts.slice(0, 2).map((part) => part!.url()),
  )
  await barrier(page)
  await page.clock.pauseAt(Date.now() + 60_000)
  return page
}

const titles = (page: Page) => page.getByRole('heading').allTextContents()

/** Holds the script's storage, so that what asks it waits; `release` in the page lets it go on. */
const holdStorage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((held) => {
        const opening = indexedDB.open('vitrine')
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept', 'readwrite').objectStore('kept')
          let isHeld = true
          Object.assign(window, {
            release: () => {
              isHeld = false
              opening.result.close()
            },
          })
          const hold = () => {
            held()
            if (isHeld) store.get('state').onsuccess = hold
          }
          hold()
        }
      }),
  )

const pageViews = (page: Page) =>
  page.evaluate(() => (window as never as Heard).heard.filter(([name]) => name === 'page_view').length)

const ENDS: [what: string, end: (page: Page) => Promise<unknown>][] = [
  [
    'another page has begun, which offers nothing',
    async (page) => {
      shop.collector.overlays = []
      await page.evaluate(() => history.pushState({}, '', '/next'))
      // By the storage's patience of a second it would go on without it.
      await page.clock.runFor(900)
      await page.waitForFunction(() => JSON.stringify((window as never as Heard).heard).split('page_view').length === 3)
      assert.equal(await pageViews(page), 2)
    },
  ],
  ['the consent was withdrawn', (page) => call(page, 'consent', { measure: false })],
]

for (const [what, end] of ENDS)
  test(`about to open when ${what}: it does not`, async () => {
    shop.collector.overlays = [modal('late', 'now')]
    const page = await ready()
    await holdStorage(page)
    await call(page, 'event', 'now')
    await end(page)
    await page.evaluate(() => (window as never as { release: () => void }).release())
    await barrier(page, 6)
    assert.deepEqual([await titles(page), shop.errors], [[], []])
  })

test('two moments in one frame open one; a trigger that another campaign has won meanwhile is not its own any more', async () => {
  shop.collector.overlays = [modal('first', 'now', 'later')]
  const page = await ready()
  const asked = shop.collector.visits.length
  shop.collector.overlays = [modal('second', 'now'), modal('first', 'later')]
  await call(page, 'event', 'add_to_cart', { currency: 'EUR', items: [{ item_id: 'pot', price: 3, quantity: 1 }] })
  for (; shop.collector.visits.length === asked; await barrier(page, 1)) await page.clock.runFor(50)
  await page.waitForLoadState('networkidle')
  await barrier(page, 6)
  await call(page, 'event', 'now')
  await call(page, 'event', 'later')
  await page.getByRole('dialog').waitFor()
  await barrier(page, 6)
  assert.deepEqual([await titles(page), shop.errors], [['second'], []])
})

test('who types is not interrupted: no letter is lost, and after it the caret is where it was', async () => {
  shop.collector.overlays = [modal('offer', 'now')]
  const page = await ready('<input id="search" autofocus>')
  const text = () => page.locator('#search').inputValue()
  await page.locator('#search').pressSequentially('te')
  await call(page, 'event', 'now')
  await page.keyboard.type('apot')
  await page.clock.runFor(3_000)
  await barrier(page, 6)
  assert.deepEqual([await text(), await titles(page)], ['teapot', []])
  for (let left = 4; left > 0; left--) await page.keyboard.press('ArrowLeft')
  await page.clock.runFor(3_000)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  await page.keyboard.type('-')
  assert.equal(await text(), 'te-apot')
  assert.deepEqual(shop.errors, [])
})

test('a clock that is set moves no deadline, and a device that slept comes no later to it', async () => {
  const countdown = { kind: 'countdown', until: 'campaign_end', text: 'Left {time}', leftMs: 3_000_000 } as const
  shop.collector.overlays = [{ ...modal('sale', 'now'), layout: 'bar', interrupting: false, content: [countdown] }]
  const page = await ready()
  await call(page, 'event', 'now')
  const left = async () => {
    await page.clock.runFor(1_000)
    const [, minutes] = /Left (\d+):/.exec(await page.locator('.panel').innerText())!
    return Number(minutes)
  }
  await page.locator('.panel').waitFor()
  /** Only this clock goes on where a device sleeps. */
  const set = async (minutes: number) =>
    page.clock.setSystemTime((await page.evaluate(() => Date.now())) + minutes * 60_000)
  const first = await left()
  assert.ok(first === 49 || first === 48, `${first} minutes of 50`)
  await set(10)
  assert.equal(await left(), first)
  await hide(page, true)
  await set(10)
  await hide(page, false)
  assert.equal(await left(), first - 10)
  await hide(page, true)
  await set(-60)
  await hide(page, false)
  assert.equal(await left(), first - 10)
  assert.deepEqual(shop.errors, [])
})
