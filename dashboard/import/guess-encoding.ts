/** @module In which encoding a file is written, told by its first bytes. */

/** Encodings that can be chosen, by their labels in the Encoding Standard. */
export const ENCODINGS = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1257': 'Baltic (Windows-1257)',
  'windows-1252': 'Western Europe (Windows-1252)',
  'windows-1250': 'Central Europe (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'utf-16le': 'Unicode (UTF-16)',
} as const

export type Encoding = keyof typeof ENCODINGS

/** Bytes of š ž ė į č ū in Windows-1257, and of é å æ ø ä ö ü ç in Windows-1252, of both their small letters only. */
const BALTIC = new Set([0xf0, 0xfe, 0xeb, 0xe1, 0xe8, 0xfb])
const WESTERN = new Set([0xe9, 0xe5, 0xe6, 0xf8, 0xe4, 0xf6, 0xfc, 0xe7])

/** Zones of shops whose old files are Baltic ones. */
const BALTIC_ZONES = /^Europe\/(Vilnius|Riga|Tallinn)$/

/** UTF-8 wherever the bytes can be that; else by the letters, and where they tell nothing by the shop's time zone. */
export function guessEncoding(bytes: Uint8Array, timeZone: string): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (isUtf8(bytes)) return 'utf-8'
  let more = 0
  for (const byte of bytes) more += Number(BALTIC.has(byte)) - Number(WESTERN.has(byte))
  return more > 0 || (more === 0 && BALTIC_ZONES.test(timeZone)) ? 'windows-1257' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A letter may be cut in two at the end of the sample.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
