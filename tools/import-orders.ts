/** @module npm run import-orders -- FILE: imports orders of a shop or a till from a CSV through the public API. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { FileRow } from '../contract/csv-reader.ts'
import { MAX_ORDERS, type Order } from '../contract/order.ts'
import { type PlanTrouble, SAMPLE_ROWS } from '../contract/order-import.ts'
import type { ShopSettings } from '../contract/settings.ts'
import { type ReadRows, RowGrouper } from '../worker/core/order-import/group-rows.ts'
import { guessColumns } from '../worker/core/order-import/guess-columns.ts'
import { type ImportPlan, importPlan } from '../worker/core/order-import/import-plan.ts'
import { BatchSender } from './csv/batch-sender.ts'
import { readRows } from './csv/read-rows.ts'
import { RefusedFile, refusedPath } from './csv/refused-file.ts'
import { type ImportOptions, importOptions, mappedColumns } from './import-orders/options.ts'
import { printColumns, printHabits, printOrders } from './import-orders/print-preview.ts'
import { ImportTally } from './import-orders/tally.ts'
import { callAdmin } from './local/call-admin.ts'
import { type OwnServer, ownServer } from './local/own-server.ts'
import { progress } from './terminal/progress.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

interface Sample {
  header: string[]
  rows: FileRow[]
}

async function readSample(options: ImportOptions): Promise<Sample> {
  const [header, ...rows] = await firstRows(options)
  if (header === undefined || rows.length === 0) throw new Trouble(`${basename(options.path)} has no rows.`)
  return { header: [...header.cells], rows }
}

async function firstRows({ path, delimiter, encoding }: ImportOptions): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of readRows(path, { delimiter, encoding })) {
    rows.push(row)
    if (rows.length > SAMPLE_ROWS) break
  }
  return rows
}

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
  const columns = mappedColumns(guessColumns(header), header, options.map)
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

function preview(plan: ImportPlan, { rows }: Sample): number {
  const grouper = new RowGrouper(plan)
  const read = rows.flatMap((row) => grouper.add(row))
  // The last order of the sample may go on behind it.
  printOrders(rows.length < SAMPLE_ROWS || read.length === 0 ? [...read, ...grouper.end()] : read)
  console.log('Nothing was sent: leave out --preview to import.')
  return 0
}

const DOOR = { path: '/v1/orders', name: 'orders', most: MAX_ORDERS }

async function send(options: ImportOptions, plan: ImportPlan, header: string[], server: OwnServer): Promise<number> {
  const tally = new ImportTally()
  const refused = new RefusedFile(refusedPath(options.path, options.refused), header)
  const refuse = (rows: readonly FileRow[], reason: string) => {
    tally.refuse(rows.length, reason)
    refused.add(rows, reason)
  }
  const sender = new BatchSender<Order>(server, DOOR, ({ rows }, reason) => refuse(rows, reason))
  const take = async ({ rows, reading }: ReadRows) => {
    if (!reading.ok) return refuse(rows, reading.reason)
    tally.add(reading.order, reading.notes)
    await sender.add({ value: reading.order, rows })
  }
  const line = progress()
  const size = statSync(options.path).size
  let bytes = 0
  const grouper = new RowGrouper(plan)
  const { path, delimiter, encoding } = options
  const onBytes = (count: number) => {
    bytes += count
  }
  let isHeader = true
  for await (const row of readRows(path, { delimiter, encoding, onBytes })) {
    if (isHeader) {
      isHeader = false
      continue
    }
    tally.rows += 1
    for (const read of grouper.add(row)) await take(read)
    line.show(bytes / size, `${tally.rows} rows, ${sender.sent} orders sent`)
  }
  for (const read of grouper.end()) await take(read)
  await sender.flush()
  refused.close()
  line.done(`${tally.rows} rows, ${sender.sent} orders sent`)
  for (const words of tally.lines()) console.log(words)
  if (refused.path !== null) console.log(`Refused rows with their reasons: ${refused.path}`)
  return tally.refusedRows === 0 ? 0 : 1
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
