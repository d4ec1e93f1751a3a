/** @module Amounts and moments as the reader of a message writes them. */
import type { Discount } from '../../contract/claim.ts'
import { formatMoney } from '../../contract/format-money.ts'

/** Formats that this isolate has made: one costs more than all else in a mail. More than a shop's languages and zones. Our policy. */
const MOST_KEPT = 1_000
const kept = new Map<string, string>()

/** As `formatMoney`, but the same amount is written only once. */
export const money = (minor: number, currency: string, language: string): string =>
  remembered(`${minor} ${currency} ${language}`, () => formatMoney(minor, currency, language))

/** What a coupon takes off: `10 %` or an amount. */
export function discountText(discount: Discount, language: string): string {
  if ('percent' in discount) return percentText(discount.percent, language)
  return formatMoney(discount.amountMinor, discount.currency, language, true)
}

/** At most one decimal. */
export const percentText = (percent: number, language: string): string =>
  remembered(`${percent} % ${language}`, () =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100),
  )

/** Day and hour in the person's zone (`25 November at 18:00`); an unknown zone counts as UTC. */
export function momentText(at: number, timeZone: string, language: string): string {
  const form = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const
  return remembered(`${at} ${timeZone} ${language}`, () => {
    try {
      return new Intl.DateTimeFormat(language, { ...form, timeZone }).format(at)
    } catch {
      return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC', timeZoneName: 'short' }).format(at)
    }
  })
}

function remembered(key: string, make: () => string): string {
  const found = kept.get(key)
  if (found !== undefined) return found
  if (kept.size >= MOST_KEPT) kept.clear()
  const made = make()
  kept.set(key, made)
  return made
}
