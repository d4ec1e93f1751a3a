/** @module A browser with one visitor in it, who is somebody new in each test. */
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../../tools/chromium.ts'

const CLOSING_MS = 3_000

/**
 * Opening a window costs Chromium a second of the processor, more than most tests need for all else. So the window stays
 * from test to test, and the shop's origin changes, with which all storage is empty. A test that asks for the `context`,
 * to set something up in it or for pages of its own, gets another after it.
 */
export class Visitor {
  /** Errors that came up in any page. */
  errors: string[] = []
  #browser!: Browser
  #context: BrowserContext | null = null
  #device: BrowserContextOptions = {}
  #isSetUp = false
  /** The page that stays, while no test has it. */
  #free: Page | null = null

  async launch(): Promise<void> {
    this.#browser = await launchChromium()
  }

  async end(): Promise<void> {
    await this.#browser?.close()
  }

  get context(): BrowserContext {
    this.#isSetUp = true
    return this.#context!
  }

  /** Begins anew, with a device like that. */
  async begin(device: BrowserContextOptions): Promise<void> {
    await this.leave()
    if (!isDeepStrictEqual(device, this.#device)) await this.#close()
    this.#device = device
    this.#context ??= await this.#open()
    this.errors = []
  }

  /** A page at that address. */
  async open(url: string): Promise<Page> {
    const page = this.#free ?? (await this.#context!.newPage())
    this.#free = null
    await page.goto(url)
    return page
  }

  /** Leaves all pages, and forgets what was met. */
  async leave(): Promise<void> {
    if (this.#context && !(await this.#isEmptied(this.#context))) await this.#close()
  }

  async #isEmptied(context: BrowserContext): Promise<boolean> {
    if (this.#isSetUp) return false
    // Nobody has had the page since.
    if (this.#free) return true
    const [first, ...others] = context.pages()
    try {
      await Promise.all(others.map((page) => page.close()))
      await first?.goto('about:blank', { timeout: CLOSING_MS })
      await context.clearCookies()
    } catch {
      return false
    }
    this.#free = first ?? null
    return true
  }

  async #open(): Promise<BrowserContext> {
    const context = await this.#browser.newContext(this.#device)
    context.on('weberror', (error) => this.errors.push(String(error.error())))
    return context
  }

  async #close(): Promise<void> {
    const context = this.#context
    this.#context = null
    this.#free = null
    this.#isSetUp = false
    // A context that is closed while a page of it navigates is now and then never closed; its browser then goes with it.
    if (context && !(await isDoneWithin(CLOSING_MS, context.close()))) {
      await this.#browser.close()
      await this.launch()
    }
  }
}

async function isDoneWithin(ms: number, doing: Promise<void>): Promise<boolean> {
  const waiting = new AbortController()
  const late = setTimeout(ms, false, { signal: waiting.signal }).catch(() => false)
  const isDone = await Promise.race([doing.then(() => true), late])
  waiting.abort()
  return isDone
}
