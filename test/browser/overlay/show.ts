/** @module Draws an overlay on a page through the chunk's own door, and keeps what it tells its caller. */
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import type { CloseReason, OverlayState, ShowOverlay } from '../../../contract/overlay-host.ts'
import { type Theme, ThemeSchema } from '../../../contract/settings.ts'
import type { Overlay } from '../../../contract/visit.ts'
import { CART } from './demo-overlay.ts'

interface Told {
  /** In order: `shown`, `select HREF`, `closed REASON`, and `focus ID` with the element focused at that moment. */
  told: string[]
  handle: ReturnType<ShowOverlay>
}

export interface ShowOptions extends Partial<OverlayState> {
  theme?: Partial<Theme>
  language?: string
}

/** Shows it and, unless told otherwise, waits until it says that it has been seen and its entrance is over. */
export async function show(page: Page, overlay: Overlay, options: ShowOptions = {}, isSeen = true): Promise<void> {
  const { cart = CART, viewers = 4, language = 'en', theme } = options
  const given = { overlay, cart, viewers, language, theme: v.parse(ThemeSchema, theme ?? {}) }
  await page.evaluate(async (given) => {
    const chunk: string = '/overlay.js'
    const { showOverlay } = (await import(chunk)) as { showOverlay: ShowOverlay }
    const kept = globalThis as unknown as Told
    kept.told ??= []
    kept.handle = showOverlay({
      ...given,
      onShown: () => kept.told.push('shown'),
      onSelect: (href) => kept.told.push(`select ${href}`),
      onClosed: (reason) => kept.told.push(`closed ${reason}`, `focus ${document.activeElement?.id}`),
    })
  }, given)
  if (!isSeen) return
  await page.waitForFunction(() => (globalThis as unknown as Told).told.includes('shown'))
  await settled(page)
}

/** Waits for every animation of the overlays to end. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('vitrine-overlay')].map((host) => host.shadowRoot)
    const animations = roots.flatMap((root) => root?.getAnimations() ?? [])
    await Promise.all(animations.map((animation) => animation.finished))
  })
}

/** What the caller has been told so far. */
export const told = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Told).told)

/** Hands new facts to the overlay shown last. */
export const update = (page: Page, state: OverlayState): Promise<void> =>
  page.evaluate((state) => (globalThis as unknown as Told).handle.update(state), state)

/** Closes the overlay shown last, as its caller may. */
export const close = (page: Page, reason: CloseReason): Promise<void> =>
  page.evaluate((reason) => (globalThis as unknown as Told).handle.close(reason), reason)
