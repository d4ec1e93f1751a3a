/** @module A recording on disk, read as a stream: plain or gzip, CSV or TSV. Never whole in memory. */
import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import Papa from 'papaparse'
import { Trouble } from '../../tools/terminal/trouble.ts'
import { RECORDING_FORMATS, type RecordingFormat, recogniseRecording } from './formats.ts'
import type { Row } from './recorded.ts'

/** A header is looked for in so many bytes. */
const HEAD_BYTES = 65_536

export interface Recording {
  fileName: string
  format: RecordingFormat
  sizeBytes: number
  /** Opens the file from its beginning, each time anew. */
  open: () => OpenRecording
}

export interface OpenRecording {
  rows: AsyncIterable<Row>
  /** Share of the file read so far, 0 to 1. */
  share: () => number
}

/** The bytes of the file, unpacked when it is gzip; a damaged archive ends the reader with its error. */
function textStream(path: string, file: ReadStream): Readable {
  if (!path.endsWith('.gz')) return file
  const unpacked = createGunzip()
  pipeline(file, unpacked, () => {})
  return unpacked
}

async function firstLine(path: string): Promise<string> {
  const file = createReadStream(path)
  let head = ''
  try {
    for await (const chunk of textStream(path, file)) {
      head += String(chunk)
      if (head.includes('\n') || head.length > HEAD_BYTES) break
    }
  } catch (error) {
    throw new Trouble(`${basename(path)} cannot be read: ${error instanceof Error ? error.message : error}.`)
  } finally {
    file.destroy()
  }
  return (head.split(/\r?\n/)[0] ?? '').replace(/^\uFEFF/, '')
}

type Piece = { rows: Record<string, string>[]; parser: Papa.Parser } | { error: Error } | { end: true }

/** Rows by the piece of the file they stood in. Papa calls back and is held until its rows are used. */
async function* readPieces(text: Readable, delimiter: string): AsyncGenerator<Record<string, string>[]> {
  const pieces: Piece[] = []
  let wake = () => {}
  const deliver = (piece: Piece) => {
    pieces.push(piece)
    wake()
  }
  Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter,
    skipEmptyLines: true,
    transformHeader: (name) =>
      name
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
    chunk: ({ data }, parser) => {
      parser.pause()
      deliver({ rows: data, parser })
    },
    complete: () => deliver({ end: true }),
    error: (error) => deliver({ error }),
  })
  while (true) {
    const piece = pieces.shift()
    if (piece === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      continue
    }
    if ('error' in piece) throw piece.error
    if ('end' in piece) return
    yield piece.rows
    piece.parser.resume()
  }
}

async function* readRows(path: string, file: ReadStream, delimiter: string): AsyncGenerator<Row> {
  let number = 0
  try {
    for await (const piece of readPieces(textStream(path, file).setEncoding('utf8'), delimiter)) {
      for (const fields of piece) yield { number: ++number, fields }
    }
  } finally {
    file.destroy()
  }
}

/** Looks at a recording's header. Trouble for what is of no known format. */
export async function findRecording(path: string): Promise<Recording> {
  const header = await firstLine(path)
  const delimiter = header.includes('\t') ? '\t' : ','
  const names = header.split(delimiter).map((name) => name.replaceAll('"', '').trim())
  const format = recogniseRecording(names)
  const fileName = basename(path)
  if (format === null) {
    const known = RECORDING_FORMATS.map(({ name, header }) => `  ${name}: ${header.join(', ')}`).join('\n')
    throw new Trouble(
      `${fileName} is of no format we play. Its header: ${names.slice(0, 12).join(', ').slice(0, 200)}. Known headers:\n${known}`,
    )
  }
  const { size } = await stat(path)
  return {
    fileName,
    format,
    sizeBytes: size,
    open: () => {
      const file = createReadStream(path)
      return { rows: readRows(path, file, delimiter), share: () => (size === 0 ? 1 : file.bytesRead / size) }
    },
  }
}
