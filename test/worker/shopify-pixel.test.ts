/** @module Shopify's custom pixel, as it is pasted: in its documented surroundings, against the real Worker. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { PERSONAL } from '../core/webhook/sample-shopify-order.ts'
import { until } from './harness.ts'
import { checkoutCompleted } from './sample-checkout.ts'
import { openWebhookShop, shopifyOrder } from './webhook-shop.ts'

const PIXEL = readFileSync('integrations/shopify/custom-pixel.js', 'utf8')
const { worker, shop } = await openWebhookShop()

// Only the shop's own pages may use the tag; the pixel is in a frame that belongs to nobody.
before(async () => {
  assert.equal((await worker.admin('PUT', '/v1/settings', { origins: ['https://shop.example'] })).status, 200)
})

type Listener = (event: unknown) => unknown

interface Surroundings {
  privacy?: Record<string, boolean>
  /** Failures of the network before one request gets through. */
  failures?: number
  stored?: Pick<Map<string, string>, 'get' | 'set'>
}

const ALL = { analyticsProcessingAllowed: true, marketingAllowed: true, preferencesProcessingAllowed: true }

/** The pixel in what Shopify gives it: `analytics`, `browser`, `init`, `api`, and a `fetch` of the origin `null`. */
function install({ privacy = ALL, failures = 0, stored = new Map() }: Surroundings = {}) {
  const listeners = new Map<string, Listener>()
  const consents = new Map<string, Listener>()
  const sent: { address: string; body: string; status: number }[] = []
  const waits: number[] = []
  let left = failures
  const fetch = async (address: string, init: { method: string; mode: string; keepalive: boolean; body: string }) => {
    assert.deepEqual([init.method, init.mode, init.keepalive], ['POST', 'no-cors', true])
    if (left-- > 0) throw new TypeError('Failed to fetch')
    const headers = { origin: 'null', 'content-type': 'text/plain;charset=UTF-8' }
    const { status } = await worker.call(new URL(address).pathname, { method: 'POST', body: init.body, headers })
    sent.push({ address, body: init.body, status })
    // What a page sees of an answer it may not read.
    return { type: 'opaque', status: 0 }
  }
  const given = {
    analytics: { subscribe: (name: string, listener: Listener) => listeners.set(name, listener) },
    browser: {
      sessionStorage: {
        getItem: async (key: string) => stored.get(key) ?? null,
        setItem: async (key: string, value: string) => void stored.set(key, value),
      },
    },
    init: { customerPrivacy: privacy, context: {}, data: {} },
    api: { customerPrivacy: { subscribe: (name: string, listener: Listener) => consents.set(name, listener) } },
    fetch,
    setTimeout: (done: () => void, ms: number) => {
      waits.push(ms)
      done()
    },
  }
  new Function(...Object.keys(given), PIXEL)(...Object.values(given))
  const complete = (event: unknown) => listeners.get('checkout_completed')?.(event)
  const consent = (customerPrivacy: unknown) => consents.get('visitorConsentCollected')?.({ customerPrivacy })
  return { complete, consent, sent, waits, names: [...listeners.keys()] }
}

const attributes = (visitor: string) => ({ attributes: [{ key: '_vitrine', value: visitor }] })
const numberOf = () => shopifyOrder().id

test('it listens to one event, and tells the order under the number of the webhook', async () => {
  const visitor = randomUUID()
  const { id, body } = shopifyOrder({ note_attributes: [{ name: '_vitrine', value: visitor }] })
  const { complete, sent, names } = install()
  assert.deepEqual(names, ['checkout_completed'])
  await complete(checkoutCompleted(attributes(visitor), `gid://shopify/Order/${id}`))
  assert.deepEqual(
    sent.map(({ address, status }) => [address, status]),
    [['https://edge.shop.example/v1/pixel', 202]],
  )
  // Seen, no money: 93.90 of two teapots at 80.00 together and a cup at 9.00, by hand.
  const seen = await shop.storedAs(id, 'placed', 9390)
  assert.deepEqual([seen.source, seen.profile_id], ['browser', visitor])
  assert.deepEqual(JSON.parse(seen.items), [
    { productId: '7513594', variantId: '43729076', sku: 'TEA-1', name: 'Teapot', priceMinor: 4000, quantity: 2 },
    { productId: '7513595', variantId: '43729077', name: 'Cup', priceMinor: 900, quantity: 1 },
  ])
  await shop.shopify({ body })
  assert.equal((await shop.storedAs(id, 'paid', 9390)).profile_id, visitor)
})

test('it says nothing of the person, and not the address of the checkout', async () => {
  const { complete, sent } = install()
  await complete(checkoutCompleted(attributes(randomUUID()), numberOf()))
  const [{ body } = { body: '' }] = sent
  assert.deepEqual(
    [...PERSONAL, '207119551', 'secret', 'thank-you', 'Ada'].filter((text) => body.includes(text)),
    [],
  )
  assert.deepEqual(JSON.parse(body).page, {
    url: 'https://shop.example/',
    type: 'thank_you',
    language: 'lt-LT',
    platform: 'shopify',
  })
  assert.equal(JSON.parse(body).device, 'phone')
})

test('the event passes on what the visitor permits', async () => {
  const visitor = randomUUID()
  const { complete } = install({ privacy: { ...ALL, marketingAllowed: false } })
  await complete(checkoutCompleted(attributes(visitor), numberOf()))
  const person = await until('the person', async () => {
    const { status, body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return status === 200 && body
  })
  // As the script reads it of Shopify (docs/privacy.md).
  assert.deepEqual(person.consent, ['measure'])
})

describe('it sends nothing', () => {
  const silent: { name: string; event: () => unknown; privacy?: Record<string, boolean> }[] = [
    {
      name: 'without consent to analytics',
      event: () => checkoutCompleted(attributes(randomUUID()), numberOf()),
      privacy: { ...ALL, analyticsProcessingAllowed: false },
    },
    { name: 'without a visitor in the cart', event: () => checkoutCompleted({}, numberOf()) },
    { name: 'with a visitor that is no UUID', event: () => checkoutCompleted(attributes('ada'), numberOf()) },
    { name: 'without attributes', event: () => checkoutCompleted({ attributes: undefined }, numberOf()) },
    { name: 'without an order number', event: () => checkoutCompleted(attributes(randomUUID()), null) },
    { name: 'without an order', event: () => checkoutCompleted({ ...attributes(randomUUID()), order: null }) },
    { name: 'and throws nothing at an event without data', event: () => ({}) },
    {
      name: 'and throws nothing at lines that are none',
      event: () => checkoutCompleted({ ...attributes(randomUUID()), lineItems: null }, numberOf()),
    },
  ]
  for (const { name, event, privacy } of silent)
    test(name, async () => {
      const { complete, sent } = install({ privacy })
      await complete(event())
      assert.deepEqual(sent, [])
    })
})

test('consent that is given or taken back on the way counts', async () => {
  const denied = { ...ALL, analyticsProcessingAllowed: false }
  const late = install({ privacy: denied })
  late.consent(ALL)
  await late.complete(checkoutCompleted(attributes(randomUUID()), numberOf()))
  assert.equal(late.sent.length, 1)
  const withdrawn = install()
  withdrawn.consent(denied)
  await withdrawn.complete(checkoutCompleted(attributes(randomUUID()), numberOf()))
  assert.deepEqual(withdrawn.sent, [])
})

test('it tells an order once, also when the page is loaded again', async () => {
  const stored = new Map<string, string>()
  const event = checkoutCompleted(attributes(randomUUID()), numberOf())
  const first = install({ stored })
  await Promise.all([first.complete(event), first.complete(event)])
  await first.complete(event)
  const again = install({ stored })
  await again.complete(event)
  assert.deepEqual([first.sent.length, again.sent.length], [1, 0])
})

test('where the browser forbids storage the order is told all the same', async () => {
  const blocked = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const { complete, sent } = install({ stored: { get: blocked, set: blocked } })
  await complete(checkoutCompleted(attributes(randomUUID()), numberOf()))
  assert.equal(sent.length, 1)
})

test('it tries again when the network fails, with the same event', async () => {
  const id = numberOf()
  const { complete, sent, waits } = install({ failures: 2 })
  await complete(checkoutCompleted(attributes(randomUUID()), id))
  assert.deepEqual([sent.length, waits], [1, [1000, 5000]])
  await shop.storedAs(id, 'placed', 9390)
})

test('it gives up after four tries, in silence, and is not marked as told', async () => {
  const stored = new Map<string, string>()
  const { complete, sent, waits } = install({ failures: 9, stored })
  await complete(checkoutCompleted(attributes(randomUUID()), numberOf()))
  assert.deepEqual([sent, waits, stored.size], [[], [1000, 5000, 20_000], 0])
})

test('its figures are whole minor units in any currency', async () => {
  const figures: [string, number, number][] = [
    ['EUR', 19.99, 1999],
    ['JPY', 1980, 1980],
    ['KWD', 1.005, 1005],
  ]
  for (const [currencyCode, amount, minor] of figures) {
    const id = numberOf()
    const { complete } = install()
    await complete(checkoutCompleted({ ...attributes(randomUUID()), totalPrice: { amount, currencyCode } }, id))
    await shop.storedAs(id, 'placed', minor)
  }
})
