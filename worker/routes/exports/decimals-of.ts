/** @module Money of one currency as files write it. */
import { currencyExponent } from '../../../contract/money.ts'

/** Writes minor units with all decimals of the currency, and a point: 3490 of EUR as `34.90`. */
export function decimalsOf(currency: string): (minor: number) => string {
  const places = currencyExponent(currency)
  return (minor) => (minor / 10 ** places).toFixed(places)
}
