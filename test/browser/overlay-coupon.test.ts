/** @module Codes of one's own, the time until they are refused, wheels, and numbers about others: C8 to C10. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Claimed } from '../../contract/overlay-host.ts'
import { overlayOf } from './overlay/demo-overlay.ts'
import { textOf } from './overlay/panel.ts'
import { CLAIM, COUPON, HEADLINE, WHEEL } from './overlay/sample-blocks.ts'
import { close, counted, setClock, show, told, update } from './overlay/show.ts'
import { withShop } from './overlay/with-shop.ts'

const visit = withShop()

const toldOnce = (page: Page, what: string) =>
  page.waitForFunction((what) => (globalThis as unknown as { told: string[] }).told.includes(what), what)

/** Waits until the visitor reads it. */
const reads = (page: Page, text: string) => page.locator('.panel').getByText(text, { exact: true }).waitFor()

const openings: { name: string; content?: FilledBlock[]; claim?: Claimed | null; text: string }[] = [
  {
    name: 'a code of their own, with what it takes off',
    claim: CLAIM,
    text: '12.5% off TEA-7K2M Copy Good for 01:02 Use it',
  },
  { name: 'nothing to give', claim: null, text: 'FOR-ALL Copy Use it' },
  { name: 'a Worker that cannot be asked', text: 'FOR-ALL Copy Use it' },
  {
    name: 'a code without a deadline',
    claim: { ...CLAIM, leftMs: null },
    text: '12.5% off TEA-7K2M Copy Use it',
  },
]
for (const { name, content = COUPON, claim, text } of openings)
  test(`${name}: ${text}`, () =>
    visit({}, async (page) => {
      await show(page, overlayOf('slide_in', content), { claim })
      assert.equal(await textOf(page), text)
      assert.deepEqual(await told(page), ['claim', 'shown'], 'asked once, before it is drawn')
    }))

for (const state of ['used', 'expired'] as const)
  test(`whose code is ${state} is offered no other`, () =>
    visit({}, async (page) => {
      const claim: Claimed = { state, code: null, leftMs: null, at: 0 }
      await show(page, overlayOf('slide_in', COUPON), { claim }, false)
      await toldOnce(page, 'closed expired')
      assert.ok(!(await told(page)).includes('shown'), 'it holds no place that another could have')
    }))

test('a countdown goes by its deadline and not by the clock of the device, and ends with it', () =>
  visit({}, async (page) => {
    await show(page, overlayOf('slide_in', COUPON), { claim: CLAIM })
    const minute = page.locator('.countdown [role=status]')
    assert.equal(await minute.textContent(), '')
    await page.evaluate(() => {
      Date.now = () => 0
    })
    await update(page, {})
    await reads(page, 'Good for 01:02')
    await setClock(page, 1_500)
    await update(page, {})
    await reads(page, 'Good for 01:00')
    assert.equal(await minute.textContent(), 'Less than a minute left')
    await setClock(page, 61_499)
    await update(page, {})
    await reads(page, 'Good for 00:01')
    await setClock(page, 61_500)
    await toldOnce(page, 'closed expired')
    assert.equal(await page.locator('vitrine-overlay').count(), 0)
  }))

test('opened again a countdown goes on, and after its end it does not open', () =>
  visit({}, async (page) => {
    const again = { ...CLAIM, at: -60_000 }
    await show(page, overlayOf('slide_in', COUPON), { claim: again })
    await reads(page, 'Good for 00:02')
    await close(page, 'dismissed')
    await show(page, overlayOf('slide_in', COUPON), { claim: { ...again, at: -61_500 } }, false)
    await toldOnce(page, 'closed expired')
    assert.equal((await told(page)).filter((what) => what === 'shown').length, 1)
  }))

test('a campaign’s own end is counted from the answer that offered it', () =>
  visit({}, async (page) => {
    const last: FilledBlock = { kind: 'countdown', until: 'campaign_end', text: 'Until {time}', leftMs: 90_000 }
    await show(page, overlayOf('bar', [HEADLINE, last]))
    await reads(page, 'Until 01:30')
    await setClock(page, 90_000)
    await toldOnce(page, 'closed expired')
  }))

const wheel = (id: string) => overlayOf('modal', [HEADLINE, WHEEL, { kind: 'decline', text: 'No' }], { campaignId: id })
const spin = (page: Page) => page.getByRole('button', { name: 'Spin the wheel' })
/** Where the wheel stands, degrees from 0 up to 360. */
const standsAt = (page: Page) =>
  page.locator('.turning').evaluate((disc: SVGElement) => Number.parseFloat(disc.style.transform.slice(7)) % 360)

test('a wheel says its odds, asks when it is spun, and shows what the Worker drew', () =>
  visit({}, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await show(page, wheel('once'), { claim: CLAIM })
    assert.equal(
      await textOf(page),
      'Letters about tea 5 off Nothing A tea tin The chances 5 off 50% Nothing 33.3% A tea tin 16.7% Spin the wheel No',
    )
    assert.deepEqual(await told(page), ['shown'], 'nothing is drawn before it is spun')
    await spin(page).press('Enter')
    await reads(page, 'You have won: A tea tin')
    // The middle of the last sixth is at 330 degrees, so the wheel has turned by 30 more than whole turns.
    assert.equal(Math.round(await standsAt(page)), 30)
    assert.equal(await page.locator('.thanks:focus').count(), 1, 'it is read out')
    assert.match(await textOf(page), /tea tin TEA-7K2M Copy$/, 'what was said yes to cannot be declined')
    await page.getByRole('button', { name: 'Close' }).click()
    assert.deepEqual((await told(page)).slice(0, 3), ['shown', 'claim', 'closed accepted'])
    await show(page, wheel('once'), { claim: null })
    await reads(page, 'You have won: A tea tin')
    assert.equal((await told(page)).filter((what) => what === 'claim').length, 1, 'it is not spun again')
    await setClock(page, 61_500)
    await update(page, {})
    await reads(page, 'You have had your turn; its code has run out.')
    assert.equal(await page.locator('code').count(), 0)
  }))

test('a wheel turns for those who do not mind, and says its result when it stands', () =>
  visit({}, async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await show(page, wheel('turning'), { claim: { ...CLAIM, state: 'lost', code: null, slice: 1 } })
    await spin(page).click()
    const turns = page.locator('.turning')
    await page.waitForFunction(
      () => document.querySelector('vitrine-overlay')?.shadowRoot?.querySelector('.turning')?.getAnimations().length,
    )
    assert.equal(await page.locator('.thanks').count(), 0, 'nothing is given away before')
    await turns.evaluate((disc) => {
      for (const turn of disc.getAnimations()) turn.finish()
    })
    await reads(page, 'Nothing this time.')
  }))

const outcomes: { name: string; claim?: Claimed | null; text: string }[] = [
  {
    name: 'used',
    claim: { ...CLAIM, state: 'used', code: null },
    text: 'You have had your turn, and its code has been used.',
  },
  {
    name: 'expired',
    claim: { ...CLAIM, state: 'expired', code: null },
    text: 'You have had your turn; its code has run out.',
  },
  { name: 'nothing', claim: null, text: 'The wheel cannot be spun just now. Please try again later.' },
  { name: 'broken', text: 'The wheel cannot be spun just now. Please try again later.' },
]
for (const { name, claim, text } of outcomes)
  test(`a wheel that comes to "${name}" says so`, () =>
    visit({}, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await show(page, wheel(name), { claim })
      await spin(page).click()
      await reads(page, text)
      assert.equal(await page.locator('code').count(), 0)
    }))

const proof = (of: 'bought' | 'stock', count: number | null): FilledBlock => ({
  ...{ kind: 'proof', of, text: `{count} ${of}`, fewest: 2, most: 5 },
  told: count === null ? null : counted(count),
})

test('numbers about others are drawn within their limits, told once each, and say where they come from', () =>
  visit({}, async (page) => {
    const content = [proof('bought', 14), proof('stock', 6), proof('stock', null)]
    await show(page, overlayOf('toast', content), { proofs: { stock: counted(3) } })
    // What the socket says is newer than the answer, for both blocks.
    assert.equal(await textOf(page), '14 bought 3 stock 3 stock')
    await page.locator('summary').first().click()
    await page.getByText(/^Orders of the last 24 hours, confirmed by the shop\. Counted at \d/).waitFor()
    await update(page, { proofs: { bought: counted(1), stock: counted(2) } })
    await toldOnce(page, 'proof stock 2')
    await setClock(page, 900_000)
    await update(page, {})
    assert.equal(await textOf(page), '', 'a quarter of an hour later the answer says nothing any more')
    assert.deepEqual(await told(page), ['shown', 'proof bought 14', 'proof stock 3', 'proof stock 2'])
  }))
