/** @module The owner's own limits of the standings, as fields of a form. */
import type { LifecycleSettings } from '../../contract/lifecycle.ts'
import { currencyExponent, toDecimal, toMinor } from '../../contract/money.ts'

/** What stands in the fields, as number fields give it; empty: learned, or the default. */
export interface LimitTexts {
  inactiveDays: string
  vip: string
  cartLeftMinutes: string
}

const textOf = (number: number | undefined): string => (number === undefined ? '' : String(number))

/** The fields of what is set. */
export const limitTexts = (
  { inactiveDays, vipMinor, cartLeftMinutes }: LifecycleSettings,
  currency: string,
): LimitTexts => ({
  inactiveDays: textOf(inactiveDays),
  vip: textOf(vipMinor === undefined ? undefined : toDecimal(vipMinor, currency)),
  cartLeftMinutes: textOf(cartLeftMinutes),
})

/** What is set by these fields; what has no field here stays as it was. */
export function limitsOf(texts: LimitTexts, known: LifecycleSettings, currency: string): LifecycleSettings {
  const { cartForgottenDays } = known
  const vipMinor = texts.vip.trim() === '' ? null : toMinor(Number(texts.vip), currency)
  return {
    ...numberOf('inactiveDays', texts.inactiveDays),
    ...(vipMinor === null ? {} : { vipMinor }),
    ...numberOf('cartLeftMinutes', texts.cartLeftMinutes),
    ...(cartForgottenDays === undefined ? {} : { cartForgottenDays }),
  }
}

/** The smallest amount of the currency, as a number field wants its step. */
export const stepOf = (currency: string): string =>
  (10 ** -currencyExponent(currency)).toFixed(currencyExponent(currency))

const numberOf = (name: keyof LifecycleSettings, text: string): LifecycleSettings =>
  text.trim() === '' ? {} : { [name]: Number(text) }
