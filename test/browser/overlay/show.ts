/** @module Draws an overlay on a page through the chunk's own door, and keeps what it tells its caller. */
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import type { Counted } from '../../../contract/campaign/filled-block.ts'
import type { Claimed, CloseReason, OverlayState, PrepareOverlay, ShowOverlay } from '../../../contract/overlay-host.ts'
import { type Theme, ThemeSchema } from '../../../contract/settings.ts'
import type { Overlay } from '../../../contract/visit.ts'
import { CART } from './demo-overlay.ts'

interface Chunk {
  showOverlay: ShowOverlay
  prepare: PrepareOverlay
}

interface Told {
  /**
   * In order: `shown`, `select HREF`, `closed REASON`, and `focus ID` with the element focused at that moment; `claim`;
   * `submit JSON`; `answer ID JSON`; `proof OF COUNT`;
   * `select_item JSON`.
   */
  told: string[]
  handle: ReturnType<ShowOverlay>
  /** The clock of the overlay, ms. */
  now: number
}

export interface ShowOptions extends Partial<OverlayState> {
  theme?: Partial<Theme>
  language?: string
  words?: Record<string, Record<string, string>>
  /** What the Worker gives; absent: it cannot be asked. */
  claim?: Claimed | null
  /** What the Worker says is wrong with a form; absent: nothing. */
  wrong?: Record<string, string> | null
}

/** A number with a time at which it was counted. */
export const counted = (count: number): Counted => ({ count, at: 1_790_000_000_000 })

/** Shows it, presses its tab, and, unless told otherwise, waits until it says that it has been seen and its entrance is over. */
export async function show(page: Page, overlay: Overlay, options: ShowOptions = {}, isSeen = true): Promise<void> {
  const { cart = CART, viewers = counted(4), proofs = {}, language = 'en', theme, words, claim, wrong = null } = options
  const state = { cart, viewers, proofs, language, words, theme: v.parse(ThemeSchema, theme ?? {}) }
  const given = { state, overlay, claim, wrong }
  await page.evaluate(async ({ state, overlay, claim, wrong }) => {
    const chunk: string = '/overlay.js'
    const { showOverlay, prepare } = (await import(chunk)) as Chunk
    const kept = globalThis as unknown as Told
    kept.told ??= []
    kept.now = 0
    // A content that is none is the chunk's to refuse.
    await prepare(overlay.content ?? [])
    const tell = (...words: unknown[]) => void kept.told.push(words.map(String).join(' '))
    kept.handle = showOverlay({
      ...state,
      overlay,
      place:
        overlay.layout === 'inline'
          ? document.body.insertBefore(document.createElement('div'), document.body.firstChild)
          : null,
      elapsed: () => kept.now,
      offeredAt: 0,
      claim: async () => {
        tell('claim')
        if (claim === undefined) throw new Error('the Worker is not there')
        return claim
      },
      submit: async (filled) => {
        tell('submit', JSON.stringify(filled))
        return wrong
      },
      onAnswer: (id, answer) => tell('answer', id, JSON.stringify(answer)),
      onProof: (of, { count }) => tell('proof', of, count),
      // That a list was seen comes after a second, between whatever else is told: test/browser/slots.test.ts.
      onProducts: (name, params) => name === 'select_item' && tell(name, JSON.stringify(params)),
      onShown: () => tell('shown'),
      onSelect: (href) => tell('select', href),
      onClosed: (reason) => kept.told.push(`closed ${reason}`, `focus ${document.activeElement?.id}`),
    })
  }, given)
  if (!isSeen) return
  if (overlay.layout === 'teaser') await page.locator('.words').last().click()
  await page.waitForFunction(() => (globalThis as unknown as Told).told.includes('shown'))
  await settled(page)
}

/** Waits for every animation of the overlays to end. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('vitrine-overlay')].map((host) => host.shadowRoot)
    const animations = roots.flatMap((root) => root?.getAnimations() ?? [])
    await Promise.allSettled(animations.map((animation) => animation.finished))
  })
}

/** What the caller has been told so far. */
export const told = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Told).told)

/** Sets the overlay's clock, which stands at 0 when it is shown. */
export const setClock = (page: Page, ms: number): Promise<void> =>
  page.evaluate((ms) => {
    ;(globalThis as unknown as Told).now = ms
  }, ms)

/** Hands new facts to the overlay shown last. */
export const update = (page: Page, state: Partial<OverlayState>): Promise<void> =>
  page.evaluate((state) => (globalThis as unknown as Told).handle.update(state), {
    ...{ cart: null, viewers: null, proofs: {} },
    ...state,
  })

/** Closes the overlay shown last, as its caller may. */
export const close = (page: Page, reason: CloseReason): Promise<void> =>
  page.evaluate((reason) => (globalThis as unknown as Told).handle.close(reason), reason)
