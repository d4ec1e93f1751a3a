/** @module Overlays against hostile texts, addresses and bodies under the strictest policy: cases B02 and B05. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Request } from 'playwright-core'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Layout } from '../../contract/layout.ts'
import type { Claimed, OverlayState, PrepareOverlay, ShowOverlay } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { CARDS, CART, overlayOf } from './overlay/demo-overlay.ts'
import { EVIL_HOST, EVIL_TEXTS, EVIL_URLS, evilClaim, evilContent, evilWords } from './overlay/evil.ts'
import { mutated, randomFrom } from './overlay/mutate.ts'
import { boxes, textOf } from './overlay/panel.ts'
import { CLAIM, COUPON, FORM, HEADLINE, SURVEY, WHEEL } from './overlay/sample-blocks.ts'
import { counted, show, told } from './overlay/show.ts'
import { withShop } from './overlay/with-shop.ts'

const visit = withShop()

/** Fields of `evilContent` whose text a visitor reads, less a few that are cut or in a list that is shut. */
const READ_AT_LEAST = 40

type Watched = typeof globalThis & { refused: string[]; hacked?: number }

/** Fails at the end when the policy refused anything, anything was fetched from afar, or any injected code ran. */
async function underWatch(page: Page, act: () => Promise<void>): Promise<void> {
  const fetched: string[] = []
  const note = (request: Request) => void fetched.push(request.url())
  page.on('request', note)
  await page.evaluate(() => {
    const kept = globalThis as Watched
    kept.refused = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      kept.refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  await act()
  page.off('request', note)
  const { refused, hacked } = await page.evaluate(() => {
    const { refused, hacked } = globalThis as Watched
    return { refused, hacked }
  })
  assert.deepEqual({ refused, hacked }, { refused: [], hacked: undefined })
  assert.deepEqual(
    fetched.filter((url) => new URL(url).hostname === EVIL_HOST),
    [],
  )
}

async function showEvil(page: Page, text: string, url: string, layout: Layout = 'modal'): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { told: [] }))
  const item = { productId: text, name: text, priceMinor: 100, imageUrl: url, url }
  const given = { cart: { ...CART, items: [item] }, claim: evilClaim(text), words: { en: evilWords(text) } }
  // Each campaign has its own draw.
  await show(page, overlayOf(layout, evilContent(text, url), { campaignId: layout + text, tab: text }), given)
}

/** How often the beginning of a text is read. */
const timesRead = async (page: Page, text: string): Promise<number> =>
  (await textOf(page)).split(text.replace(/\s+/g, ' ').trim().slice(0, 8)).length - 1

for (const [at, text] of EVIL_TEXTS.entries())
  test(`letters and nothing else in every field: ${JSON.stringify(text)}`, () =>
    visit({ look: 'strict' }, (page) =>
      underWatch(page, async () => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await showEvil(page, text, EVIL_URLS[at]!)
        if (!text.startsWith('\u0000')) assert.ok((await timesRead(page, text)) >= READ_AT_LEAST)
        assert.equal(await page.locator('.panel :is(img, script, style, link, iframe, object, a)').count(), 0)
        // What comes after a press is text as well.
        await page.locator('.wheel .yes').evaluate((spin: HTMLElement) => spin.click())
        await page.locator('.outcome code').waitFor()
        await page.locator('.form').evaluate((form: HTMLFormElement) => form.requestSubmit())
        await page.locator('.panel > .scroll > .content > .yes').evaluate((yes: HTMLElement) => yes.click())
        const words = await told(page)
        assert.deepEqual(words.slice(-3, -1), ['select null', 'closed accepted'])
      }),
    ))

for (const layout of ['slide_in', 'bar', 'toast', 'full_screen'] as const)
  test(`the same in the layout ${layout}`, () =>
    visit({ look: 'strict' }, (page) =>
      underWatch(page, async () => {
        await showEvil(page, EVIL_TEXTS[0]!, EVIL_URLS[0]!, layout)
        assert.ok((await timesRead(page, EVIL_TEXTS[0]!)) >= READ_AT_LEAST)
        assert.equal(await page.locator('.panel :is(img, script, style, link, iframe, object, a)').count(), 0)
      }),
    ))

/** Blocks with the names of goods and of everything that somebody else may name. */
const LONG: FilledBlock['kind'][] = ['headline', 'coupon', 'cart_items', 'recommendations', 'wheel']

test('names of 100,000 letters stay within the panel, and the panel within the window', () =>
  visit({ look: 'strict', viewport: { width: 390, height: 844 } }, (page) =>
    underWatch(page, async () => {
      const name = 'Teapot'.repeat(17_000)
      const named = evilContent(name, '').filter(({ kind }) => LONG.includes(kind))
      await show(page, overlayOf('modal', named), { cart: { ...CART, items: [{ productId: name, name }] } })
      const [box] = await boxes(page)
      assert.ok(box && box.left >= 0 && box.top >= 0 && box.right <= 390 && box.bottom <= 844, JSON.stringify(box))
      assert.ok(await page.getByRole('button', { name: 'Close' }).isVisible())
    }),
  ))

/** One body of everything that an overlay is drawn from. */
interface Body {
  overlay: Overlay
  state: OverlayState
  claim: Claimed | null
  language: string
}

function bodies(count: number): Body[] {
  const random = randomFrom(20_261_122)
  const state = { cart: CART, viewers: counted(4), proofs: { carts: counted(3), stock: counted(2) } }
  const contents: FilledBlock[][] = [
    [HEADLINE, FORM, SURVEY],
    COUPON,
    [HEADLINE, WHEEL, { kind: 'countdown', until: 'coupon', text: '{time}', leftMs: null }],
    evilContent('Tea', '/teas').filter(({ kind }) => !['form', 'survey', 'wheel'].includes(kind)),
    [HEADLINE, { kind: 'recommendations', title: 'Others', slotId: 'product', products: [...CARDS] }, SURVEY, FORM],
  ]
  const layouts = ['modal', 'slide_in', 'bar', 'toast'] as const
  return Array.from({ length: count }, (_, at) => {
    const overlay = overlayOf(layouts[at % layouts.length]!, contents[at % contents.length]!, { campaignId: `c${at}` })
    return {
      overlay: mutated(overlay, random),
      state: at % 3 ? state : mutated(state, random),
      claim: at % 2 ? CLAIM : mutated(CLAIM, random),
      language: ['en', 'lt-LT', 'ar', '', EVIL_TEXTS[0]!][at % 5]!,
    }
  })
}

test('300 mutated bodies: nothing is thrown, nothing runs, nothing is left, each ends once', () =>
  visit({ look: 'strict' }, (page) =>
    underWatch(page, async () => {
      const drawn = await page.evaluate(drawAll, bodies(300))
      assert.deepEqual(
        drawn.ends,
        drawn.ends.map(() => 1),
      )
      // Many are rightly not drawn at all; a test that draws nothing would find nothing.
      assert.ok(drawn.seen > 75, `${drawn.seen} were drawn`)
      assert.equal(await page.locator('vitrine-overlay').count(), 0)
    }),
  ))

/** Draws each in the page, presses all there is to press, and closes it. */
async function drawAll(bodies: readonly Body[]): Promise<{ ends: number[]; seen: number }> {
  const chunk: string = '/overlay.js'
  const { showOverlay, prepare } = (await import(chunk)) as { showOverlay: ShowOverlay; prepare: PrepareOverlay }
  await prepare((['coupon', 'proof', 'form', 'survey', 'wheel'] as const).map((kind) => ({ kind }) as never))
  const theme = { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 }
  const settle = async () => {
    for (let turn = 0; turn < 30; turn++) await null
  }
  const ends: number[] = []
  let seen = 0
  for (const [at, { overlay, state, claim, language }] of bodies.entries()) {
    ends[at] = 0
    const handle = showOverlay({
      ...{ ...state, overlay, theme, language, words: undefined, place: null, offeredAt: 0, elapsed: () => 0 },
      claim: async () => claim,
      submit: async () => null,
      onAnswer: () => {},
      onProof: () => {},
      onProducts: () => {},
      onShown: () => {},
      onSelect: () => {},
      onClosed: () => {
        ends[at]!++
      },
    })
    await settle()
    const root = document.querySelector('vitrine-overlay')?.shadowRoot
    seen += root?.querySelector('.panel') ? 1 : 0
    for (const pressed of root?.querySelectorAll<HTMLElement>('label, .panel button:not(.close)') ?? []) pressed.click()
    await settle()
    handle.update(state)
    handle.close('dismissed')
  }
  // What was asked of the browser, such as a code to copy, has its answer by then.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return { ends, seen }
}
