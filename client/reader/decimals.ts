/** @module What an amount may mean: shops group thousands and divide decimals by the same two marks. */
import { currencyExponent } from '../../contract/money.ts'

/** A reading of an amount; the likelier one comes first, with more trust. */
export interface Reading {
  value: number
  /** 1 where there is no doubt. */
  trust: number
}

/**
 * Reads a number, or a text that holds one (`1.299,00 €`, `CHF 1'299.-`, `30,000원~`). One mark with exactly three
 * digits behind it is the doubtful case: a group, unless data wrote it (`isData`: JSON-LD, metas, attributes, which
 * mostly write decimals by a dot) or the currency has three decimals. Then both readings are given, and other sources
 * decide. Empty for what holds no number above 0: a missing price is not 0.
 */
export function readingsOf(value: unknown, currency: string, isData: boolean): Reading[] {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  const digits = /\d[\d.,'’\s\u00a0\u202f]*/
    .exec(text)?.[0]
    .replace(/[\s\u00a0\u202f'’]+/g, '')
    .replace(/[.,]+$/, '')
  if (!digits || /-\s*\d/.test(text.slice(0, text.indexOf(digits[0]!) + 1))) return []
  return readDigits(digits, currencyExponent(currency), isData).filter(({ value }) => value > 0 && value < 1e10)
}

function readDigits(digits: string, exponent: number, isData: boolean): Reading[] {
  const marks = digits.replace(/\d/g, '')
  const last = marks.at(-1)
  if (!last) return [{ value: +digits, trust: 1 }]
  const grouped = { value: +digits.replace(/[.,]/g, ''), trust: 1 }
  const decimals = digits.length - 1 - digits.lastIndexOf(last)
  const divided = {
    value: +`${digits.slice(0, -decimals - 1).replace(/[.,]/g, '')}.${digits.slice(-decimals)}`,
    trust: 1,
  }
  // Two different marks, or one that stands once: the last divides. The same mark twice groups.
  if (new Set(marks).size === 1 && marks.length > 1) return [grouped]
  if (decimals !== 3 || new Set(marks).size > 1) return [divided]
  if (exponent === 3 || digits.startsWith('0')) return [divided]
  if (exponent === 0) return [grouped]
  // `1.299` in data: a decimal of a careless program, or a text for people.
  return isData && last === '.'
    ? [
        { ...divided, trust: 0.7 },
        { ...grouped, trust: 0.6 },
      ]
    : [
        { ...grouped, trust: 0.9 },
        { ...divided, trust: 0.3 },
      ]
}
