/** @module The gallery in a browser, for the tests of one file: one page, in which one overlay follows the other. */
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Overlay } from '../../../contract/visit.ts'
import { launchChromium } from '../../../tools/chromium.ts'
import type { GalleryPage } from '../../../tools/gallery/in-page.ts'
import type { LookName } from '../../../tools/gallery/looks.ts'
import { type GalleryServer, serveGallery } from '../../../tools/gallery/serve-gallery.ts'
import { scriptParts } from '../core-script.ts'

type Window = typeof globalThis & { gallery: GalleryPage }

/** Opens the shop of a look. Fails afterwards if its policy refused anything, or an error reached the page. */
export type WithGallery = (look: LookName, act: (page: Page) => Promise<void>) => Promise<void>

/** Sets up for the tests of the file that calls it. */
export function withGallery(): WithGallery {
  let browser: Browser
  let server: GalleryServer
  let page: Page
  before(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), serveGallery(0, scriptParts)])
    // Of a context of its own: axe asks for that.
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    server?.close()
  })
  return async (look, act) => {
    const errors: string[] = []
    const keep = (error: Error) => void errors.push(error.message)
    page.on('pageerror', keep)
    await page.goto(`${server.origin}/shop/${look}`)
    await page.locator('html[data-ready]').waitFor()
    await act(page)
    page.off('pageerror', keep)
    assert.deepEqual(errors, [])
    assert.deepEqual(await page.evaluate(() => (globalThis as Window).gallery.refused), [], 'the policy refused')
  }
}

/** Draws a sample in a layout in place of the one before. */
export const draw = (page: Page, view: string, sample: string, more: Partial<Overlay> = {}): Promise<void> =>
  page.evaluate(([view, sample, more]) => (globalThis as Window).gallery.show(view, sample, more), [
    view,
    sample,
    more,
  ] as const)

/** What the one drawn last has told. */
export const toldBy = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Window).gallery.told)

/** What the one drawn last has shifted. */
export const shiftOf = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Window).gallery.shift)

/** Waits until it is on the screen. */
export const seen = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => (globalThis as Window).gallery.told.includes('shown'))
}
