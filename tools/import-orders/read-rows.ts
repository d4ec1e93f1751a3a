/** @module Rows of a CSV file, gzip or plain, one by one: the file is never in memory as a whole. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import Papa from 'papaparse'
import type { FileRow } from '../../worker/core/order-import/group-rows.ts'
import { Trouble } from '../terminal/trouble.ts'

export interface RowsOptions {
  /** Empty: told by the header. */
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

/** A chunk's rows, and how to ask for the next. */
interface Parsed {
  rows: string[][]
  resume: () => void
}

/** A promise and how to settle it. A file that is closed early fails where nobody waits any more. */
function awaited() {
  let resolve: (parsed: Parsed | null) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<Parsed | null>((yes, no) => {
    resolve = yes
    reject = no
  })
  promise.catch(() => {})
  return { promise, resolve, reject }
}

const DELIMITERS = [',', ';', '\t', '|']

/** The sign that stands most often in the header, outside quotes. */
function guessDelimiter(text: string): string {
  const header = (text.trimStart().split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const times = (sign: string) => header.split(sign).length
  return DELIMITERS.toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

/**
 * Rows by the chunk. Papa Parse can be a stream of rows by itself, but stops and begins anew every 16 rows (measured:
 * half of the import's time).
 */
async function* parsedChunks(text: Readable, delimiter: string): AsyncGenerator<string[][]> {
  let next = awaited()
  text.on('error', (error) => next.reject(error))
  Papa.parse<string[]>(text, {
    delimiter: delimiter || guessDelimiter,
    chunk: ({ data }, parser) => {
      parser.pause()
      next.resolve({ rows: data, resume: () => parser.resume() })
    },
    complete: () => next.resolve(null),
    error: (error) => next.reject(error),
  })
  for (let parsed = await next.promise; parsed; parsed = await next.promise) {
    next = awaited()
    yield parsed.rows
    parsed.resume()
  }
}

/** Every row that is not empty, the header first. Stop taking them and the file is closed. */
export async function* readRows(path: string, options: RowsOptions): AsyncGenerator<FileRow> {
  const bytes = Readable.from(bytesOf(path, options.onBytes ?? (() => {})))
  const text = decoder(options.encoding)
  // What goes wrong ends `text`, and with it the loop below.
  if (await isGzip(path)) pipeline(bytes, createGunzip(), text, () => {})
  else pipeline(bytes, text, () => {})
  let line = 1
  try {
    for await (const rows of parsedChunks(text, options.delimiter))
      for (const cells of rows) {
        if (cells.length > 1 || cells[0]?.trim()) yield { line, cells }
        line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
      }
  } catch (error) {
    throw new Trouble(`The file cannot be read after line ${line}: ${error instanceof Error ? error.message : error}`)
  } finally {
    bytes.destroy()
  }
}
