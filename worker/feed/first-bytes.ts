/** @module How the text of a catalogue is encoded, told by its first bytes and by what is said of it. */
import { FeedBroken } from './feed-broken.ts'

/** `label`: of the Encoding Standard. `isSaid` false: nobody says, so that what is no UTF-8 may be read as `other`. */
export interface Encoding {
  label: string
  isSaid: boolean
  /** What text is that is no UTF-8: what spreadsheets on Windows write in western languages. */
  other: string
}

/** Bytes that suffice for a byte order mark and an XML declaration. */
export const FIRST_BYTES = 1024

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const PACKED: readonly (readonly [string, readonly number[]])[] = [
  ['It is packed with gzip. Unpack it first, or serve it with "Content-Encoding: gzip".', [0x1f, 0x8b]],
  ['It is a ZIP archive or an Excel file. Save the sheet as CSV, or unpack the archive.', [0x50, 0x4b, 0x03, 0x04]],
  ['It is an old Excel file. Save the sheet as CSV.', [0xd0, 0xcf, 0x11, 0xe0]],
  ['It is a PDF, which is for reading only. Export the catalogue as CSV or XML.', [0x25, 0x50, 0x44, 0x46]],
]

/**
 * By the byte order mark; what an XML file says of itself; the `charset` of the content type, which servers often add
 * unasked. Throws FeedBroken for packed files and for an encoding that nobody here knows.
 */
export function encodingOf(first: Uint8Array, contentType: string | null): Encoding {
  const begins = ([, bytes]: readonly [string, readonly number[]]) => bytes.every((byte, at) => first[at] === byte)
  const packed = PACKED.find(begins)
  if (packed) throw new FeedBroken('unknown_format', 1, packed[0])
  const marked = MARKS.find(begins)
  if (marked) return { label: marked[0], isSaid: true, other: marked[0] }
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(latin(first))?.[1]
  const said = declared ?? /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1]
  const label = said === undefined ? (wide(first) ?? 'utf-8') : known(said)
  // A file that was sent as UTF-8 and is none was not looked at by who sent it; an XML file's own word counts.
  return { label, isSaid: declared !== undefined || label !== 'utf-8', other: 'windows-1252' }
}

/** UTF-16 without its mark has a zero beside each sign that files begin with. */
function wide([a, b, c, d]: Uint8Array): string | null {
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  return a === 0 && b && c === 0 && d ? 'utf-16be' : null
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, FIRST_BYTES))

function known(label: string): string {
  try {
    const { encoding } = new TextDecoder(label.trim())
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    throw new FeedBroken('broken', 1, `Its encoding "${label}" is not known. Save the file in UTF-8.`)
  }
}
