/** @module What an orders file would come to, by its first rows: for the owner to look at before it is imported. */
import type { FileRow } from '../../../contract/csv-reader.ts'
import type { Columns } from '../../../contract/order-field.ts'
import type { Known, OrderPreview, OrderPreviewRequest } from '../../../contract/order-import.ts'
import { guessDecimal } from './amount.ts'
import { type ReadRows, RowGrouper } from './group-rows.ts'
import { guessColumns } from './guess-columns.ts'
import { AMOUNTS, cellsOf, type ImportPlan, importPlan } from './import-plan.ts'
import { addOrder, noOrderSums } from './order-sums.ts'
import { saidStatus, statusOfWord } from './status-words.ts'
import { guessDateOrder, needsDateOrder, needsTimeZone } from './time.ts'

/** Orders, and refusals, that are shown. */
const SHOWN = 20

/** What the shop's settings say of itself. */
export interface ShopFacts {
  currency: string
  timeZone: string
}

/** Reads the sample by what was said, and guesses the rest. */
export function previewOrders(asked: OrderPreviewRequest, shop: ShopFacts): OrderPreview {
  const columns = withinHeader(asked.columns ?? guessColumns(asked.header), asked.header)
  const cells = asked.rows.map((row) => row.cells)
  const timeZone = asked.timeZone ?? shop.timeZone
  const currency = asked.currency ?? shop.currency
  const { decimal, dateOrder, channel, store, statuses, updatedAt } = asked
  const facts = { timeZone, currency, channel, store, statuses, updatedAt }
  const planned = importPlan(columns, cells, { ...facts, decimal, dateOrder })
  const about = { columns, known: knownHabits(asked, columns, cells), unknownStatuses: unknownStatuses(asked, columns) }
  if (!planned.ok) {
    const nothing = { orders: [], refused: [], refusedRows: 0, sums: noOrderSums() }
    return { ...about, plan: null, trouble: planned.trouble, ...nothing }
  }
  const { clock: _, ...plan } = planned.plan
  return { ...about, plan: { ...plan, timeZone }, trouble: null, ...findings(asked, planned.plan) }
}

/** A column that the file does not have means nothing. */
const withinHeader = (columns: Columns, header: readonly string[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, place]) => place < header.length))

function findings({ rows, isWhole }: OrderPreviewRequest, plan: ImportPlan) {
  const sums = noOrderSums()
  const orders: OrderPreview['orders'] = []
  const refused: OrderPreview['refused'] = []
  let refusedRows = 0
  for (const { key, rows: own, reading } of readSample(rows, plan, isWhole)) {
    const line = own[0]?.line ?? 0
    if (reading.ok) {
      addOrder(sums, reading.order, reading.notes)
      if (orders.length < SHOWN) orders.push({ line, order: reading.order, notes: reading.notes })
      continue
    }
    refusedRows += own.length
    if (refused.length < SHOWN) refused.push({ line, key, reason: reading.reason })
  }
  return { orders, refused, refusedRows, sums }
}

/** In the order of the file. The last order of a sample may go on behind it, and is left out. */
function readSample(rows: readonly FileRow[], plan: ImportPlan, isWhole: boolean): ReadRows[] {
  const grouper = new RowGrouper(plan)
  const read = [...rows.flatMap((row) => grouper.add(row)), ...grouper.end()]
  const last = rows.at(-1)
  const whole = isWhole || read.length < 2 ? read : read.filter(({ rows: own }) => own.at(-1) !== last)
  return whole.sort((a, b) => (a.rows[0]?.line ?? 0) - (b.rows[0]?.line ?? 0))
}

type Cells = readonly (readonly string[])[]

function knownHabits(asked: OrderPreviewRequest, columns: Columns, sample: Cells): OrderPreview['known'] {
  const amounts = cellsOf(columns, sample, AMOUNTS)
  const dates = cellsOf(columns, sample, ['at'])
  const order = asked.dateOrder ?? guessDateOrder(dates) ?? 'day first'
  const said = (value: unknown, other: Known): Known => (value === undefined ? other : 'said')
  const hasTime = columns.time !== undefined
  return {
    decimal: amounts.some((text) => /[.,]/.test(text))
      ? said(asked.decimal, guessDecimal(amounts) === null ? 'assumed' : 'told')
      : 'unused',
    dateOrder: dates.some(needsDateOrder)
      ? said(asked.dateOrder, guessDateOrder(dates) === null ? 'assumed' : 'told')
      : 'unused',
    timeZone: hasTime || dates.some((text) => needsTimeZone(text, order)) ? said(asked.timeZone, 'assumed') : 'unused',
    currency: sayEverywhere(columns.currency, sample) ? 'told' : said(asked.currency, 'assumed'),
    channel: sayEverywhere(columns.channel, sample) ? 'told' : 'assumed',
  }
}

const sayEverywhere = (place: number | undefined, sample: Cells): boolean =>
  place !== undefined && sample.every((row) => (row[place] ?? '').trim() !== '')

function unknownStatuses({ rows, statuses }: OrderPreviewRequest, { status }: Columns): string[] {
  if (status === undefined) return []
  const words = new Set(rows.map(({ cells }) => (cells[status] ?? '').trim().toLowerCase()))
  return [...words].filter(
    (word) => word !== '' && (saidStatus(statuses, word) !== undefined || statusOfWord(word) === null),
  )
}
