/** @module What a coupon takes off, as words: the same in every text of an overlay. */
import type { Discount } from '../../contract/claim.ts'
import { formatMoney } from '../../contract/format-money.ts'

/** `{percent}` or `{amount}` as people of that language write it; without a discount neither. Never throws. */
export function discountWords(discount: Discount | undefined, language: string | undefined): Record<string, string> {
  if (!discount) return {}
  if ('percent' in discount) return { percent: percentage(discount.percent / 100, language) }
  return { amount: formatMoney(discount.amountMinor, discount.currency, language, true) }
}

/** At most one decimal. */
export function percentage(share: number, language: string | undefined): string {
  const form: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 }
  try {
    return new Intl.NumberFormat(language, form).format(share)
  } catch {
    return new Intl.NumberFormat('en', form).format(share)
  }
}
