/** @module Amounts as people and programs write them: 1,234.50 or 1.234,50, with or without a sign of currency. */
import type { DECIMALS } from '../../../contract/order-import.ts'

/** The sign before the decimals. */
export type Decimal = (typeof DECIMALS)[number]

/** Blanks, apostrophes between thousands and signs of currency say nothing here, nor do codes such as EUR or zł. */
const NOISE = /[\s'’]|\p{Sc}/gu
const CODE = /^\p{L}{1,3}\.?(?=[-(\d.,])|(?<=[\d.,)-])\p{L}{1,3}\.?$/u

/** A dash in the place of decimals, as in 349,- and 5.--: none of them. */
const NO_DECIMALS = /(?<=\d[.,])(?:--?|[–—])$/

const FORMS: Readonly<Record<Decimal, RegExp>> = {
  '.': /^([(-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(-|\))?$/,
  ',': /^([(-]?)(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d*))?(-|\))?$/,
}

/**
 * The sign before decimals in a file, told by amounts of it: the last sign of `1.234,5`, or one before a number of
 * digits that is not three. Null where nothing tells.
 */
export function guessDecimal(texts: readonly string[]): Decimal | null {
  for (const text of texts) {
    const [, last, digits = ''] = /([.,])(\d*)$/.exec(plain(text)) ?? []
    if (last === undefined) continue
    const isOther = plain(text)
      .slice(0, -digits.length - 1)
      .includes(last === '.' ? ',' : '.')
    if (digits.length !== 3 || isOther) return last as Decimal
  }
  return null
}

/** The number, or null for what is none. Thousands must stand in threes: `1,23` is no number where `.` is the decimal. */
export function parseAmount(text: string, decimal: Decimal): number | null {
  const [, before = '', whole = '', part = '', after = ''] = FORMS[decimal].exec(plain(text)) ?? []
  if (whole + part === '') return null
  const size = Number(`${whole.replace(/[.,]/g, '') || '0'}.${part || '0'}`)
  return (before || after) && size !== 0 ? -size : size
}

const plain = (text: string): string =>
  text.replace(NOISE, '').replace('−', '-').replace(CODE, '').replace(NO_DECIMALS, '00')
