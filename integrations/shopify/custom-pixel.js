/*
 * Vitrine: tells your Worker that a checkout was completed.
 *
 * Paste all of this into Shopify admin > Settings > Customer events > Add custom pixel, put your Worker's address into
 * the next line, then "Save" and "Connect".
 *
 * What it sends: the order's number, sum, currency and products, under the visitor id that Vitrine's tag wrote into the
 * cart. No e-mail, name, phone or address. Nothing at all without the visitor's consent to analytics. The order counts
 * as seen, not as money: the order webhook confirms it under the same number.
 */
const ADDRESS = 'https://edge.shop.example'

/** The cart attribute that the tag writes its visitor id into. */
const VISITOR = '_vitrine'
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
/** Waits before further tries, in ms. */
const RETRIES_MS = [1000, 5000, 20000]
/** Decimal places of currencies that have not two. Source: ISO 4217. */
// biome-ignore format: a table
const DECIMALS = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0,
  XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}

let privacy = init.customerPrivacy
api.customerPrivacy.subscribe('visitorConsentCollected', (event) => {
  privacy = event.customerPrivacy
})

const told = new Set()

analytics.subscribe('checkout_completed', async (event) => {
  try {
    const { checkout } = event.data
    const visitor = `${checkout.attributes?.find(({ key }) => key === VISITOR)?.value}`.toLowerCase()
    // An order without a number could never be told from its webhook.
    const orderId = `${checkout.order?.id ?? ''}`.match(/\d+$/)?.[0]
    if (!privacy?.analyticsProcessingAllowed || !UUID.test(visitor) || !orderId || told.has(orderId)) return
    told.add(orderId)
    const toldBefore = await browser.sessionStorage.getItem('vitrine-order').catch(() => null)
    if (toldBefore === orderId) return
    await deliver(visitOf(visitor, purchaseOf(event, checkout, orderId), event.context))
    await browser.sessionStorage.setItem('vitrine-order', orderId)
  } catch {
    // A pixel must never be heard of in a checkout.
  }
})

/** The answer cannot be read from Shopify's sandbox; that one came is enough. */
async function deliver(visit) {
  for (const waitMs of [...RETRIES_MS, null]) {
    try {
      const body = JSON.stringify({ ...visit, sentAt: Date.now() })
      return await fetch(`${ADDRESS}/v1/pixel`, { method: 'POST', mode: 'no-cors', keepalive: true, body })
    } catch (error) {
      if (waitMs === null) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

function visitOf(visitor, purchase, context) {
  const { navigator, document } = context ?? {}
  return {
    v: 1,
    visitor,
    consent: purchase.consent,
    device: /Mobi|Android/.test(navigator?.userAgent) ? 'phone' : 'desktop',
    // The address of a checkout is as good as a key to it, so only the shop's own is told.
    page: {
      url: `${document?.location?.origin ?? ''}/`,
      type: 'thank_you',
      language: navigator?.language,
      platform: 'shopify',
    },
    decide: false,
    events: [purchase],
  }
}

function purchaseOf(event, checkout, orderId) {
  const currency = checkout.totalPrice?.currencyCode ?? checkout.currencyCode
  const minor = (amount) => Math.round(Number(amount) * 10 ** (DECIMALS[currency] ?? 2))
  return {
    id: newId(),
    name: 'purchase',
    at: Date.parse(event.timestamp) || Date.now(),
    consent: purposes(),
    params: {
      transactionId: orderId,
      valueMinor: minor(checkout.totalPrice?.amount),
      currency,
      items: checkout.lineItems.flatMap((line) => itemOf(line, minor) ?? []).slice(0, 200),
    },
  }
}

function itemOf({ variant, quantity, title, finalLinePrice }, minor) {
  const number = (id) => `${id ?? ''}`.match(/\d+$/)?.[0]
  const productId = number(variant?.product?.id)
  if (!productId || !(quantity > 0)) return null
  const paid = finalLinePrice ? finalLinePrice.amount / quantity : variant.price?.amount
  return {
    productId,
    variantId: number(variant.id),
    sku: variant.sku || undefined,
    name: (title ?? variant.product.title ?? '').slice(0, 100) || undefined,
    priceMinor: Number.isFinite(minor(paid)) ? Math.max(minor(paid), 0) : undefined,
    quantity,
  }
}

/** What the visitor permits, in Vitrine's words; as its script reads it of Shopify. */
const purposes = () => (privacy.marketingAllowed ? ['measure', 'personalise', 'message'] : ['measure'])

/** A UUIDv7: the time, then chance. Made once, so that a repeated delivery is known. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  bytes[0] = (bytes[0] & 15) | 112
  bytes[2] = (bytes[2] & 63) | 128
  const chance = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const hex = Date.now().toString(16).padStart(12, '0') + chance
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
