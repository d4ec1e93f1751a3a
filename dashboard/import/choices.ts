/** @module Currencies and time zones to choose from. */

/** What the browser knows; a few where it does not say. */
function known(key: 'currency' | 'timeZone', few: readonly string[]): readonly string[] {
  try {
    return Intl.supportedValuesOf(key)
  } catch {
    return few
  }
}

const NEAR = ['EUR', 'USD', 'GBP', 'PLN', 'SEK', 'NOK', 'DKK', 'CZK', 'CHF', 'UAH', 'KZT']

/** ISO 4217 codes, those of Europe's neighbours first. */
export const CURRENCIES: readonly string[] = [...new Set([...NEAR, ...known('currency', NEAR)])]

/** IANA names. */
export const TIME_ZONES: readonly string[] = ['UTC', ...known('timeZone', ['Europe/Vilnius', 'Europe/London'])]
