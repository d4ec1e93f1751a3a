/** @module The text of a data file, packed with gzip or not. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Throws a sentence where it cannot be read. */
export function textOf(path: string): string {
  try {
    const bytes = readFileSync(path)
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
