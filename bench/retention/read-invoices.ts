/** @module Reads invoices of UCI's Online Retail, gzip or plain CSV: who ordered when for how much. */
import Papa from 'papaparse'
import type { CustomerOrder } from '../../worker/core/retention/retention-summary.ts'
import { textOf } from '../text-of.ts'

/** `cancelled` and `nobody`: lines left out, as cancellations and for want of a customer. Times are taken as UTC. */
export interface Invoices {
  customers: CustomerOrder[][]
  lines: number
  cancelled: number
  nobody: number
}

/** By the header, Online Retail's and Online Retail II's. */
const COLUMNS = {
  invoice: ['InvoiceNo', 'Invoice'],
  quantity: ['Quantity'],
  date: ['InvoiceDate'],
  price: ['UnitPrice', 'Price'],
  customer: ['CustomerID', 'Customer ID'],
} as const

type Column = keyof typeof COLUMNS

/** An invoice is an order; its lines add up. Throws an error that names the file, and the line it could not read. */
export function readInvoices(path: string): Invoices {
  const [header, ...rows] = Papa.parse<string[]>(textOf(path), { skipEmptyLines: true }).data
  const places = placesOf(header ?? [], path)
  const customers = new Map<string, Map<string, CustomerOrder>>()
  const left = { cancelled: 0, nobody: 0 }
  rows.forEach((row, index) => {
    const cell = (column: Column) => row[places[column]]?.trim() ?? ''
    if (cell('customer') === '') left.nobody++
    else if (cell('invoice').startsWith('C')) left.cancelled++
    else {
      const orders = customers.get(cell('customer')) ?? new Map<string, CustomerOrder>()
      customers.set(cell('customer'), orders)
      const at = timeOf(cell('date'))
      const lineMinor = Math.round(Number(cell('quantity')) * Number(cell('price')) * 100)
      if (Number.isNaN(at + lineMinor)) throw new Error(`${path} row ${index + 2} has no date, quantity or price.`)
      const order = orders.get(cell('invoice')) ?? { at, valueMinor: 0 }
      orders.set(cell('invoice'), { at: Math.min(order.at, at), valueMinor: order.valueMinor + lineMinor })
    }
  })
  return { customers: [...customers.values()].map((orders) => [...orders.values()]), lines: rows.length, ...left }
}

function placesOf(header: readonly string[], path: string): Record<Column, number> {
  const place = ([column, names]: [string, readonly string[]]) => {
    const at = header.findIndex((name) => names.includes(name.replace(/^\uFEFF/, '').trim()))
    if (at < 0) throw new Error(`${path} has no column ${names[0]}.`)
    return [column, at] as const
  }
  return Object.fromEntries(Object.entries(COLUMNS).map(place)) as Record<Column, number>
}

/** `2010-12-01 08:26:00`, or `12/1/2010 8:26` as UCI's own sheet writes it. */
function timeOf(text: string): number {
  const american = /^(\d+)\/(\d+)\/(\d{4}) (\d+):(\d+)/.exec(text)
  if (!american) return Date.parse(`${text.replace(' ', 'T')}Z`)
  const [month, day, year, hour, minute] = american.slice(1).map(Number) as [number, number, number, number, number]
  return Date.UTC(year, month - 1, day, hour, minute)
}
