/** @module npm run import-orders -- FILE: imports orders of a shop or a till from a CSV through the public API. */
import { statSync } from 'node:fs'
import { MAX_ORDERS, type Order } from '../contract/order.ts'
import type { PlanTrouble } from '../contract/order-import.ts'
import type { ShopSettings } from '../contract/settings.ts'
import { type ReadRows, RowGrouper } from '../worker/core/order-import/group-rows.ts'
import { guessColumns } from '../worker/core/order-import/guess-columns.ts'
import { type ImportPlan, importPlan } from '../worker/core/order-import/import-plan.ts'
import { addOrder, noOrderSums } from '../worker/core/order-import/order-sums.ts'
import { importFile, type RowReader } from './csv/import-file.ts'
import { mappedColumns } from './csv/mapped-columns.ts'
import { printColumns } from './csv/print-columns.ts'
import { readSample, type Sample } from './csv/read-sample.ts'
import { type ImportOptions, importOptions, orderField } from './import-orders/options.ts'
import { printHabits, printOrders } from './import-orders/print-preview.ts'
import { sumLines } from './import-orders/sum-lines.ts'
import { callAdmin } from './local/call-admin.ts'
import { type OwnServer, ownServer } from './local/own-server.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

/** The shop's own currency and zone, where the file and the command do not say. */
async function shopFacts({ currency, timeZone }: ImportOptions, server: OwnServer | null) {
  const isSaid = currency !== undefined && timeZone !== undefined
  const route = { method: 'GET', path: '/v1/settings' }
  const settings = isSaid || server === null ? null : ((await callAdmin(server, route)) as { shop: ShopSettings })
  return {
    currency: currency ?? settings?.shop.currency ?? 'EUR',
    timeZone: timeZone ?? settings?.shop.timeZone ?? 'UTC',
  }
}

function troubleWords(trouble: PlanTrouble, header: readonly string[]): string {
  if (trouble.kind === 'date_order')
    return `"${trouble.example}" may be day or month first: say --dates day-first or --dates month-first.`
  return `No column says ${trouble.fields.join(' and ')}. Columns: ${header.join(', ')}\nSay which: --map "column=${trouble.fields[0]}"`
}

function planOf(options: ImportOptions, { header, rows }: Sample, facts: { currency: string; timeZone: string }) {
  const columns = mappedColumns(guessColumns(header), { header, map: options.map }, orderField)
  const { decimal, dateOrder, channel, store, statuses } = options
  const updatedAt = options.isCorrection ? Math.round(statSync(options.path).mtimeMs) : 0
  const cells = rows.map((row) => row.cells)
  const known = { ...facts, decimal, dateOrder, channel, store, statuses, updatedAt }
  const planned = importPlan(columns, cells, known)
  printColumns(header, columns, rows)
  if (!planned.ok) throw new Trouble(troubleWords(planned.trouble, header))
  printHabits(planned.plan, facts.timeZone)
  return planned.plan
}

function preview(plan: ImportPlan, { rows, isWhole }: Sample): number {
  const grouper = new RowGrouper(plan)
  const read = rows.flatMap((row) => grouper.add(row))
  // The last order of the sample may go on behind it.
  printOrders(isWhole || read.length === 0 ? [...read, ...grouper.end()] : read)
  console.log('Nothing was sent: leave out --preview to import.')
  return 0
}

function send(options: ImportOptions, plan: ImportPlan, header: string[], server: OwnServer): Promise<number> {
  const sums = noOrderSums()
  return importFile<Order>(options, {
    ...{ header, server },
    door: { path: '/v1/orders', name: 'orders', most: MAX_ORDERS },
    reader: orderReader(plan),
    onTaken: (order, notes) => addOrder(sums, order, notes),
    lines: () => sumLines(sums),
  })
}

function orderReader(plan: ImportPlan): RowReader<Order> {
  const grouper = new RowGrouper(plan)
  const values = (read: readonly ReadRows[]) =>
    read.map(({ rows, reading }) =>
      reading.ok ? { ...reading, rows, value: reading.order } : { ok: false as const, rows, reason: reading.reason },
    )
  return { add: (row) => values(grouper.add(row)), end: () => values(grouper.end()) }
}

/** A preview needs no Worker: it takes the shop's currency and zone where one answers. */
async function factsForPreview(options: ImportOptions) {
  try {
    return await shopFacts(options, ownServer(options.url))
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return shopFacts(options, null)
  }
}

async function importOrders(args: string[]): Promise<number> {
  const options = importOptions(args)
  const server = options.isPreview ? null : ownServer(options.url)
  const facts = server ? await shopFacts(options, server) : await factsForPreview(options)
  const sample = await readSample(options)
  const plan = planOf(options, sample, facts)
  return server ? send(options, plan, sample.header, server) : preview(plan, sample)
}

if (import.meta.main) await runCommand(() => importOrders(process.argv.slice(2)))
