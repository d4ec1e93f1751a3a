/** @module UCI Online Retail: invoice lines of a British gift wholesaler, each invoice one order. */
import { type Item, MAX_CART_LINES } from '../../contract/item.ts'
import { toMinor } from '../../contract/money.ts'
import type { Recorded, RecordingReader, Row } from './recorded.ts'

const CURRENCY = 'GBP'

/** Lines that are charges and no products: they count in the value and stay out of the items. */
const CHARGES = new Set(['AMAZONFEE', 'B', 'BANK CHARGES', 'C2', 'CRUK', 'D', 'DOT', 'M', 'PADS', 'POST', 'S'])

/** Invoices kept open: lines of one invoice may have those of others between them. One in 18,786 has, by one. */
const OPEN_INVOICES = 8

interface Line {
  item: Item
  quantity: number
  priceMinor: number
}

/** `2010-12-01 08:26:00` names no zone; taken as UTC. NaN for what is no time. */
const parseTime = (text: string) => Date.parse(`${text.trim().replace(' ', 'T')}Z`)

/** A line's product and amounts; null for a line that gives nothing: returned pieces, corrections of stock. */
function lineOf(fields: Record<string, string>): Line | null {
  const productId = fields.stockcode?.trim() ?? ''
  const quantity = Number(fields.quantity)
  const priceMinor = toMinor(Number(fields.unitprice), CURRENCY) ?? -1
  if (productId === '' || !Number.isInteger(quantity) || quantity <= 0 || quantity > 100_000 || priceMinor < 0)
    return null
  const name = fields.description?.trim().slice(0, 300) || undefined
  return { item: { productId, name, priceMinor, currency: CURRENCY, quantity }, quantity, priceMinor }
}

/** Equal products at equal prices become one line. */
function merged(lines: readonly Line[]): Line[] {
  const byProduct = new Map<string, Line>()
  for (const line of lines) {
    const key = `${line.item.productId} ${line.priceMinor}`
    const before = byProduct.get(key)
    const quantity = line.quantity + (before?.quantity ?? 0)
    byProduct.set(key, { ...line, quantity, item: { ...line.item, quantity } })
  }
  return [...byProduct.values()]
}

const worth = ({ priceMinor, quantity }: Line) => priceMinor * quantity

function toRecorded(invoice: string, rows: readonly Row[]): Recorded {
  const { number: row, fields } = rows[0] as Row
  const leftOut = (why: 'cancellation' | 'correction' | 'malformed', detail: string): Recorded => ({
    kind: 'left_out',
    row,
    why,
    detail,
  })
  if (invoice.startsWith('C')) return leftOut('cancellation', invoice)
  if (invoice === '') return leftOut('malformed', 'InvoiceNo is empty')
  const at = parseTime(fields.invoicedate ?? '')
  if (Number.isNaN(at)) return leftOut('malformed', `InvoiceDate "${fields.invoicedate ?? ''}" is no time`)
  const lines = merged(rows.map(({ fields }) => lineOf(fields)).filter((line) => line !== null))
  const valueMinor = lines.reduce((sum, line) => sum + worth(line), 0)
  if (valueMinor === 0 || !/^\d/.test(invoice)) return leftOut('correction', invoice)
  const products = lines.filter(({ item }) => !CHARGES.has(item.productId.toUpperCase()))
  const largest = products.toSorted((a, b) => worth(b) - worth(a)).slice(0, MAX_CART_LINES)
  const customerId = fields.customerid?.trim().replace(/\.0$/, '') || undefined
  const items = (products.length > MAX_CART_LINES ? largest : products).map(({ item }) => item)
  const order = { transactionId: invoice, at, valueMinor, currency: CURRENCY, items, customerId }
  return { kind: 'order', row, at, order, trimmed: products.length > MAX_CART_LINES }
}

/**
 * Invoices that begin with C are cancellations, those worth nothing are corrections of stock, those with another letter
 * are book-keeping: none of them is an order. An invoice of more lines than we take keeps its largest; its value stays whole.
 */
export const readOnlineRetailCsv: RecordingReader = async function* (rows) {
  const open = new Map<string, Row[]>()
  for await (const row of rows) {
    const invoice = row.fields.invoiceno?.trim() ?? ''
    const lines = open.get(invoice)
    if (lines) lines.push(row)
    else open.set(invoice, [row])
    const oldest = open.entries().next()
    if (open.size <= OPEN_INVOICES || oldest.done) continue
    open.delete(oldest.value[0])
    yield toRecorded(...oldest.value)
  }
  for (const [invoice, lines] of open) yield toRecorded(invoice, lines)
}
