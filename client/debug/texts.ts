/** @module Values as the panel writes them. */
import { formatMoney } from '../../contract/format-money.ts'

/** Longest text of one value. */
const MOST = 200

/** Text of anything the page may have said; nothing is a dash. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

/** `json_ld` as `json ld`. */
export const words = (name: string): string => name.replaceAll('_', ' ')

/** An amount, or a dash where none is known. */
export const amount = (minor: number | undefined, currency: string | undefined): string =>
  minor === undefined ? '–' : formatMoney(minor, currency ?? '', 'en')

/** `14:03:22`, in the browser's own zone. */
export const clock = (at: number): string => new Date(at).toLocaleTimeString('en-GB')
