/** @module Previews on the shop's pages: shown as a visitor would see them, to nobody else, and never counted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PreviewAnswer } from '../../contract/preview.ts'
import type { Overlay } from '../../contract/visit.ts'
import { violationsOf } from './axe.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const KEY = '0123456789abcdef0123456789abcdef'

const modal = (change: Partial<Overlay> = {}): Overlay => ({
  ...barOverlay(),
  ...{ campaignId: 'spring', layout: 'modal', interrupting: true, triggers: [] },
  content: [
    { kind: 'headline', text: 'Spring, {percent} off' },
    { kind: 'unique_coupon' },
    { kind: 'live_viewers', text: '{count} are looking', fewest: 5 },
    { kind: 'button', text: 'Take it', href: '/sale' },
    { kind: 'decline', text: 'No, thank you' },
  ],
  ...change,
})

const answer = (change: Partial<PreviewAnswer> = {}): PreviewAnswer => ({
  name: 'Spring sale',
  overlay: modal(),
  sample: { state: 'given', code: 'YOUR-CODE-HERE', leftMs: 900_000, discount: { percent: 15 } },
  as: { segment: 'Regulars', outcome: { kind: 'not_in_audience', because: 'country' } },
  language: null,
  ...change,
})

/** Closed roots are opened for the tests' eyes only. */
async function withOpenRoots(): Promise<void> {
  await shop.context.addInitScript(() => {
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (options) {
      return attachShadow.call(this, { ...options, mode: 'open' })
    }
  })
}

/** Opens the page by the link of a preview. */
async function preview(shown: PreviewAnswer, path = '/p/mug', key = KEY): Promise<Page> {
  shop.collector.preview = { key: KEY, answer: shown }
  await withOpenRoots()
  const page = await shop.open(`${path}?vitrine=debug#vitrine-preview=${key}`)
  await page.getByRole('region', { name: 'Vitrine debug' }).waitFor()
  return page
}

const panel = (page: Page) => page.locator('vitrine-debug details').filter({ hasText: 'Preview' }).first()

/** What this browser keeps of overlays. */
const quietUntil = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<object>((resolve) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const state = open.result.transaction('kept').objectStore('kept').get('state')
          state.onsuccess = () => resolve(state.result?.quietUntil ?? {})
        }
      }),
  )

test('the draft opens at once and alone, is never counted, and opens again by the button', async () => {
  // The campaign as it is live, offered to whoever opens the page.
  shop.collector.overlays = [barOverlay()]
  const page = await preview(answer())
  const dialog = page.getByRole('dialog', { name: /Spring, 15.% off/ })
  await dialog.waitFor()
  assert.ok(!page.url().includes('vitrine-preview'), 'the key leaves the address bar')
  const text = await dialog.innerText()
  for (const part of ['YOUR-CODE-HERE', '5 are looking']) assert.ok(text.includes(part), part)
  // The panel makes way for what it would cover, and is back after it.
  await page.locator('vitrine-debug').getByText('It is on the screen.').waitFor({ state: 'hidden' })
  await dialog.getByText('No, thank you').click()
  await panel(page).getByText('Somebody of “Regulars”: Not shown: it is for other countries.').waitFor()
  await panel(page).getByText('It was closed.').waitFor()
  await panel(page).getByRole('button', { name: 'Show it again' }).click()
  await dialog.waitFor()
  await dialog.getByText('Take it').click()
  await panel(page).getByText('It was closed by its button.').waitFor()
  assert.equal(new URL(page.url()).pathname, '/p/mug', 'the owner stays')
  // What comes after it has come; then so would have what came before.
  await call(page, 'event', 'marker')
  await page.locator('vitrine-debug li', { hasText: 'custom_event' }).getByText('accepted').waitFor()
  assert.equal(await page.locator('vitrine-overlay').count(), 0)
  assert.equal(shop.collector.stored.size, 0)
  assert.ok(shop.collector.visits.every(({ visit }) => visit.events.length === 0))
  assert.deepEqual(await quietUntil(page), {})
  assert.deepEqual(shop.errors, [])
})

test('an expired or forged key shows nothing, and says so', async () => {
  const page = await preview(answer(), '/p/mug', 'f'.repeat(32))
  await panel(page).getByText('has expired').waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  assert.equal(await panel(page).getByRole('button').count(), 0)
})

test('on the next page of a single-page shop it is asked again, and opens only when it is wanted', async () => {
  const page = await preview(answer())
  const dialog = page.getByRole('dialog', { name: /Spring, 15.% off/ })
  await dialog.getByText('No, thank you').click()
  shop.collector.preview!.answer = answer({
    overlay: modal({ content: [{ kind: 'headline', text: 'Other' }] }),
    as: null,
  })
  await page.evaluate(() => history.pushState(null, '', '/p/teapot'))
  await shop.collector.until('the second page', () => shop.collector.previewed.length === 2)
  assert.match(shop.collector.previewed[1]!.page.url, /teapot/)
  assert.equal(await page.getByRole('dialog').count(), 0)
  await panel(page).getByRole('button', { name: 'Show it again' }).click()
  await page.getByRole('dialog', { name: 'Other' }).waitFor()
})

test('where it cannot do without what is not known here, the panel says why nothing comes', async () => {
  const page = await preview(answer({ overlay: null }))
  await panel(page).getByText('nobody would see it here').waitFor()
  assert.deepEqual(await violationsOf(page, 'vitrine-debug'), [])
  assert.equal(await page.getByRole('dialog').count(), 0)
})

test('an inline draft stands in its slot', async () => {
  shop.page = () => ({ html: shop.html('', `<div data-vitrine-slot="home-top"></div>${shop.tag}`) })
  const slot = { name: 'home-top', place: 'inside' } as const
  const overlay = modal({
    layout: 'inline',
    interrupting: false,
    slot,
    content: [{ kind: 'headline', text: 'In the page' }],
  })
  const page = await preview(answer({ overlay }), '/')
  await page.locator('[data-vitrine-slot]').getByText('In the page').waitFor()
  assert.deepEqual(shop.errors, [])
})

test('under the strictest policy with Trusted Types it is drawn all the same', async () => {
  shop.page = () => ({
    html: shop.html('', shop.tag.replace('<script', '<script nonce="n0"')),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'; connect-src ${shop.collector.url}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  const evil = '<img src=x onerror="globalThis.hacked=1">'
  const overlay = modal({ content: [{ kind: 'headline', text: evil }] })
  const page = await preview(answer({ name: evil, overlay, as: { segment: evil, outcome: null } }))
  await page.getByRole('dialog', { name: evil }).waitFor()
  await panel(page).getByText(`Nobody is in “${evil}” now`).waitFor({ state: 'attached' })
  assert.equal(await page.evaluate(() => (globalThis as { hacked?: number }).hacked), undefined)
  assert.deepEqual(shop.errors, [])
})

test('an ordinary page has no section of a preview', async () => {
  await withOpenRoots()
  const page = await shop.open('/p/mug?vitrine=debug')
  await page.getByRole('region', { name: 'Vitrine debug' }).waitFor()
  assert.equal(await panel(page).count(), 0)
  assert.equal(shop.collector.previewed.length, 0)
})
