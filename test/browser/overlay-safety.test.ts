/** @module Overlays on hostile pages and under strict policies: cases B02, B15 and B17. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Overlay } from '../../contract/visit.ts'
import { DEMO, demoOverlay } from './overlay/demo-overlay.ts'
import { boxes, textOf } from './overlay/panel.ts'
import { show, told } from './overlay/show.ts'
import { withShop } from './overlay/with-shop.ts'

const visit = withShop()
const exitOffer = demoOverlay('exit-offer')

/** Counts from now on what the page's policy refuses. */
async function countRefusals(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { refused: string[] }
    kept.refused = []
    document.addEventListener('securitypolicyviolation', (event) =>
      kept.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  return () => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)
}

test('the strictest policy refuses nothing of any overlay, and they are styled all the same', () =>
  visit({ look: 'strict' }, async (page) => {
    const refused = await countRefusals(page)
    for (const name of DEMO) {
      await show(page, demoOverlay(name))
      assert.equal(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).position), 'fixed')
      const pictures = await page
        .locator('.panel img')
        .evaluateAll((all: HTMLImageElement[]) =>
          all.map((picture) => picture.decode().then(() => picture.naturalWidth > 0)),
        )
      assert.ok(pictures.every(Boolean))
      await page.getByRole('button', { name: 'Close' }).click()
    }
    assert.deepEqual(await refused(), [])
  }))

test('where the page may not write to the clipboard the code is selected', () =>
  visit({ look: 'strict' }, async (page) => {
    await show(page, exitOffer)
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.waitForFunction(() => String(getSelection()) === 'WELCOME10')
    assert.deepEqual(await told(page), ['shown', 'select null'])
  }))

for (const name of DEMO)
  test(`${name} looks the same on a page that unsets everything`, () =>
    visit({}, async (page) => {
      const look = async () => {
        await show(page, { ...demoOverlay(name) })
        const found = await page.locator('.panel').evaluate((panel) =>
          [panel, ...panel.querySelectorAll('*')].map((each) => {
            const { width, height } = each.getBoundingClientRect()
            const { color, backgroundColor, display, fontSize } = getComputedStyle(each)
            return `${each.localName} ${width > 0 && height > 0} ${color} ${backgroundColor} ${display} ${fontSize}`
          }),
        )
        return { found, box: (await boxes(page))[0] }
      }
      const kind = await look()
      await page.goto(page.url().replace('light', 'hostile'))
      const hostile = await look()
      assert.deepEqual(hostile.found, kind.found)
      assert.ok(hostile.box && kind.box)
      assert.equal(hostile.box.left, kind.box.left)
    }))

test('on paper there is nothing of ours', () =>
  visit({}, async (page) => {
    await show(page, demoOverlay('cart-reminder'))
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.panel').isVisible(), false)
  }))

test('an open consent banner goes before: a bar waits for it, a modal gives up', () =>
  visit({ look: 'banner' }, async (page) => {
    await show(page, demoOverlay('free-delivery'), {}, false)
    await page.locator('vitrine-overlay').waitFor({ state: 'attached' })
    assert.equal(await textOf(page), '')
    await show(page, exitOffer, {}, false)
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0)
    assert.deepEqual(await told(page), ['closed expired', 'focus '])
    await page.locator('#cookie-banner').evaluate((banner) => banner.remove())
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.includes('shown'))
    assert.match(await textOf(page), /delivery is free$/)
  }))

test('a dialog of the shop’s own goes before, and is not joined by a second', () =>
  visit({}, async (page) => {
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog id="sizes"><button>Fine</button></dialog>')
      document.querySelector('dialog')?.showModal()
    })
    await show(page, exitOffer, {}, false)
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0)
    assert.equal((await told(page))[0], 'closed expired')
    await show(page, demoOverlay('free-delivery'), {}, false)
    assert.equal(await textOf(page), '')
    await page.locator('#sizes').evaluate((dialog: HTMLDialogElement) => dialog.close())
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.includes('shown'))
    await page.locator('#sizes').evaluate((dialog: HTMLDialogElement) => dialog.showModal())
    // Longer than it takes to look again.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)))
    assert.match(await textOf(page), /delivery is free$/, 'what stands there already stays')
  }))

const broken: [string, object][] = [
  ['a layout that is not', { layout: 'hologram' }],
  ['no content', { content: null }],
  ['a block that is not', { content: [{ kind: 'riddle' }] }],
  [
    'recommendations without products',
    { content: [{ kind: 'recommendations', title: 'x', slotId: 'product', products: null }] },
  ],
]
for (const [name, fault] of broken)
  test(`${name}: nothing is thrown, nothing is left, it expires`, () =>
    visit({}, async (page) => {
      await show(page, { ...exitOffer, ...fault } as Overlay, {}, false)
      await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0)
      assert.deepEqual(await told(page), ['closed expired', 'focus '])
      assert.equal(await page.locator('vitrine-overlay').count(), 0)
    }))

test('a caller that throws harms neither the page nor the overlay', () =>
  visit({}, async (page) => {
    const ended = await page.evaluate(async (overlay) => {
      const chunk: string = '/overlay.js'
      const { showOverlay, prepare } = await import(chunk)
      await prepare(overlay.content)
      const theme = { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 }
      const reasons: string[] = []
      const fail = () => {
        throw new Error('the caller is broken')
      }
      const onClosed = (reason: string) => {
        reasons.push(reason)
        fail()
      }
      const state = { cart: null, viewers: null, proofs: {} }
      const clock = { elapsed: () => 0, offeredAt: 0, place: null }
      const options = { ...state, ...clock, overlay, theme, language: 'en' }
      const handle = showOverlay({ ...options, onShown: fail, onSelect: fail, onProof: fail, onClosed })
      await new Promise((done) => setTimeout(done, 300))
      handle.close('dismissed')
      handle.close('dismissed')
      handle.update({ ...state, viewers: { count: 3, at: 0 } })
      return reasons
    }, exitOffer)
    assert.deepEqual(ended, ['dismissed'])
    assert.equal(await page.locator('vitrine-overlay').count(), 0)
  }))
