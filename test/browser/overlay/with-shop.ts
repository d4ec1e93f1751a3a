/** @module One browser and one server for the tests of a file; a fresh page for each test, which must stay free of errors. */
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../../../tools/chromium.ts'
import { type ShopServer, serveShop } from './serve-shop.ts'
import type { Look } from './shop-page.ts'

export interface Visit extends BrowserContextOptions {
  look?: Look
}

/** Runs `act` on a page of the shop. Fails when anything reached the page as an error. */
export type WithShop = (visit: Visit, act: (page: Page) => Promise<void>) => Promise<void>

/** Sets up for the tests of the file that calls it. */
export function withShop(): WithShop {
  let browser: Browser
  let server: ShopServer
  before(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), serveShop()])
  })
  after(async () => {
    await browser?.close()
    server?.close()
  })
  // Opening a window costs more than most tests, so one is kept as long as it is asked for again.
  let kept: { options: BrowserContextOptions; context: BrowserContext; page: Page } | null = null
  async function pageFor(options: BrowserContextOptions): Promise<Page> {
    if (kept && isDeepStrictEqual(kept.options, options)) return kept.page
    await kept?.context.close()
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    kept = { options, context, page: await context.newPage() }
    return kept.page
  }
  return async ({ look = 'light', ...options }, act) => {
    const page = await pageFor(options)
    const errors: string[] = []
    const keep = (error: Error) => void errors.push(error.message)
    page.on('pageerror', keep)
    try {
      await page.goto(server.address(look))
      await act(page)
      assert.deepEqual(errors, [], 'an error reached the page')
    } finally {
      page.off('pageerror', keep)
      await page.emulateMedia({ media: null, reducedMotion: null })
      await Promise.all(
        page
          .context()
          .pages()
          .map((each) => each !== page && each.close()),
      )
    }
  }
}
