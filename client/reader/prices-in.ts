/** @module The prices in a text: digits with what groups and divides them, and the currency beside them. */
import { currencyOfSign } from './currency-of-sign.ts'

export interface PriceText {
  /** The digits as written, without the currency: `1.299,00`. */
  digits: string
  /** ISO 4217, by the sign or code beside it; undefined where none stands there. */
  currency: string | undefined
  /** Where it begins in the text. */
  at: number
}

/** A number as people write prices: groups of three, or Indian groups of two, then perhaps decimals. */
const NUMBER = /\d{1,3}(?:[ .,'’\u00a0\u202f]\d{2,3})+(?:[.,]\d{1,3})?(?!\d)|\d+(?:[.,]\d{1,4})?/g

/** Signs and codes that may stand directly before or after. */
const SIGN = String.raw`[A-Z]{2}\$|R\$|[A-Z]{3}|[$€£¥₩₪₫₹₺₴₽₸₦₱฿₲₡₵﷼円元원]|zł|Kč|kč|[Kk]r\.?|[Ll]ei|Ft|лв\.?|ден\.?|грн\.?|руб\.?|р\.|тг\.?|сум|сом|Br|din\.?|KM|TL|Rp\.?|RM|Rs\.?|R|S\/\.?|Fr\.?|د\.إ|ر\.س|د\.ك|ج\.م|درهم|ريال|ש"ח|ש״ח|บาท|đ|₮|֏|₾|ლ`
const BEFORE = new RegExp(`(?:^|[^\\p{L}])(${SIGN})[\\s:]{0,2}$`, 'u')
const AFTER = new RegExp(`^[\\s]{0,2}(?:[,.][-–—]{1,2}|,-)?\\s?(${SIGN})(?![\\p{L}])`, 'u')

/** Finds them in order. Percentages, sizes (`60"`, `1,5 kg`, `4K`), dates and ordinals are none. Cost: linear. */
export function pricesIn(text: string): PriceText[] {
  const found: PriceText[] = []
  for (const match of text.matchAll(NUMBER)) {
    const digits = match[0]
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    const after = text.slice(match.index + digits.length, match.index + digits.length + 8)
    const sign = BEFORE.exec(before)?.[1] ?? AFTER.exec(after)?.[1]
    const currency = sign && currencyOfSign(sign)
    if (!currency && (/^\s?[%"″”]|^\s?\p{L}/u.test(after) || /[\p{L}\d/#-]$/u.test(before))) continue
    found.push({ digits, currency, at: match.index })
  }
  return found
}
