/** @module Reads recorded shop clicks: a header line, then session, item and time, tab separated. */
import { readFileSync } from 'node:fs'

/** A session of the file looked at a product at `at` (ms UTC). */
export interface Click {
  session: string
  productId: string
  at: number
}

/** Seconds end here (in the year 5138), milliseconds begin (in 1973). */
const FIRST_MS = 1e11

/**
 * The clicks of a file in order of time; what has the same time keeps the file's order. Time is in seconds or
 * milliseconds since 1970, or a date such as `2020-06-29T22:47:16Z`. Throws an error that names the file, and the line it
 * could not read. A million clicks take 200 MB while they are held.
 */
export function readClicks(path: string): Click[] {
  const [header, ...rows] = linesOf(path)
  if (header?.split('\t').length !== 3) throw new Error(`${path} must begin with a header of session, item and time.`)
  if (rows.length === 0) throw new Error(`${path} has no clicks.`)
  const texts = new Map<string, string>()
  return rows.map((row, index) => parseClick(row, texts, `${path} line ${index + 2}`)).sort((a, b) => a.at - b.at)
}

function parseClick(row: string, texts: Map<string, string>, place: string): Click {
  const [session, productId, time, ...rest] = row.split('\t')
  const at = parseTime(time ?? '')
  if (!session || !productId || Number.isNaN(at) || rest.length > 0)
    throw new Error(
      `${place} must be session, item and time, tab separated; the time in seconds, milliseconds or as a date.`,
    )
  return { session: own(session, texts), productId: own(productId, texts), at }
}

function parseTime(text: string): number {
  if (text.trim() === '') return Number.NaN
  const number = Number(text)
  if (Number.isNaN(number)) return Date.parse(text)
  return Math.round(Math.abs(number) < FIRST_MS ? number * 1000 : number)
}

/** The same text, once: cut out of the file, each piece would hold the whole of it in memory. */
function own(piece: string, texts: Map<string, string>): string {
  const known = texts.get(piece)
  if (known !== undefined) return known
  const text = Buffer.from(piece).toString()
  texts.set(text, text)
  return text
}

function linesOf(path: string): string[] {
  try {
    // Without a pattern: it would keep the whole text in memory (RegExp.input) until the next is tried.
    return readFileSync(path, 'utf8').replaceAll('\r', '').trimEnd().split('\n')
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
