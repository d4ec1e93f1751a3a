/** @module Prices as catalogues write them. */
import { currencyExponent, toMinor } from '../../contract/money.ts'
import { type Decimal, parseAmount } from '../core/order-import/amount.ts'

/** `currency`: ISO 4217. */
export interface Price {
  minor: number
  currency: string
}

/** Signs that one currency has alone. `$`, `kr` and `¥` are written for several, so they say nothing beside the shop's own. */
const SIGNS = new Map(
  Object.entries({
    ...{ '€': 'EUR', '£': 'GBP', zł: 'PLN', kč: 'CZK', ft: 'HUF', '₹': 'INR', '₺': 'TRY', '₴': 'UAH', '₽': 'RUB' },
    ...{ '₩': 'KRW', '₪': 'ILS', '₫': 'VND', лв: 'BGN', $: '', '¥': '', kr: '', 'kr.': '' },
  }),
)

/** Our policy: a longer text is none. */
const MOST_CHARACTERS = 40

const CODES = new Set(Intl.supportedValuesOf('currency'))

const NUMBER = /^([^\d.,-]*)(-?[\d.,'’\s]*\d(?:[.,](?:-{1,2}|[–—]))?)([^\d]*)$/

/**
 * Reads the prices of one file. `1.299` and `1,299` are two prices each: they are read as the file's other prices say so
 * far, those that can be read in one way only. All that is not one number with its currency is no price.
 */
export class Prices {
  readonly #usual: string
  #decimal: Decimal | null
  readonly #isFixed: boolean
  /** Both signs were seen before decimals. */
  #isMixed = false

  /** `usual`: of prices without a currency. `decimal`: the sign before decimals as the format says; null: the file shows. */
  constructor(usual: string, decimal: Decimal | null) {
    this.#usual = usual
    this.#decimal = decimal
    this.#isFixed = decimal !== null
  }

  /** Null for nothing, and for 0, which is written where there is no price; undefined for what is none. */
  read(value: unknown, said?: string | null): Price | null | undefined {
    if (value === undefined || value === null) return null
    if (typeof value === 'number') return this.#price(value, said ?? this.#usual)
    const text = String(value).trim()
    if (text === '') return null
    if (text.length > MOST_CHARACTERS) return undefined
    const [, before = '', number = '', after = ''] = NUMBER.exec(text) ?? []
    const [first, last] = [currencyOf(before), currencyOf(after)]
    if (number === '' || first === undefined || last === undefined || (before.trim() && after.trim())) return undefined
    const currency = first || last || said || this.#usual
    const amount = this.#amount(number.replace(/[\s'’]/g, ''), currency)
    return amount === null ? undefined : this.#price(amount, currency)
  }

  #price(amount: number, currency: string): Price | null | undefined {
    const minor = toMinor(amount, currency)
    if (minor === null || minor < 0) return undefined
    return minor === 0 ? null : { minor, currency }
  }

  #amount(number: string, currency: string): number | null {
    const decimal = decimalOf(number, currency)
    if (decimal === undefined) return parseAmount(number, '.')
    if (decimal === null) return this.#decimal === null ? null : parseAmount(number, this.#decimal)
    if (!this.#isFixed && parseAmount(number, decimal) !== null) this.#see(decimal)
    return parseAmount(number, decimal)
  }

  #see(decimal: Decimal): void {
    if (this.#decimal !== null && this.#decimal !== decimal) this.#isMixed = true
    this.#decimal = this.#isMixed ? null : decimal
  }
}

/** Empty: none, or a sign of several. Undefined: this is no currency, and what stands around it no price. */
function currencyOf(text: string): string | undefined {
  const word = text.trim()
  if (word === '') return ''
  const code = word.toUpperCase()
  return CODES.has(code) ? code : SIGNS.get(word.toLowerCase())
}

/** The sign before the decimals; undefined: there is neither; null: it may be either. */
function decimalOf(number: string, currency: string): Decimal | null | undefined {
  const [, before = '', sign, digits = ''] = /^(.*)([.,])([^.,]*)$/.exec(number) ?? []
  if (sign === undefined) return undefined
  const [decimal, other]: [Decimal, Decimal] = sign === '.' ? ['.', ','] : [',', '.']
  if (before.includes(sign)) return other
  if (before.includes(other) || digits.length !== 3 || !/^-?[1-9]\d{0,2}$/.test(before)) return decimal
  return currencyExponent(currency) === 0 ? other : null
}
