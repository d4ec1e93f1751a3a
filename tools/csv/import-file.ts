/** @module Reads a whole file and sends what its rows come to, with progress, and a file of what was refused. */
import { statSync } from 'node:fs'
import type { FileRow } from '../../contract/csv-reader.ts'
import type { OwnServer } from '../local/own-server.ts'
import { progress } from '../terminal/progress.ts'
import { BatchSender, type Door } from './batch-sender.ts'
import type { FileOptions } from './file-options.ts'
import { FileTally } from './file-tally.ts'
import { readRows } from './read-rows.ts'
import { RefusedFile, refusedPath } from './refused-file.ts'

/** What rows came to, or why they are refused. */
export type ReadValue<Value> =
  | { ok: true; rows: readonly FileRow[]; value: Value; notes: readonly string[] }
  | { ok: false; rows: readonly FileRow[]; reason: string }

/** Makes values of rows; one may wait for further rows. */
export interface RowReader<Value> {
  add(row: FileRow): ReadValue<Value>[]
  end(): ReadValue<Value>[]
}

export interface FileImport<Value> {
  header: readonly string[]
  server: OwnServer
  door: Door
  reader: RowReader<Value>
  onTaken: (value: Value, notes: readonly string[]) => void
  /** What the values taken came to, for people: one line at least. */
  lines: () => string[]
}

/** The exit code: 1 where anything was refused. */
export async function importFile<Value>(options: FileOptions, work: FileImport<Value>): Promise<number> {
  const { header, server, door, reader } = work
  const tally = new FileTally()
  const refused = new RefusedFile(refusedPath(options.path, options.refused), header)
  const refuse = (rows: readonly FileRow[], reason: string) => {
    tally.refuse(rows.length, reason)
    refused.add(rows, reason)
  }
  const sender = new BatchSender<Value>(server, door, ({ rows }, reason) => refuse(rows, reason))
  const take = async (read: ReadValue<Value>) => {
    if (!read.ok) return refuse(read.rows, read.reason)
    work.onTaken(read.value, read.notes)
    await sender.add({ value: read.value, rows: read.rows })
  }
  const line = progress()
  const size = statSync(options.path).size
  let bytes = 0
  const onBytes = (count: number) => {
    bytes += count
  }
  const soFar = () => `${tally.rows} rows, ${sender.sent} ${door.name} sent`
  let isHeader = true
  for await (const row of readRows(options.path, { ...options, onBytes })) {
    if (isHeader) {
      isHeader = false
      continue
    }
    tally.rows += 1
    for (const read of reader.add(row)) await take(read)
    line.show(bytes / size, soFar())
  }
  for (const read of reader.end()) await take(read)
  await sender.flush()
  refused.close()
  line.done(soFar())
  const [first, ...others] = work.lines()
  for (const words of [`${tally.rows} rows: ${first}`, ...others, ...tally.lines()]) console.log(words)
  if (refused.path !== null) console.log(`Refused rows with their reasons: ${refused.path}`)
  return tally.refusedRows === 0 ? 0 : 1
}
