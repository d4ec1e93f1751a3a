/** @module Shopify's pixel in a frame sandboxed as Shopify does it, in real Chromium: it reaches the Worker all the same. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../tools/chromium.ts'
import { type RunningWorker, startWorker } from '../worker/harness.ts'
import { checkoutCompleted } from '../worker/sample-checkout.ts'
import { WebhookShop } from '../worker/webhook-shop.ts'
import { type PlainShop, startPlainShop } from './plain-shop.ts'

let worker: RunningWorker
let browser: Browser
let checkout: PlainShop
const visitor = randomUUID()
const orderId = `${Date.now()}`

/** What Shopify gives a pixel; the event comes when the pixel has subscribed. */
const surroundings = (event: unknown) => `
  const kept = {}
  const analytics = { subscribe: (name, listener) => setTimeout(() => listener(${JSON.stringify(event)})) }
  const sessionStorage = { getItem: async (k) => kept[k] ?? null, setItem: async (k, v) => { kept[k] = v } }
  const browser = { sessionStorage }
  const init = { customerPrivacy: { analyticsProcessingAllowed: true } }
  const api = { customerPrivacy: { subscribe() {} } }`

before(async () => {
  worker = await startWorker()
  await worker.admin('PUT', '/v1/settings', { origins: ['https://shop.example'] })
  browser = await launchChromium()
  const pixel = readFileSync('integrations/shopify/custom-pixel.js', 'utf8').replace(
    'https://edge.shop.example',
    worker.url.origin,
  )
  const event = checkoutCompleted({ attributes: [{ key: '_vitrine', value: visitor }] }, orderId)
  const frame = `<script>{${surroundings(event)}\n${pixel}}</script>`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  checkout = await startPlainShop(() => ({
    html: `<!doctype html><title>Thank you</title><iframe sandbox="allow-scripts allow-forms" srcdoc="${frame}"></iframe>`,
  }))
})
after(async () => {
  await browser.close()
  await checkout.close()
  await worker.close()
})

// Chromium tells nobody of a keepalive request that leaves a sandboxed frame: what counts is what arrived.
test('a pixel in a sandboxed frame is heard, although only the shop’s own origin is listed', async () => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(checkout.url)
  const seen = await new WebhookShop(worker).storedAs(orderId, 'placed', 9390)
  assert.deepEqual([seen.profile_id, seen.source, errors], [visitor, 'browser', []])
})
