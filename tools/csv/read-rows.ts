/** @module Rows of a CSV file, gzip or plain, one by one: the file is never in memory as a whole. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { guessDelimiter } from '../../contract/csv-delimiter.ts'
import { CsvReader, type FileRow } from '../../contract/csv-reader.ts'
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

/** The text of the file piece by piece, without a byte order mark. */
async function* textOf(path: string, { encoding, onBytes = () => {} }: RowsOptions): AsyncGenerator<string> {
  const bytes = Readable.from(bytesOf(path, onBytes))
  // What goes wrong ends the unpacking, and with it the loop below.
  const plain = (await isGzip(path)) ? pipeline(bytes, createGunzip(), () => {}) : bytes
  const decoder = new TextDecoder(encoding)
  try {
    for await (const chunk of plain) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } finally {
    bytes.destroy()
  }
}

/** Every row that is not empty, the header first. Stop taking them and the file is closed. */
export async function* readRows(path: string, options: RowsOptions): AsyncGenerator<FileRow> {
  let reader: CsvReader | null = null
  let line = 0
  try {
    for await (const text of textOf(path, options)) {
      reader ??= new CsvReader(options.delimiter || guessDelimiter(text))
      for (const row of reader.push(text)) {
        line = row.line
        yield row
      }
    }
    yield* reader?.end() ?? []
  } catch (error) {
    throw new Trouble(`The file cannot be read after line ${line}: ${error instanceof Error ? error.message : error}`)
  }
}
