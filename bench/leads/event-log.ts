/** @module Recorded events of a shop in memory, some 30 bytes each, by visitor and time. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Column } from './column.ts'
import { Names } from './names.ts'

/** What a line may tell, by its word. */
export const KINDS = ['view', 'addtocart', 'transaction'] as const

/** One line: its place in the file, ms UTC, product and category. */
export interface LoggedEvent {
  line: number
  at: number
  kind: (typeof KINDS)[number]
  productId: string
  category: string
}

/** Events of a file, in any order of lines: time in seconds, visitor, kind, item, category; tab separated. */
export class EventLog {
  readonly #times = new Column((size) => new Float64Array(size))
  readonly #kinds = new Column((size) => new Uint8Array(size))
  readonly #visitors = new Column((size) => new Uint32Array(size))
  readonly #items = new Column((size) => new Uint32Array(size))
  readonly #categories = new Column((size) => new Uint32Array(size))
  readonly #visitorNames = new Names()
  readonly #itemNames = new Names()
  readonly #categoryNames = new Names()
  firstAt = Number.POSITIVE_INFINITY

  /** Adds a line; a header, whose time is no number, is passed over. Throws an error that says what a line must be. */
  add(text: string, line: number): void {
    const [time = '', visitor, word, item, category = ''] = text.split('\t')
    const at = Number(time || Number.NaN) * 1000
    const kind = KINDS.indexOf(word as (typeof KINDS)[number])
    if (line === 1 && Number.isNaN(at)) return
    if (Number.isNaN(at) || !visitor || kind < 0 || !item)
      throw new Error(`line ${line} must be time in seconds, visitor, ${KINDS.join(' or ')}, item, category.`)
    this.firstAt = Math.min(this.firstAt, at)
    this.#times.push(at)
    this.#kinds.push(kind)
    this.#visitors.push(this.#visitorNames.numberOf(visitor))
    this.#items.push(this.#itemNames.numberOf(item))
    this.#categories.push(this.#categoryNames.numberOf(category))
  }

  get size(): number {
    return this.#times.length
  }

  /** The events of each visitor by time, those of one moment in the order of lines. Cost: two passes and small sorts. */
  *visitors(): Iterable<{ visitor: string; events: LoggedEvent[] }> {
    const { starts, places } = this.#byVisitor()
    for (let visitor = 0; visitor + 1 < starts.length; visitor++) {
      const own = [...places.subarray(starts[visitor], starts[visitor + 1])]
      own.sort((a, b) => this.#times.at(a) - this.#times.at(b) || a - b)
      yield { visitor: this.#visitorNames.nameOf(visitor), events: own.map((place) => this.#eventAt(place)) }
    }
  }

  #eventAt(place: number): LoggedEvent {
    return {
      line: place,
      at: this.#times.at(place),
      kind: KINDS[this.#kinds.at(place)]!,
      productId: this.#itemNames.nameOf(this.#items.at(place)),
      category: this.#categoryNames.nameOf(this.#categories.at(place)),
    }
  }

  /** Places of events visitor by visitor, and where each visitor's begin. */
  #byVisitor(): { starts: Uint32Array; places: Uint32Array } {
    const starts = new Uint32Array(this.#visitorNames.size + 1)
    for (let place = 0; place < this.size; place++) starts[this.#visitors.at(place) + 1]! += 1
    for (let visitor = 1; visitor < starts.length; visitor++) starts[visitor]! += starts[visitor - 1]!
    const next = starts.slice()
    const places = new Uint32Array(this.size)
    for (let place = 0; place < this.size; place++) places[next[this.#visitors.at(place)]!++] = place
    return { starts, places }
  }
}

/** Reads a file line by line. Throws an error that names the file and the line. */
export async function readEventLog(path: string): Promise<EventLog> {
  const log = new EventLog()
  let line = 0
  try {
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
      if (text !== '') log.add(text, ++line)
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`)
  }
  if (log.size === 0) throw new Error(`${path} has no events.`)
  return log
}
