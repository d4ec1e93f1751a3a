/** @module Values of catalogue fields, which come as text from CSV and typed from YAML. */
import { toMinor } from '../../contract/money.ts'

/** Trimmed text with single blanks; null for nothing. */
export function textField(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** A number written with a point, or a number; null for nothing; undefined for what is none, such as `34,90`. */
export function numberField(value: unknown): number | null | undefined {
  const text = textField(value)
  if (text === null) return null
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** A decimal price in minor units; null for nothing; undefined for what is no price. */
export function priceField(value: unknown, currency: string): number | null | undefined {
  const amount = numberField(value)
  if (amount === null || amount === undefined) return amount
  return toMinor(amount, currency) ?? undefined
}

/** An address a browser can load from anywhere or from the shop's root; null for a bare file name. */
export function addressField(value: unknown): string | null {
  const text = textField(value)
  return text !== null && /^(https?:\/\/|\/)/i.test(text) ? text : null
}

/** `price "34,90" is not a number such as 34.90` */
export function notANumber(name: string, value: unknown): string {
  return `${name} "${textField(value)}" is not a number such as 34.90`
}
