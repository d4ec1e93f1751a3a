/** @module Reads the baskets of Online Retail's invoices, gzip or plain CSV. */
import Papa from 'papaparse'
import type { Basket } from '../../worker/core/recommend/knowledge.ts'
import { textOf } from '../text-of.ts'

/**
 * Oldest first, each product of an invoice once; cancellations (invoices that start with C) and what came back are left
 * out. Times are taken as UTC. Throws an error that names the file, and the row it could not read.
 */
export function readBaskets(path: string): Basket[] {
  const { data } = Papa.parse<Record<string, string>>(textOf(path), { header: true, skipEmptyLines: true })
  const baskets = new Map<string, { customer: string | null; productIds: Set<string>; at: number }>()
  data.forEach((row, index) => {
    const transactionId = row.InvoiceNo ?? row.Invoice ?? ''
    const at = Date.parse(`${row.InvoiceDate?.replace(' ', 'T')}Z`)
    if (!transactionId || !row.StockCode || Number.isNaN(at))
      throw new Error(
        `${path} row ${index + 2} has no InvoiceNo, StockCode or InvoiceDate such as 2011-01-31 08:26:00.`,
      )
    if (transactionId.startsWith('C') || !(Number(row.Quantity) > 0)) return
    const customer = row.CustomerID || row['Customer ID'] || null
    const basket = baskets.get(transactionId) ?? { customer, productIds: new Set<string>(), at }
    baskets.set(transactionId, basket)
    basket.productIds.add(row.StockCode)
  })
  const all = [...baskets].map(([transactionId, { customer, productIds, at }]) => ({
    transactionId,
    customer,
    productIds: [...productIds],
    at,
  }))
  return all.sort((a, b) => a.at - b.at)
}
