/** @module Caps in the browser, before the Worker knows: over tabs and pages, offline, and of numbers about others (C5, B20). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Overlay } from '../../contract/visit.ts'
import { armed, barrier, heardPage } from './trigger-shop.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

/** Opens when the page says `now`. */
const slideIn = (campaignId: string, more: Partial<Overlay> = {}): Overlay => ({
  ...barOverlay(),
  campaignId,
  layout: 'slide_in',
  position: 'bottom_right',
  interrupting: true,
  triggers: [{ kind: 'event', name: 'now' }],
  content: [{ kind: 'headline', text: campaignId }],
  ...more,
})

const ids = (name: string) =>
  shop.collector.named(name).map(({ params }) => (params as { campaignId: string }).campaignId)

/** A page on which all is loaded that showing needs. */
async function ready(path = '/', page?: Page): Promise<Page> {
  const opened = page ?? (await shop.context.newPage())
  await Promise.all([opened.waitForResponse('**/c/*/overlay.js'), armed(opened, () => opened.goto(shop.url(path)))])
  return opened
}

/** Says it, and waits until all that follows is done; then tells what is on the screen. */
async function now(page: Page): Promise<string[]> {
  await call(page, 'event', 'now')
  await barrier(page, 6)
  return page.getByRole('heading').allTextContents()
}

test('three tabs at once: one interrupting overlay; closed with the Worker away, it stays away', async () => {
  shop.collector.overlays = [slideIn('one')]
  shop.page = heardPage(shop)
  const tabs = [await ready('/1'), await ready('/2'), await ready('/3')]
  await Promise.all(tabs.map((tab) => call(tab, 'event', 'now')))
  await shop.collector.until('an overlay', () => ids('view_promotion').length > 0)
  for (const tab of tabs) await barrier(tab, 6)
  const drawn = await Promise.all(tabs.map((tab) => tab.getByRole('heading').count()))
  assert.deepEqual([drawn.toSorted(), ids('view_promotion')], [[0, 0, 1], ['one']])

  shop.collector.fault = 'dead'
  const open = tabs[drawn.indexOf(1)]!
  await open.getByRole('button', { name: 'Uždaryti' }).click()
  await barrier(open)
  await open.close()
  shop.collector.fault = 'none'
  // Not interrupting, so that half an hour of quiet for all that interrupt is not what keeps it away.
  shop.collector.overlays = [
    slideIn('one', { layout: 'bar', interrupting: false }),
    slideIn('two', { layout: 'toast', interrupting: false }),
  ]
  assert.deepEqual(await now(await ready('/4')), ['two'])
  assert.deepEqual(shop.errors, [])
})

test('who is held out has had the one of the session; a show has its quiet days, too', async () => {
  shop.collector.overlays = [slideIn('held-out', { isHeldOut: true, variant: 'b' })]
  shop.page = heardPage(shop)
  const page = await shop.context.newPage()
  await armed(page, () => page.goto(shop.url()))
  assert.deepEqual(await now(page), [])
  const bar = slideIn('bar', { layout: 'bar', interrupting: false, quietDaysAfterShow: 3 })
  shop.collector.overlays = [slideIn('two'), bar]
  assert.deepEqual(await now(await ready('/2', page)), ['bar'])
  await shop.collector.until('the bar', () => ids('view_promotion').length > 0)
  shop.collector.overlays = [bar, slideIn('toast', { layout: 'toast', interrupting: false })]
  assert.deepEqual(await now(await ready('/3', page)), ['toast'])
  const told = { campaignId: 'held-out', version: 1, trigger: 'event', interrupting: true, variant: 'b' }
  assert.deepEqual(
    shop.collector.named('holdout_exposure').map(({ params }) => params),
    [told],
  )
  assert.deepEqual(shop.errors, [])
})

const proof = (count: number): Overlay =>
  slideIn(`bought-${count}`, {
    layout: 'toast',
    interrupting: false,
    triggers: [{ kind: 'delay', seconds: 0 }],
    staySeconds: 1,
    content: [
      {
        kind: 'proof',
        of: 'bought',
        text: 'Bought {count} times',
        fewest: 2,
        most: 5,
        told: { count, at: Date.now() },
      },
    ],
  })

test('numbers about others: the first after three seconds, one after the other, three a page, each told', async () => {
  shop.collector.overlays = [proof(1), proof(2), proof(3), proof(4), proof(5)]
  shop.page = heardPage(shop)
  const page = await shop.context.newPage()
  await page.clock.install()
  await Promise.all([page.waitForResponse('**/c/*/overlay.js'), page.goto(shop.url())])
  await page.waitForFunction(() =>
    JSON.stringify((window as never as { heard: unknown[] }).heard).includes('page_view'),
  )
  const shown = () => shop.collector.named('proof_shown').map(({ params }) => (params as { count: number }).count)
  let seconds = 0
  for (; shown().length < 3; seconds++) {
    await page.clock.runFor(1_000)
    await barrier(page)
    assert.ok((await page.locator('.toast').count()) <= 1)
    if (seconds < 2) assert.equal(await page.locator('.toast').count(), 0)
  }
  for (let more = 0; more < 10; more++) {
    await page.clock.runFor(1_000)
    await barrier(page, 1)
  }
  assert.equal(await page.locator('.toast').count(), 0)
  assert.deepEqual(shown(), [2, 3, 4])
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})
