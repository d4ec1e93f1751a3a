/** @module Every layout in every theme and width: case B12, and of B13, B15, B16 and B17 what belongs to layouts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { LOOKS, type LookName } from '../../tools/gallery/looks.ts'
import { hasView, SAMPLE_NAMES, SIZES, VIEWS } from '../../tools/gallery/views.ts'
import { violationsOf } from './axe.ts'
import { focused } from './overlay/panel.ts'
import { draw, seen, shiftOf, toldBy, withGallery } from './overlay/with-gallery.ts'

const visit = withGallery()
const LOOK_NAMES = Object.keys(LOOKS) as LookName[]

/** Runs in the page; axe is there since `violationsOf` looked at it. `height`: the share of the window's. */
async function findIn(isAxeAsked: boolean): Promise<{ wrong: string[]; height: number }> {
  type Axe = {
    run: (context: Element, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
  }
  const { axe } = globalThis as unknown as { axe: Axe }
  const root = document.querySelector('vitrine-overlay')!.shadowRoot!
  const { violations } = isAxeAsked ? await axe.run(root.host, { resultTypes: ['violations'] }) : { violations: [] }
  const wrong = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))
  for (const target of root.querySelectorAll('a, button, input, select, textarea, summary')) {
    // A box or a dot is pressed by its label too.
    const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
    if (width > 0 && (width < 24 || height < 24)) wrong.push(`${width} by ${height} is ${target.outerHTML}`)
  }
  const panel = root.querySelector('.panel:not(.tab)') ?? root.querySelector('.panel')!
  const isWide = document.documentElement.scrollWidth > innerWidth || panel.scrollWidth > panel.clientWidth + 1
  if (isWide) wrong.push('is wider than there is room')
  if (root.getAnimations().length > 0) wrong.push('moves')
  return { wrong, height: panel.getBoundingClientRect().height / innerHeight }
}

/**
 * Colours, names and roles, for which axe is asked, hardly go by the width: so it is asked of each layout in each theme at
 * one width in turn, and the rest is measured at all.
 *
 * Each layout takes another sample each time, so that every one comes up in many places. */
let turn = 0
const nextSample = (view: (typeof VIEWS)[number]) => {
  const samples = SAMPLE_NAMES.filter((sample) => hasView(view, sample))
  return samples[turn++ % samples.length]!
}

for (const [nth, look] of LOOK_NAMES.entries())
  test(`nothing is wrong with any layout at any width: ${look}`, () =>
    visit(look, async (page) => {
      assert.deepEqual(await violationsOf(page), [], 'the page itself')
      const wrong: string[] = []
      for (const [column, size] of SIZES.entries()) {
        await page.setViewportSize(size)
        for (const [row, view] of VIEWS.entries()) {
          const sample = nextSample(view)
          const name = `${view} with ${sample} at ${size.width}`
          await draw(page, view, sample)
          const found = await page.evaluate(findIn, (nth + row + column) % SIZES.length === 0)
          if (view === 'bar' && found.height > 0.151) found.wrong.push(`takes ${found.height} of the window`)
          if (view !== 'inline' && (await shiftOf(page)) > 0) found.wrong.push('shifts the page')
          wrong.push(...found.wrong.map((each) => `${name}: ${each}`))
        }
      }
      assert.deepEqual(wrong, [])
    }))

test('an inline overlay shifts nothing where its place is kept free, and takes no focus', () =>
  visit('light', async (page) => {
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await draw(page, 'inline', 'whole')
      assert.equal(await shiftOf(page), 0, `at ${size.width}`)
      assert.equal(await focused(page), '#')
      assert.equal(await page.locator('main .panel').evaluate((panel) => getComputedStyle(panel).position), 'relative')
    }
    await draw(page, 'inline', 'button')
    assert.equal(await page.getByRole('button', { name: 'Close' }).count(), 0, 'without a no there is no way out')
  }))

test('nothing of ours is printed', () =>
  visit('light', async (page) => {
    await page.emulateMedia({ media: 'print' })
    for (const view of ['modal', 'full_screen', 'bar', 'teaser', 'inline']) {
      await page.emulateMedia({ media: null })
      await draw(page, view, 'whole')
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('.panel').first().isVisible(), false, view)
    }
    await page.emulateMedia({ media: null })
  }))

/** Where the focus goes by the keyboard, until it is where it was. */
async function walk(page: Page, key: string): Promise<string[]> {
  const stops: string[] = []
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement
      const all = [...(document.activeElement?.shadowRoot?.querySelectorAll('*') ?? [])]
      return inside ? `${all.indexOf(inside)} ${inside.nodeName}` : 'outside'
    })
    if (stop === stops[0]) return stops
    stops.push(stop)
  }
  return stops
}

for (const view of ['modal', 'full_screen', 'teaser_open'])
  test(`${view}: the dialog keeps to the pattern of the APG`, () =>
    visit('light', async (page) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.locator('#quantity').focus()
      await page.locator('#quantity').evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 3))
      await draw(page, view, 'form')
      const dialog = page.getByRole('dialog', { name: 'Letters about tea' })
      assert.ok(await dialog.evaluate((element) => element.matches('dialog:modal')), 'it is a dialog, modal and named')
      assert.equal(await focused(page), 'the dialog', 'it has the focus, and no button of it has')
      await page.keyboard.type('x y\n')
      assert.deepEqual(await toldBy(page), ['shown'], 'what was meant for the page presses nothing')
      const forth = await walk(page, 'Tab')
      assert.ok(forth.length >= 5 && !forth.includes('outside'), `Tab goes round inside: ${forth}`)
      assert.deepEqual(
        forth.map((stop) => parseInt(stop, 10)),
        forth.map((stop) => parseInt(stop, 10)).sort((a, b) => a - b),
        'in the order in which it is read',
      )
      for (const name of ['INPUT', 'SELECT', 'BUTTON'])
        assert.ok(forth.join().includes(name) || name === 'SELECT', `through every ${name}`)
      const back = await walk(page, 'Shift+Tab')
      assert.deepEqual(new Set(back), new Set(forth), 'Shift and Tab goes round the other way')
      await page.locator('#add').evaluate((button) => button.focus())
      assert.notEqual(await focused(page), '#add', 'the page behind it cannot be used')
      assert.ok(await dialog.getByRole('button', { name: 'Close' }).isVisible(), 'there is a way out to be seen')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      if (view === 'teaser_open') return assert.equal(await focused(page), 'Ten per cent off', 'back on the tab')
      assert.equal(await focused(page), '#quantity', 'the focus is where it was')
      await page.keyboard.type('ink ')
      assert.equal(await page.locator('#quantity').inputValue(), '2 pink ots', 'and so is the caret')
    }))

test('a teaser takes no focus, is no exposure, and comes back until it is put away', () =>
  visit('light', async (page) => {
    await page.locator('#quantity').focus()
    await draw(page, 'teaser', 'whole')
    const tab = page.getByRole('button', { name: 'Ten per cent off' })
    await tab.waitFor()
    assert.equal(await focused(page), '#quantity')
    assert.deepEqual(await toldBy(page), [])
    await tab.press('Enter')
    await seen(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.deepEqual(await toldBy(page), ['shown'], 'looked into and shut is not refused')
    await tab.press('Escape')
    assert.ok(await tab.isVisible(), 'one Escape too many takes nothing away')
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('vitrine-overlay').waitFor({ state: 'detached' })
    assert.deepEqual(await toldBy(page), ['shown', 'closed dismissed'])
  }))

for (const view of ['modal', 'slide_in', 'full_screen'])
  test(`${view}: with a tab it can be found again after its end`, () =>
    visit('light', async (page) => {
      await draw(page, view, 'whole', { tab: 'Your code' })
      assert.equal(await page.locator('.tab').count(), 0, 'no tab while it is open')
      await page.getByRole('button', { name: 'I’ll use it' }).click()
      assert.deepEqual(await toldBy(page), ['shown', 'closed accepted'])
      await page.getByRole('button', { name: 'Your code' }).click()
      await page.getByRole('dialog').getByText('WELCOME10').waitFor()
      await page.keyboard.press('Escape')
      assert.equal(await focused(page), 'Your code')
      assert.deepEqual(await toldBy(page), ['shown', 'closed accepted'], 'an end is told once')
    }))

const tokens = (page: Page) =>
  page.locator('.panel').evaluate((panel) => {
    const { style } = (panel.getRootNode() as ShadowRoot).host as HTMLElement
    const [accent, surface, radius] = ['--accent', '--surface', '--radius'].map((name) => style.getPropertyValue(name))
    return { accent, surface, radius }
  })

test('a theme from the page takes its button, ground and corners', () =>
  visit('page', async (page) => {
    await draw(page, 'modal', 'whole')
    // oklch(0.48 0.15 25) and oklch(0.97 0.02 70), by the matrices of Björn Ottosson's Oklab; the button is a pill.
    assert.deepEqual(await tokens(page), { accent: '#a12f2f', surface: '#fef3e7', radius: '24px' })
  }))

test('what cannot be read on the page is not taken from it', () =>
  visit('page', async (page) => {
    await page.evaluate(() => {
      document.body.style.color = '#c9b8a8'
      document.querySelector<HTMLElement>('#add')!.style.color = '#a05050'
    })
    await draw(page, 'modal', 'whole')
    assert.deepEqual(await tokens(page), { accent: '#1f6f5c', surface: '#ffffff', radius: '14px' })
  }))

test('dark colours are for dark pages', () =>
  visit('dark', async (page) => {
    await draw(page, 'modal', 'whole')
    assert.equal((await tokens(page)).accent, '#e3b063')
    await page.evaluate(() => {
      document.body.style.background = '#fff'
    })
    await draw(page, 'modal', 'whole')
    assert.equal((await tokens(page)).accent, '#1f6f5c')
  }))
