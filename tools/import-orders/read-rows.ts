/** @module Rows of a CSV file, gzip or plain, one by one: the file is never in memory as a whole. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Duplex, pipeline, Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import Papa from 'papaparse'
import type { FileRow } from '../../worker/core/order-import/group-rows.ts'
import { Trouble } from '../terminal/trouble.ts'

export interface RowsOptions {
  /** Empty: told by the first rows. */
  delimiter: string
  /** A label of the Encoding Standard, such as `windows-1257`. */
  encoding: string
  /** Told how many bytes of the file were read. */
  onBytes?: (count: number) => void
}

const CHUNK_BYTES = 128 * 1024
const GZIP_MAGIC = 0x1f8b

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.readUInt16BE(0) === GZIP_MAGIC
  } finally {
    await file.close()
  }
}

async function* bytesOf(path: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** Drops a byte order mark. */
function decoder(encoding: string): Transform {
  const text = new TextDecoder(encoding)
  return new Transform({
    encoding: 'utf8',
    transform: (chunk, _, done) => done(null, text.decode(chunk, { stream: true })),
    flush: (done) => done(null, text.decode()),
  })
}

/** Every row that is not empty, the header first. Stop taking them and the file is closed. */
export async function* readRows(path: string, options: RowsOptions): AsyncGenerator<FileRow> {
  const rows = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: options.delimiter }) as Duplex
  const bytes = Readable.from(bytesOf(path, options.onBytes ?? (() => {})))
  const text = decoder(options.encoding)
  // What goes wrong ends `rows`, and with it the loop below.
  if (await isGzip(path)) pipeline(bytes, createGunzip(), text, rows, () => {})
  else pipeline(bytes, text, rows, () => {})
  let line = 1
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (cells.length > 1 || cells[0]?.trim()) yield { line, cells }
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    }
  } catch (error) {
    throw new Trouble(`The file cannot be read after line ${line}: ${error instanceof Error ? error.message : error}`)
  }
}
