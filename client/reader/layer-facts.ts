/** @module Facts that lie in the data layer beside shop events: Google's remarketing tags and products of home-made layers. */
import type { Item } from '../../contract/item.ts'
import { toDecimal } from '../../contract/money.ts'
import { claimsOf } from './claim.ts'
import type { Claim } from './model.ts'

type Entry = Record<string, unknown>

/** What the shop's own event named for this page, then what other entries say. Each entry is looked at once. */
export function layerFacts(said: Partial<Item> = {}): Claim[] {
  const { priceMinor, listPriceMinor, ...rest } = said
  return [
    ...claimsOf('data_layer', rest),
    // A unit price that other sources do not know: GA4 shops report it after or before a discount.
    ...claimsOf('data_layer', { price: decimalOf(priceMinor, said), listPrice: decimalOf(listPriceMinor, said) }),
    ...entries().flatMap(remarketing),
  ]
}

const decimalOf = (minor: number | undefined, { currency = '' }: Partial<Item>) =>
  minor === undefined ? undefined : toDecimal(minor, currency)

function entries(): Entry[] {
  const { dataLayer } = window as { dataLayer?: unknown }
  return Array.isArray(dataLayer) ? dataLayer.slice(0, 100).filter((entry) => entry && typeof entry === 'object') : []
}

/** `{ ecomm_prodid, ecomm_pagetype: 'product', ecomm_totalvalue }`, alone or below `google_tag_params`. */
function remarketing(entry: Entry): Claim[] {
  const params = (entry.google_tag_params ?? entry) as Entry
  const { ecomm_prodid: id, ecomm_totalvalue: value, ecomm_pagetype: type } = params
  if (type !== 'product' || (Array.isArray(id) && id.length > 1)) return []
  return claimsOf('data_layer', { productId: [id].flat()[0], price: value }, 0.6)
}

/** `fbq('track', 'ViewContent', { content_ids, value, currency })` and its likes, which stand as text in the page. */
export function pixelCalls(): Claim[] {
  const script = [...document.scripts].find(
    ({ src, text }) => !src && text.length < 50_000 && /['"]ViewContent['"]/.test(text),
  )
  const call = /['"]ViewContent['"]\s*,\s*(\{[\s\S]{0,800}?\})/.exec(script?.text ?? '')?.[1]
  if (!call) return []
  const one = (key: string) =>
    new RegExp(`${key}['"]?\\s*:\\s*\\[?\\s*(?:(?=\\d)|['"])([^'",}\\]\\s]+)`).exec(call)?.[1]
  return claimsOf('data_layer', { productId: one('content_ids?'), price: one('value'), currency: one('currency') }, 0.6)
}
