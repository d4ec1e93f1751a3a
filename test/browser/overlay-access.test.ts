/** @module Overlays by keyboard, screen reader and machine: cases B11 to B14. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { DEMO, demoOverlay, overlayOf } from './overlay/demo-overlay.ts'
import { boxes, focused } from './overlay/panel.ts'
import { settled, show, told } from './overlay/show.ts'
import { type Visit, withShop } from './overlay/with-shop.ts'

const visit = withShop()
const exitOffer = demoOverlay('exit-offer')
const bar = demoOverlay('free-delivery')

/** All else is looked at in gallery.test.ts. 640 by 400 is a window of 1280 by 800 at 200 % zoom. */
const VISITS: Visit[] = [
  { look: 'rtl', viewport: { width: 640, height: 400 } },
  { look: 'light', viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
]
const image = { kind: 'image', url: '/picture/teapot.svg', alt: 'A teapot' } as const
const OVERLAYS = [
  ...DEMO.map(demoOverlay),
  { ...exitOffer, campaignId: 'exit-offer-pictured', content: [image, ...exitOffer.content] },
]

for (const where of VISITS)
  test(`axe finds nothing in any overlay: ${JSON.stringify(where)}`, () =>
    visit(where, async (page) => {
      for (const overlay of OVERLAYS) {
        await show(page, overlay)
        assert.deepEqual(await violationsOf(page), [], overlay.campaignId)
        assert.ok(await fitsWidth(page), `${overlay.campaignId} is wider than the window`)
        await page.getByRole('button', { name: 'Close' }).click()
      }
    }))

const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

for (const overlay of OVERLAYS)
  test(`${overlay.campaignId}: what is pressed is at least 24 px each way, and shows its focus`, () =>
    visit({ viewport: { width: 320, height: 700 } }, async (page) => {
      await show(page, overlay)
      for (const target of await page.locator('.panel :is(a, button)').all()) {
        const { width, height } = (await target.boundingBox())!
        assert.ok(width >= 24 && height >= 24, `${await target.innerHTML()} is ${width} by ${height}`)
        await target.focus()
        assert.match(await target.evaluate((each) => getComputedStyle(each).outline), /solid 2px$/)
      }
    }))

/** Opens the exit offer while the visitor writes in the shop's field, with the caret after "2 p". */
async function openWhileTyping(page: Page): Promise<void> {
  await page.locator('#quantity').focus()
  await page.locator('#quantity').evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 3))
  await show(page, exitOffer)
}

const STOPS = ['Copy', 'Mug', 'Matcha', 'Tea tin', 'I’ll use it', 'No, thank you', 'Close']

test('the dialog has a name, takes the focus, and no button of it does', () =>
  visit({}, async (page) => {
    await openWhileTyping(page)
    await page.getByRole('dialog', { name: 'Before you go, something small from us' }).waitFor()
    assert.equal(await focused(page), 'the dialog')
    await page.keyboard.type('x y\n')
    assert.deepEqual(await told(page), ['shown'], 'what was meant for the field presses nothing')
  }))

test('Tab goes through the dialog and round, Shift and Tab the other way', () =>
  visit({}, async (page) => {
    await openWhileTyping(page)
    const walk = async (key: string, stops: string[]) => {
      for (const stop of stops) {
        await page.keyboard.press(key)
        assert.ok((await focused(page)).startsWith(stop), `${key} came to ${await focused(page)} and not to ${stop}`)
      }
    }
    await walk('Tab', [...STOPS, ...STOPS, 'Copy'])
    await walk('Shift+Tab', [...STOPS.toReversed(), 'Close'])
  }))

test('Shift and Tab from the dialog itself goes to its last stop', () =>
  visit({}, async (page) => {
    await openWhileTyping(page)
    await page.keyboard.press('Shift+Tab')
    assert.equal(await focused(page), 'Close')
  }))

const ways: [string, (page: Page) => Promise<unknown>, string][] = [
  ['Escape', (page) => page.keyboard.press('Escape'), 'dismissed'],
  ['the close button', (page) => page.getByRole('button', { name: 'Close' }).click(), 'dismissed'],
  ['the no', (page) => page.getByRole('button', { name: 'No, thank you' }).press('Enter'), 'dismissed'],
  ['the yes', (page) => page.getByRole('button', { name: 'I’ll use it' }).press('Space'), 'accepted'],
  ['a click beside the dialog', (page) => page.mouse.click(20, 20), 'dismissed'],
]
for (const [name, close, reason] of ways)
  test(`${name} closes the dialog, and the visitor writes on where the caret was`, () =>
    visit({}, async (page) => {
      await openWhileTyping(page)
      await close(page)
      await page.locator('vitrine-overlay').waitFor({ state: 'detached' })
      // Back in the field before the caller hears of the end.
      assert.deepEqual((await told(page)).slice(-2), [`closed ${reason}`, 'focus quantity'])
      await page.keyboard.type('ink ')
      assert.equal(await page.locator('#quantity').inputValue(), '2 pink ots')
    }))

test('the focus goes back into a component of the shop with a shadow root', () =>
  visit({}, async (page) => {
    await page.evaluate(() => {
      const picker = document.querySelector('main')?.appendChild(document.createElement('amount-picker'))
      const field = picker?.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'))
      field?.focus()
    })
    await show(page, exitOffer)
    await page.keyboard.press('Escape')
    await page.locator('vitrine-overlay').waitFor({ state: 'detached' })
    await page.keyboard.type('four')
    assert.equal(await page.locator('amount-picker input').inputValue(), 'four')
  }))

test('Escape reaches no listener of the shop while the dialog is open', () =>
  visit({}, async (page) => {
    await page.evaluate(() =>
      document.addEventListener('keydown', (event) => document.body.append(`heard ${event.key}`)),
    )
    await openWhileTyping(page)
    await page.keyboard.press('Escape')
    assert.equal(await page.getByText('heard Escape').count(), 0)
  }))

test('a text dragged over the edge of the dialog does not close it', () =>
  visit({}, async (page) => {
    await show(page, exitOffer)
    const [box] = await boxes(page)
    assert.ok(box)
    await page.mouse.move(box.left + 120, box.top + 60)
    await page.mouse.down()
    await page.mouse.move(20, 20)
    await page.mouse.up()
    assert.deepEqual(await told(page), ['shown'])
  }))

test('the page behind the dialog cannot be used', () =>
  visit({}, async (page) => {
    await show(page, exitOffer)
    await page.locator('#add').focus()
    assert.notEqual(await focused(page), '#add')
  }))

for (const name of ['cart-reminder', 'free-delivery', 'who-is-looking'] as const)
  test(`${name} leaves the focus alone, is said politely, and gives back the focus it was given`, () =>
    visit({}, async (page) => {
      await page.locator('#quantity').focus()
      await show(page, demoOverlay(name))
      assert.equal(await focused(page), '#quantity')
      await page.locator('.heard', { hasText: /./ }).waitFor({ state: 'attached' })
      assert.equal(await page.locator('[aria-modal], dialog').count(), 0)
      await page.getByRole('button', { name: 'Close' }).focus()
      await page.keyboard.press('Escape')
      const life = (await told(page)).filter((each) => !each.startsWith('proof'))
      assert.deepEqual(life, ['shown', 'closed dismissed', 'focus quantity'])
    }))

test('a bar steps aside while it lies over the focused element', () =>
  visit({ viewport: { width: 390, height: 500 } }, async (page) => {
    const opacity = () => page.locator('.panel').evaluate((panel) => getComputedStyle(panel).opacity)
    await show(page, overlayOf('bar', bar.content))
    await page.locator('#last').focus()
    await page.locator('[data-aside]').waitFor()
    assert.equal(await opacity(), '0')
    assert.equal(
      await page.locator('#last').evaluate((link) => {
        const { left, top, width, height } = link.getBoundingClientRect()
        return document.elementFromPoint(left + width / 2, top + height / 2)?.id
      }),
      'last',
    )
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Close')
    await page.locator('.panel:not([data-aside])').waitFor()
    await settled(page)
    assert.equal(await opacity(), '1')
  }))
