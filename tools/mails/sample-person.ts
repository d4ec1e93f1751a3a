/** @module Somebody whom the sample mails are written to: a customer of the demo shop. */
import { parse } from '../../contract/parse.ts'
import { ShopSettingsSchema } from '../../contract/settings.ts'
import { type DemoProduct, demoProducts } from '../../demo/catalogue.ts'
import demoSettings from '../../demo/settings.json' with { type: 'json' }
import type { MessageCoupon, MessageFacts, MessageProduct } from '../../worker/core/message/message-facts.ts'
import type { Writing } from '../../worker/mail/writing.ts'

/** No mail of the samples goes there. */
export const SHOP_URL = 'https://shop.example'

/** 1 December 2026, 16:00 UTC: when the codes of the samples end. */
const CODES_END_AT = Date.UTC(2026, 11, 1, 16)

/** `language`: of the words that were chosen. */
export function sampleWriting(language: string, kind: Writing['kind'], messageId: string): Writing {
  const shop = parse(ShopSettingsSchema, { ...demoSettings, origins: [SHOP_URL] })
  if (!shop.ok) throw new Error('the demo shop has no valid settings')
  const settings = { language: 'en', postalAddress: 'Pilies 7, LT-01123 Vilnius', shopUrl: SHOP_URL }
  return { language, timeZone: 'Europe/Vilnius', kind, scenarioId: 'sample', messageId, shop: shop.value, settings }
}

/** Every slot finds something, every pool gives a code. `isSent`: the order is on its way. `isOfOne`: of a single product. */
export function sampleFactsOf(
  titleOf: (slotId: string) => string,
  { isSent, isOfOne }: { isSent: boolean; isOfOne: boolean },
): MessageFacts {
  const all = demoProducts().filter(({ stock }) => stock > 0)
  const some = (from: number, count: number) => all.slice(from, from + count).map(productOf)
  const [pot, mug] = [some(24, 1)[0]!, some(32, 1)[0]!]
  const lines = [
    { ...pot, quantity: 1 },
    { ...mug, quantity: 2 },
  ]
  const valueMinor = lines.reduce((sum, { priceMinor, quantity }) => sum + (priceMinor ?? 0) * quantity, 0)
  const parcel = { carrier: 'DPD', number: '05809012345678', url: 'https://tracking.example/05809012345678' }
  return {
    person: { firstName: 'Anna', lastName: 'Jonaitytė', city: 'Vilnius', traits: {} },
    cart: { lines, leftOut: 0, valueMinor, currency: 'EUR' },
    order: { transactionId: 'HK-10482', lines, valueMinor, currency: 'EUR', tracking: isSent ? parcel : null },
    // The second of them has a price that may be struck through.
    subjects: isOfOne ? some(21, 1) : some(20, 3),
    bought: some(2, 3),
    recommended: each((slotId) => ({ title: titleOf(slotId), products: [...some(40, 4), ...some(4, 4)] })),
    coupons: each<MessageCoupon>(() => ({ code: 'TEA-7K2M-QX4R', discount: { percent: 10 }, expiresAt: CODES_END_AT })),
    store: {
      ...{ name: 'Heron & Kettle Vilnius', address: 'Pilies 7', city: 'Vilnius', country: 'LT' },
      ...{ url: `${SHOP_URL}/stores/vilnius`, offer: 'Oolong tasting on Saturday at 14:00' },
    },
  }
}

/** Something for every name that is asked for. */
const each = <Value>(of: (name: string) => Value): Record<string, Value> =>
  new Proxy({}, { get: (_, name) => of(String(name)) })

const productOf = ({
  productId,
  name,
  url,
  imageUrl,
  priceMinor,
  listPriceMinor,
  currency,
}: DemoProduct): MessageProduct => ({
  ...{ productId, name, url, priceMinor, wasMinor: listPriceMinor, currency },
  imageUrl: `${SHOP_URL}${imageUrl}`,
})
