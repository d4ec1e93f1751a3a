/** @module node test/browser/overlay-gallery.ts OUTDIR: pictures of the demo's overlays on a product page. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Overlay } from '../../contract/visit.ts'
import { launchChromium } from '../../tools/chromium.ts'
import { CARDS, CART, DEMO, demoOverlay, overlayOf } from './overlay/demo-overlay.ts'
import { serveShop } from './overlay/serve-shop.ts'
import type { Look } from './overlay/shop-page.ts'
import { type ShowOptions, show } from './overlay/show.ts'

interface Shot {
  name: string
  look: Look
  overlays: Overlay[]
  options?: ShowOptions
}

const SIZES = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 800 },
]

const exitOffer = demoOverlay('exit-offer')
const image = { kind: 'image', url: '/picture/teapot.svg', alt: 'A teapot' } as const
const fiveLines = { ...CART, items: [...CART.items, ...CARDS.map((card) => ({ ...card, quantity: 1 }))] }

const SHOTS: Shot[] = [
  ...DEMO.map((name): Shot => ({ name, look: 'light', overlays: [demoOverlay(name)] })),
  { name: 'exit-offer-pictured', look: 'light', overlays: [{ ...exitOffer, content: [image, ...exitOffer.content] }] },
  { name: 'exit-offer-dark', look: 'dark', overlays: [exitOffer] },
  { name: 'exit-offer-rtl', look: 'rtl', overlays: [exitOffer] },
  { name: 'all-at-once', look: 'light', overlays: DEMO.slice(1).map(demoOverlay) },
  {
    name: 'free-delivery-reached',
    look: 'light',
    overlays: [demoOverlay('free-delivery')],
    options: { cart: { ...CART, valueMinor: 5200 } },
  },
  {
    name: 'cart-reminder-long',
    look: 'light',
    overlays: [demoOverlay('cart-reminder')],
    options: { cart: fiveLines as typeof CART, theme: { accent: '#7a2e4d', radius: 2 } },
  },
  {
    name: 'bar-with-button',
    look: 'light',
    overlays: [
      overlayOf(
        'bar',
        [
          { kind: 'headline', text: 'The spring harvest is in' },
          { kind: 'text', text: 'First pickings from Uji, for as long as they last.' },
          { kind: 'button', text: 'See the new teas', href: '/teas' },
        ],
        { position: 'top' },
      ),
    ],
  },
]

async function take(page: Page, { overlays, options }: Shot, path: string) {
  for (const overlay of overlays) await show(page, overlay, options)
  await page.screenshot({ path })
}

async function main(folder: string) {
  await mkdir(folder, { recursive: true })
  const [browser, server] = await Promise.all([launchChromium(), serveShop()])
  for (const { name, ...viewport } of SIZES) {
    const context = await browser.newContext({ viewport, isMobile: name === 'phone', hasTouch: name === 'phone' })
    for (const shot of SHOTS) {
      const page = await context.newPage()
      await page.goto(server.address(shot.look))
      await take(page, shot, join(folder, `${shot.name}-${name}.png`))
      await page.close()
    }
    await context.close()
  }
  await browser.close()
  server.close()
}

const folder = process.argv[2]
if (folder) await main(folder)
else console.log('node test/browser/overlay-gallery.ts OUTDIR')
