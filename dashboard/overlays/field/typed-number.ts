/** @module Numbers between what is typed and what a campaign holds. */

const GAPS = /(?<=\d)[\s'’\u00a0\u202f](?=\d)/g

/** `1 200` or `2,5` to a number; null for what is none from 0 on. */
export function typedNumber(typed: string): number | null {
  const text = typed.trim().replace(GAPS, '').replace(',', '.')
  return /^\d{1,13}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}

/** `30` percent to 0.3; null for what is no number. */
export function typedShare(typed: string): number | null {
  const number = typedNumber(typed.replace('%', ''))
  // Decimal numbers: 7 / 100 is exact as text, 0.07 * 100 is not.
  return number === null ? null : Number((number / 100).toFixed(8))
}

/** What stands in the field for a number; for what is none, what was typed. */
export const numberText = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** 0.3 as `30`. */
export const shareText = (value: unknown): string =>
  typeof value === 'number' ? String(Number((value * 100).toFixed(6))) : numberText(value)

/** `This is more than 0.5.` of a share as `This is more than 50%.` */
export const inPercent = (error: string): string =>
  error.replace(/(?<=than )\d+(\.\d+)?/, (share) => `${shareText(Number(share))}%`)
