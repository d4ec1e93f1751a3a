/** @module Reads recorded orders: CDNOW's own columns, a CSV of customer, date and amount, or Online Retail's invoices. */
import Papa from 'papaparse'
import { textOf } from './text-of.ts'

/** What one customer ordered or gave back on one day. Lines of nobody are left out. */
export interface OrderLine {
  customer: string
  /** Days since 1970-01-01 UTC. */
  day: number
  /** Hundredths; below 0 for what came back. */
  amountMinor: number
  /** A cancelled invoice or a negative amount: it lowers what was spent, it is no order. */
  isReturn: boolean
}

const DAY_MS = 86_400_000

/** The lines of a file, gzip or not. Throws an error that names the file, and the line it could not read. */
export function readOrders(path: string): OrderLine[] {
  const text = textOf(path)
  const lines = /^\s*\d+\s+\d/.test(text) ? cdnowLines(text, path) : csvLines(text, path)
  if (lines.length === 0) throw new Error(`${path} has no orders.`)
  return lines
}

/** 1997-01-01, 19970101, or with a time behind, as days since 1970-01-01 UTC; NaN for what is no date. */
export function dayOfDate(text: string): number {
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text) ?? []
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS
}

/** Customer, sometimes the customer's number in the sample, date, number of CDs, amount; separated by blanks. */
function cdnowLines(text: string, path: string): OrderLine[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => {
      const columns = line.trim().split(/\s+/)
      const isFull = columns.length === 4 || columns.length === 5
      return orderLine(
        { customer: isFull ? columns[0] : '', date: columns.at(-3), amount: columns.at(-1) },
        `${path} line ${index + 1}`,
      )
    })
}

function csvLines(text: string, path: string): OrderLine[] {
  const transformHeader = (name: string) => name.trim().toLowerCase()
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader,
  })
  const has = (...names: string[]) => names.every((name) => meta.fields?.includes(name))
  const place = (index: number) => `${path} line ${index + 2}`
  if (has('customer', 'date', 'amount'))
    return data.flatMap((row, index) => (row.customer ? [orderLine(row, place(index))] : []))
  if (has('invoiceno', 'quantity', 'invoicedate', 'unitprice', 'customerid'))
    return data.flatMap((row, index) => (row.customerid ? [invoiceLine(row, place(index))] : []))
  throw new Error(`${path} must have columns customer, date and amount, or those of CDNOW or Online Retail.`)
}

/** One product of an invoice; cancellations are invoices that start with C. */
function invoiceLine(row: Record<string, string>, place: string): OrderLine {
  const amount = String(Number(row.quantity || Number.NaN) * Number(row.unitprice || Number.NaN))
  const line = orderLine({ customer: row.customerid, date: row.invoicedate, amount }, place)
  return { ...line, isReturn: line.isReturn || /^c/i.test(row.invoiceno ?? '') }
}

function orderLine(
  { customer, date, amount }: { customer?: string; date?: string; amount?: string },
  place: string,
): OrderLine {
  const day = dayOfDate(date ?? '')
  const amountMinor = Math.round(Number(amount?.trim() || Number.NaN) * 100)
  if (!customer || Number.isNaN(day) || !Number.isFinite(amountMinor))
    throw new Error(`${place} must tell a customer, a date such as 2026-01-31 and an amount.`)
  return { customer, day, amountMinor, isReturn: amountMinor < 0 }
}
