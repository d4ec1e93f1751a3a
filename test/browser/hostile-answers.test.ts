/** @module Broken answers of the Worker, 5,000 of them: nothing is thrown, nothing is executed: case B05. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { mutator } from './hostile/mutate.ts'
import { productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { CARDS, CART, overlayOf } from './overlay/demo-overlay.ts'
import { barOverlay, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const SEED = 20_261_122
const BODIES = 5_000
/** Each in a process of its own. */
const PAGES = 2

const { triggers } = barOverlay()
const OVERLAYS = (['bar', 'toast', 'slide_in', 'modal'] as const).map((layout) =>
  overlayOf(
    layout,
    [
      { kind: 'image', url: '/pot.svg', alt: 'A pot' },
      { kind: 'headline', text: 'Before you go' },
      { kind: 'coupon', code: 'POT10' },
      { kind: 'cart_items', most: 3 },
      { kind: 'recommendations', title: 'With it', slotId: 'product', products: [...CARDS] },
      { kind: 'free_delivery', thresholdMinor: 4900, currency: 'EUR', progress: '{amount} left', reached: 'Free' },
      { kind: 'button', text: 'Look', href: '/sale' },
      { kind: 'decline', text: 'No' },
    ],
    { campaignId: layout, triggers: [...triggers, { kind: 'scroll', share: 0.5 }, { kind: 'exit_intent' }] },
  ),
)

/** Another campaign: one that was broken once does not come again on this page. */
const GOOD = overlayOf('bar', [{ kind: 'headline', text: 'All is well' }], {
  campaignId: 'good',
  position: 'top',
  triggers,
})

interface Fuzz {
  answered: number
  drawn: number
  /** Answers as they should be from now on. */
  isOver: boolean
  next: () => Promise<void>
}

/** Answers in the network's place, before the script comes; timers of a moment go off at once. */
function install({ overlays, good, cart }: { overlays: unknown; good: unknown; cart: object }): void {
  const { fetch: own, setTimeout: later } = window
  const { breaks } = window as never as { breaks: (value: unknown) => string }
  let heard = () => {}
  const fuzz: Fuzz = {
    answered: 0,
    drawn: 0,
    isOver: false,
    next: () => {
      // Where the last answer was none, it was not asked again: so the network comes back once more.
      return new Promise<void>((resolve) => {
        heard = resolve
        later(resolve, 30)
      })
    },
  }
  const say = (text: string) => {
    fuzz.answered++
    // What comes of it comes in the same moment.
    setTimeout(() => heard(), 0)
    return new Response(text, { status: 202 })
  }
  window.fetch = async (input, init) => {
    if (!String(input).endsWith('/v1/visit')) return own(input, init)
    const answer = { accepted: JSON.parse(String(init?.body)).events.length, rejected: [], live: null }
    if (fuzz.isOver || !fuzz.answered) return say(JSON.stringify({ ...answer, overlays: fuzz.answered ? good : [] }))
    return say(
      breaks(fuzz.answered % 10 === 0 ? { ...answer, overlays } : { overlays }).replace(
        /^\{/,
        `{"rejected":[],"accepted":${answer.accepted},`,
      ),
    )
  }
  const soon = new MessageChannel()
  const works: (() => void)[] = []
  soon.port1.onmessage = () => works.shift()?.()
  // Its transactions are not what is tried here, and take most of the time.
  Object.defineProperty(window, 'indexedDB', { value: undefined })
  Object.assign(window, {
    fuzz,
    dataLayer: [{ event: 'view_cart', ecommerce: cart }],
    setTimeout: (work: () => void, ms = 0) => {
      if (ms > 20) return later(work, ms)
      works.push(work)
      soon.port2.postMessage(0)
      return 0
    },
  })
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver((records) => {
      for (const { addedNodes } of records) fuzz.drawn += addedNodes.length
    }).observe(document.documentElement, { childList: true }),
  )
}

/** Asks again and again: a purpose is given and taken, and the network comes back. */
const run = (page: Page, bodies: number): Promise<Omit<Fuzz, 'next' | 'isOver'>> =>
  page.evaluate(async (most) => {
    const { fuzz, vitrine } = window as never as { fuzz: Fuzz; vitrine: (...given: unknown[]) => void }
    for (let isGiven = true; fuzz.answered <= most; isGiven = !isGiven) {
      const next = fuzz.next()
      dispatchEvent(new Event('online'))
      vitrine('consent', { measure: true, personalise: isGiven })
      await next
    }
    fuzz.isOver = true
    const isWell = () =>
      [...document.querySelectorAll('vitrine-overlay')].some((host) =>
        host.shadowRoot?.textContent?.includes('All is well'),
      )
    // Asked again until it was answered: the last broken answer may bar the way for a moment.
    for (let left = 300; left && !isWell(); left--) {
      const next = fuzz.next()
      dispatchEvent(new Event('online'))
      vitrine('consent', { measure: true, message: left % 2 === 0 })
      await next
    }
    if (!isWell()) throw new Error('the good overlay was not shown')
    return { answered: fuzz.answered, drawn: fuzz.drawn }
  }, bodies)

test('5,000 broken answers: no error, no markup executed, and the next good one is shown', {
  timeout: 180_000,
}, async (t) => {
  shop.page = () => ({ html: productPage({ body: shop.tag }) })
  const cart = {
    currency: 'EUR',
    items: CART.items.map(({ productId, name }) => ({ item_id: productId, item_name: name, price: 9 })),
  }
  const runs = Array.from({ length: PAGES }, async (_, at) => {
    const page = await shop.context.newPage()
    await page.addInitScript({ content: `window.breaks = (${mutator})(${SEED + at})` })
    await page.addInitScript(install, { overlays: OVERLAYS, good: [GOOD], cart })
    await page.goto(shop.url(`/p/teapot-${at}`))
    await page.waitForFunction(() => (window as never as { fuzz: Fuzz }).fuzz.answered > 0)
    const counts = await run(page, BODIES / PAGES)
    const broken = await page.evaluate(() => ({
      hacked: (window as { hacked?: number }).hacked,
      polluted: ({} as { polluted?: number }).polluted,
      odd: document.querySelectorAll('vitrine-overlay script, vitrine-overlay iframe').length,
    }))
    assert.deepEqual(broken, { hacked: undefined, polluted: undefined, odd: 0 })
    return counts
  })
  const counts = await Promise.all(runs)
  assert.deepEqual(shop.errors, [])
  const sum = (name: 'answered' | 'drawn') => counts.reduce((all, each) => all + each[name], 0)
  report(t, { seed: SEED, n: sum('answered'), errors: shop.errors.length, executed: 0, drawn: sum('drawn') })
})
