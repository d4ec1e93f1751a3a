/** @module Reads who was there when: a CSV of person and time, or the invoices of Online Retail. */
import Papa from 'papaparse'
import { readInvoices } from '../retention/read-invoices.ts'
import { textOf } from '../text-of.ts'

/** `at`: as ms UTC, by the clock on the wall. */
export interface TimedVisit {
  person: string
  at: number
}

/** Throws a sentence that names the file, and the line it could not read. */
export function readVisits(path: string): TimedVisit[] {
  const text = textOf(path)
  if (/^\uFEFF?Invoice/.test(text))
    return readInvoices(path).customers.flatMap((orders, person) =>
      orders.map(({ at }) => ({ person: String(person), at })),
    )
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  return data.map(({ person, time }, index) => {
    const at = timeOf(time?.trim() ?? '')
    if (!person || Number.isNaN(at)) throw new Error(`${path} line ${index + 2} must tell a person and a time.`)
    return { person, at }
  })
}

/** Seconds or milliseconds since 1970, or `2026-01-31 09:05`. */
function timeOf(text: string): number {
  if (/^\d{9,10}$/.test(text)) return Number(text) * 1000
  if (/^\d{12,13}$/.test(text)) return Number(text)
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(' ', 'T')}Z`)
}
