/** @module One browser and one server for the tests of a file; a fresh page for each test, which must stay free of errors. */
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../../../tools/chromium.ts'
import { type ShopServer, serveShop } from './serve-shop.ts'
import type { Look } from './shop-page.ts'

/** Long for a loaded machine; nothing waits so long unless it fails. */
const TIMEOUT_MS = 10_000

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
  return async ({ look = 'light', ...options }, act) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    try {
      context.setDefaultTimeout(TIMEOUT_MS)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(server.address(look))
      await act(page)
      assert.deepEqual(errors, [], 'an error reached the page')
    } finally {
      await context.close()
    }
  }
}
