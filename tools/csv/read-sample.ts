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

/** What stands in the place of bytes that are no letter. */
const NO_LETTER = '\uFFFD'

/** At most 1,000 rows; a file without any is trouble, and one whose letters cannot be read. */
export async function readSample(
  options: Pick<FileOptions, 'path' | 'delimiter' | 'encoding' | 'isEncodingSaid'>,
): Promise<Sample> {
  const rows: FileRow[] = []
  for await (const row of readRows(options.path, options)) {
    rows.push(row)
    if (rows.length > SAMPLE_ROWS + 1) break
  }
  const [header, ...others] = rows
  if (header === undefined || others.length === 0) throw new Trouble(`${basename(options.path)} has no rows.`)
  const unread = rows.find(({ cells }) => cells.some((cell) => cell.includes(NO_LETTER)))
  if (unread && !options.isEncodingSaid)
    throw new Trouble(
      `Line ${unread.line} is not UTF-8: say how the file is written, such as --encoding windows-1257 (Baltic), windows-1250 or utf-16le.`,
    )
  return { header: [...header.cells], rows: others.slice(0, SAMPLE_ROWS), isWhole: others.length <= SAMPLE_ROWS }
}
