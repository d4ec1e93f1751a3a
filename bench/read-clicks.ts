/** @module Reads recorded shop clicks: session, item and time, tab separated. */
import { readFileSync } from 'node:fs'

/** A session of the file looked at a product at `at` (ms UTC). */
export interface Click {
  session: string
  productId: string
  at: number
}

/** Places of session, item and time in a line, and how many columns each line has. */
interface Columns {
  session: number
  item: number
  time: number
  count: number
}

const USUAL_COLUMNS: Columns = { session: 0, item: 1, time: 2, count: 3 }

/** Seconds end here (in the year 5138), milliseconds begin (in 1973). */
const FIRST_MS = 1e11

const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))? ?(Z|UTC|[+-]\d\d:\d\d)?$/

/**
 * The clicks of a file in order of time; what has the same time keeps the file's order, a line that stands there twice is
 * one click. A header that names session, item and time says which column is which; without one they stand in that order.
 * Time is in seconds or milliseconds since 1970, or a date such as `2020-06-29T22:47:16Z`, UTC where it names no zone.
 * Throws an error that names the file, and the line it could not read. A million clicks take 200 MB while they are held.
 */
export function readClicks(path: string): Click[] {
  const lines = linesOf(path)
  const columns = columnsOf(lines[0] ?? '')
  const texts = new Map<string, string>()
  const clicks: Click[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '' || (index === 0 && columns.hasHeader)) continue
    const click = parseClick(line, columns)
    if (!click)
      throw new Error(
        `${path} line ${index + 1} must be session, item and time, tab separated; the time in seconds, milliseconds or as a date.`,
      )
    clicks.push({ session: own(click.session, texts), productId: own(click.productId, texts), at: click.at })
  }
  if (clicks.length === 0) throw new Error(`${path} has no clicks.`)
  return eachOnce(clicks.sort((a, b) => a.at - b.at))
}

/** A first line that is no click is a header. */
function columnsOf(line: string): Columns & { hasHeader: boolean } {
  if (parseClick(line, USUAL_COLUMNS)) return { ...USUAL_COLUMNS, hasHeader: false }
  const names = line.toLowerCase().split('\t')
  const placeOf = (name: RegExp) => names.findIndex((each) => name.test(each))
  const named = { session: placeOf(/session/), item: placeOf(/item|product/), time: placeOf(/time|date/) }
  const isNamed = Object.values(named).every((place) => place !== -1)
  return { ...USUAL_COLUMNS, ...(isNamed ? { ...named, count: names.length } : {}), hasHeader: names.length > 1 }
}

/** Null for a line that is none. */
function parseClick(line: string, columns: Columns): Click | null {
  const fields = line.split('\t')
  const [session, productId] = [fields[columns.session], fields[columns.item]]
  const at = parseTime(fields[columns.time]?.trim() ?? '')
  return session && productId && Number.isFinite(at) && fields.length === columns.count
    ? { session, productId, at }
    : null
}

function parseTime(text: string): number {
  const number = text === '' ? Number.NaN : Number(text)
  if (!Number.isNaN(number)) return Math.round(Math.abs(number) < FIRST_MS ? number * 1000 : number)
  const [, day, time = '00:00', zone = 'Z'] = DATE.exec(text) ?? []
  return day ? Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone}`) : Number.NaN
}

function eachOnce(inOrder: readonly Click[]): Click[] {
  const atOnce = new Set<string>()
  let now = Number.NaN
  return inOrder.filter(({ session, productId, at }) => {
    if (at !== now) atOnce.clear()
    now = at
    const isNew = !atOnce.has(`${session}\t${productId}`)
    atOnce.add(`${session}\t${productId}`)
    return isNew
  })
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
    return readFileSync(path, 'utf8').replace('\uFEFF', '').replaceAll('\r', '').split('\n')
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
