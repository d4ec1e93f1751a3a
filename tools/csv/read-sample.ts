/** @module The header and the first rows of a file. */
import { basename } from 'node:path'
import type { FileRow } from '../../contract/csv-reader.ts'
import { SAMPLE_ROWS } from '../../contract/order-file-limits.ts'
import { Trouble } from '../terminal/trouble.ts'
import type { FileOptions } from './file-options.ts'
import { readRows } from './read-rows.ts'

/** Rows by which habits are told, and which a preview shows. */
export interface Sample {
  header: string[]
  rows: FileRow[]
  /** Are these all rows? */
  isWhole: boolean
}

/** At most 1,000 rows; a file without any is trouble. */
export async function readSample(options: Pick<FileOptions, 'path' | 'delimiter' | 'encoding'>): Promise<Sample> {
  const rows: FileRow[] = []
  for await (const row of readRows(options.path, options)) {
    rows.push(row)
    if (rows.length > SAMPLE_ROWS + 1) break
  }
  const [header, ...others] = rows
  if (header === undefined || others.length === 0) throw new Trouble(`${basename(options.path)} has no rows.`)
  return { header: [...header.cells], rows: others.slice(0, SAMPLE_ROWS), isWhole: others.length <= SAMPLE_ROWS }
}
