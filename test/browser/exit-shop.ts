/** @module A shop with an exit offer, and what people do to its pages with mouse and finger. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { ShopEvent } from '../../contract/event.ts'
import { barOverlay, call, type VisitedShop } from './visited-shop.ts'

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

const FRAME_SECONDS = 0.016
/** Timers that are due in a step run once, at its end, so that none of them finds that storage hangs. */
const STEP_MS = 5_000

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, FRAME_SECONDS * 1_000))

/** Long enough to read; nothing in it leads away, but the links. */
const BODY = `<iframe srcdoc="An announcement" style="position:absolute;top:0;left:0;width:200px;height:60px;border:0"></iframe>
  <main style="height:9000px;padding-top:200px">
    <a id="here" href="/next" onclick="event.preventDefault()">A link that a script takes over</a>
    <div id="cart" class="mini-cart">Cart</div> <p id="text">Some words</p> <input id="field" autocomplete="off">
    <select id="choice"><option>One</option><option>Two</option></select>
    <ul id="list" style="height:200px;overflow:auto"><li style="height:4000px">Long</li></ul>
    <a id="next" href="/next">Next</a> <a id="away" href="http://away.example/">Away</a>
    <button id="top" style="position:fixed;bottom:9px;right:9px" onclick="scrollTo(0, 0)">Top</button>
    <button id="smooth" style="position:fixed;bottom:9px;left:9px" onclick="scrollTo({ top: 0, behavior: 'smooth' })">Up</button>
  </main>`

/** Begins on that device, with an exit offer on every page. */
export async function beginExitShop(shop: VisitedShop, device: BrowserContextOptions): Promise<void> {
  await shop.begin({}, device)
  // The clock that tests turn would stamp events when they are read; how fast a hand was is in their own stamps.
  await shop.context.addInitScript(() => {
    const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')!
    addEventListener('DOMContentLoaded', () => {
      Object.defineProperty(Event.prototype, 'timeStamp', stamp)
      // Only now does the clock stand where it was turned to on the pages before this one.
      Object.assign(window, { arrivedAt: Date.now() })
    })
  })
  shop.page = () => ({ html: shop.html('<meta name="viewport" content="width=device-width">', BODY + shop.tag) })
  shop.collector.overlays = [{ ...barOverlay(), campaignId: 'exit', triggers: [{ kind: 'exit_intent' }] }]
}

/** Opens a page on a clock of its own and waits until its trigger is armed; then lets `lookedMs` pass. */
export async function openArmed(shop: VisitedShop, { path = '/', lookedMs = 5_000 } = {}): Promise<Page> {
  const page = await shop.context.newPage()
  await page.clock.install()
  await arrive(page, () => page.goto(shop.url(path)))
  await pass(page, lookedMs)
  return page
}

/** Lets time pass in steps, with all that is sent answered between them. */
export async function pass(page: Page, ms: number): Promise<void> {
  while ((await waitingEvents(page)) > 0) await nextFrame()
  for (let left = ms; left > 0; left -= STEP_MS) {
    await page.clock.fastForward(Math.min(left, STEP_MS))
    await waitingEvents(page)
  }
}

/**
 * How many events of this page are kept and not answered for; what a page before it sent as it went has nobody to hear
 * the answer. Asked in a transaction of the script's sort, so after all before it.
 */
const waitingEvents = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('vitrine')
        opening.onerror = reject
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction('kept', 'readwrite')
          const all = transaction.objectStore('kept').getAll()
          const { arrivedAt } = window as never as { arrivedAt: number }
          transaction.oncomplete = () => {
            db.close()
            resolve(all.result.filter(({ body }) => body && JSON.parse(body).at >= arrivedAt).length)
          }
        }
      }),
  )

/** Does what brings another page, and waits until its trigger is armed: its part that draws is then asked for. */
export async function arrive(page: Page, go: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForRequest('**/c/*/overlay.js'), go()])
}

/** The mouse goes up and out, in one stroke, as for a tab. */
export const leaveUpward = (page: Page, x = 600): Promise<void> =>
  gesture(
    page,
    [300, 220, 140, 60, -40].map((y) => ({ type: 'mouseMoved', x, y })),
  )

/** A finger, or several, goes from one height to another in so many steps and lets go. */
export function swipe(page: Page, from: number, to: number, { steps = 6, fingers = 1 } = {}): Promise<void> {
  const touches = Array.from({ length: steps + 1 }, (_, step) => ({
    type: step === 0 ? ('touchStart' as const) : ('touchMove' as const),
    touchPoints: Array.from({ length: fingers }, (_, id) => ({
      x: 150 + id * 90,
      y: from + ((to - from) * step) / steps + id * 60,
      id,
    })),
  }))
  return gesture(page, [...touches, { type: 'touchEnd', touchPoints: [] }])
}

export const flingUp = (page: Page): Promise<void> => swipe(page, 60, 800)

type Step = { type: string; x?: number; y?: number; touchPoints?: { x: number; y: number; id: number }[] }

/** One step a frame, each with its time, so that neither a busy machine nor a busy page slows the hand down. */
async function gesture(page: Page, steps: Step[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const startedAt = Date.now() / 1_000
  const sent: Promise<unknown>[] = []
  for (const [n, step] of steps.entries()) {
    const method = step.type.startsWith('mouse') ? 'Input.dispatchMouseEvent' : 'Input.dispatchTouchEvent'
    sent.push(cdp.send(method, { ...step, timestamp: startedAt + n * FRAME_SECONDS } as never))
    await nextFrame()
  }
  await Promise.all(sent)
  await cdp.detach()
}

/** Far below, as after reading on. */
export async function readDown(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 6_000))
  await rest(page)
}

/** Returns when the page has not moved for 24 frames, which is some 400 ms. */
export const rest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let still = 0, top = -1; still < 24; still = top === scrollY ? still + 1 : 0) {
      top = scrollY
      await new Promise(requestAnimationFrame)
    }
  })

/** Headless Chromium hides no tab, so the page is told that it is. */
export const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    if (isHidden) Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    else Reflect.deleteProperty(document, 'visibilityState')
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)

export const shown = (page: Page) => page.getByText('Hello').first().waitFor()

/** What was told of alarms, as `signal outcome`. */
export const alarms = (shop: VisitedShop): string[] =>
  shop.collector.named('exit_intent').map((event) => {
    const { signal, outcome } = (event as Extract<ShopEvent, { name: 'exit_intent' }>).params
    return `${signal} ${outcome}`
  })

/** Waits until the outcome of an alarm has arrived. */
export const told = (shop: VisitedShop, count = 1): Promise<void> =>
  shop.collector.until('the outcome of an alarm', () => alarms(shop).length >= count)

/** A marker is sent and has arrived: so has whatever came before it. */
export async function caughtUp(shop: VisitedShop, page: Page): Promise<void> {
  const before = shop.collector.named('custom_event').length
  await call(page, 'event', 'marker')
  await shop.collector.until('the marker', () => shop.collector.named('custom_event').length > before)
}
