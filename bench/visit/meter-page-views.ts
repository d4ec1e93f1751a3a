/** @module Counts what a page view costs in statements, rows, messages and reads, from the door to the nightly purge. */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { LocalRuntime } from '../local-runtime.ts'
import type { MeterReading } from '../visit-worker.ts'
import type { Send } from './control.ts'
import { pageView } from './page-views.ts'

/** Pages of one visit, as of an average shop; each in another batch, minutes apart in life. */
const PAGES_A_VISIT = 5
/** Page views metered for each size of batch. */
const PAGE_VIEWS = 1000
/** Too few for the consumer to begin at once. */
const DOOR_VIEWS = 50
const DRAINED_WITHIN_MS = 60_000

/** Per page view of three events. */
export interface PageViewCost {
  statements: number
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  /** The same rows by table, its indexes included; `clicks` is in the Recommender's own database. */
  tables: Record<string, { rowsRead: number; rowsWritten: number }>
  queueMessages: number
  kvReads: number
  objectCalls: number
}

/** `door`: the request alone; `batch100`, `batch10`, `batch1`: door and consumer, by messages that come at a time. */
export interface PageViewCosts {
  door: PageViewCost
  batch100: PageViewCost
  batch10: PageViewCost
  batch1: PageViewCost
  /** What the nightly purge deletes and reads for it after 30 days. */
  purge: { statements: number; rowsRead: number; rowsWritten: number }
}

/** Half of the visitors are known, half come for the first time. */
export async function meterPageViews(
  runtime: LocalRuntime,
  send: Send,
  known: readonly string[],
): Promise<PageViewCosts> {
  const visits = PAGE_VIEWS / PAGES_A_VISIT
  let used = 0
  const run = async (batchSize: number) => {
    const visitors = Array.from({ length: visits }, (_, i) => (i % 2 === 0 ? known[used + i]! : randomUUID()))
    used += visits
    return meterBatches(runtime, send, visitors, batchSize)
  }
  const door = await meterDoor(runtime, send, known.slice(-DOOR_VIEWS))
  const batch100 = await run(100)
  const batch10 = await run(10)
  const batch1 = await run(1)
  await send('meter', { batchSize: null })
  await send('purge')
  const purged = await send<MeterReading>('meter', { batchSize: null })
  const purgedViews = 3 * PAGE_VIEWS + DOOR_VIEWS
  const share = (rows: number) => round(rows / purgedViews)
  const purge = {
    statements: share(purged.statements),
    rowsRead: share(purged.rowsRead),
    rowsWritten: share(purged.rowsWritten),
  }
  return { door, batch100, batch10, batch1, purge }
}

/** The meter is read before the consumer, which waits a second for more, has begun. */
async function meterDoor(runtime: LocalRuntime, send: Send, visitors: readonly string[]): Promise<PageViewCost> {
  await send('meter', { batchSize: 100 })
  await Promise.all(visitors.map((visitor, index) => post(runtime, visitor, index)))
  const reading = await send<MeterReading>('meter', { batchSize: 100 })
  if (reading.consumed > 0) throw new Error('the consumer was faster than the door: this machine is too busy')
  await drained(send, visitors.length)
  return cost(reading, visitors.length)
}

async function meterBatches(
  runtime: LocalRuntime,
  send: Send,
  visitors: readonly string[],
  batchSize: number,
): Promise<PageViewCost> {
  await send('meter', { batchSize })
  for (let page = 0; page < PAGES_A_VISIT; page++) {
    // One page of every visitor at a time: nobody looks at two pages in the same second.
    await Promise.all(visitors.map((visitor, index) => post(runtime, visitor, index * 3 + page)))
    await drained(send, visitors.length * (page + 1))
  }
  return cost(await send<MeterReading>('meter', { batchSize }), visitors.length * PAGES_A_VISIT)
}

async function post(runtime: LocalRuntime, visitor: string, index: number): Promise<void> {
  const body = JSON.stringify(pageView(visitor, index, Date.now()))
  const response = await fetch(new URL('/v1/visit', runtime.url), { method: 'POST', body })
  const answer = (await response.json()) as { accepted?: number }
  if (answer.accepted !== 3) throw new Error(`a page view was not taken: ${JSON.stringify(answer)}`)
}

async function drained(send: Send, messages: number): Promise<void> {
  const giveUpAt = Date.now() + DRAINED_WITHIN_MS
  while ((await send<number>('consumed')) < messages) {
    if (Date.now() > giveUpAt) throw new Error(`the consumer did not take in ${messages} messages in time`)
    await wait(20)
  }
}

function cost(reading: MeterReading, pageViews: number): PageViewCost {
  const share = (value: number) => round(value / pageViews)
  const tables = { ...reading.tables, clicks: { rowsRead: 0, rowsWritten: reading.recommenderRowsWritten } }
  return {
    statements: share(reading.statements),
    roundTrips: share(reading.roundTrips),
    rowsRead: share(reading.rowsRead),
    rowsWritten: share(reading.rowsWritten + reading.recommenderRowsWritten),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        { rowsRead: share(rows.rowsRead), rowsWritten: share(rows.rowsWritten) },
      ]),
    ),
    queueMessages: share(reading.queueMessages),
    kvReads: share(reading.kvReads),
    objectCalls: share(reading.objectCalls),
  }
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
