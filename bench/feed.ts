/** @module bench:feed: how fast a catalogue is read, with how much memory, and what is wrong in it. */
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { FeedBroken } from '../worker/feed/feed-broken.ts'
import type { FeedEntry } from '../worker/feed/feed-entry.ts'
import { readFeed } from '../worker/feed/read-feed.ts'
import { MADE_FORMATS, madeFeed } from './feed/made-feed.ts'

const USAGE = `Usage: npm run -s bench:feed -- FILE [--currency EUR]
       npm run -s bench:feed -- FILE --make ${MADE_FORMATS.join('|')} --rows N`

const OPTIONS = { currency: { type: 'string' }, make: { type: 'string' }, rows: { type: 'string' } } as const

/** Reasons with their numbers and quoted texts left out, so that rows with the same trouble are counted together. */
const kindOf = (reason: string) => reason.replace(/"[^"]*"/g, '"…"').replace(/\d+/g, 'N')

class Counted {
  readonly kinds: Record<FeedEntry['kind'], number> = { format: 0, product: 0, trouble: 0, left_out: 0 }
  readonly reasons: Record<string, number> = {}
  format: string | null = null

  add(entry: FeedEntry): void {
    this.kinds[entry.kind] += 1
    if (entry.kind === 'format') this.format = entry.format
    if (entry.kind === 'trouble') this.reasons[kindOf(entry.reason)] = (this.reasons[kindOf(entry.reason)] ?? 0) + 1
  }
}

async function read(file: string, currency: string): Promise<object> {
  const counted = new Counted()
  const before = process.resourceUsage()
  const began = performance.now()
  const options = { format: null, fileName: basename(file), contentType: null, currency, origin: null, now: Date.now() }
  let broken: object | null = null
  try {
    for await (const batch of readFeed(createReadStream(file), options)) for (const entry of batch) counted.add(entry)
  } catch (error) {
    if (!(error instanceof FeedBroken)) throw error
    broken = { code: error.code, line: error.line, detail: error.message }
  }
  const seconds = (performance.now() - began) / 1000
  const after = process.resourceUsage()
  const bytes = statSync(file).size
  const { product, trouble, left_out } = counted.kinds
  return {
    file: basename(file),
    format: counted.format,
    bytes,
    products: product,
    troubles: trouble,
    leftOut: left_out,
    reasons: counted.reasons,
    broken,
    seconds: rounded(seconds),
    cpuSeconds: rounded((after.userCPUTime - before.userCPUTime) / 1e6),
    entriesPerSecond: Math.round((product + trouble + left_out) / seconds),
    mbPerSecond: rounded(bytes / 1e6 / seconds),
    // Of the whole process: what Node needs before it has read anything is beside it.
    peakMb: Math.round(after.maxRSS / 1024),
    peakBeforeMb: Math.round(before.maxRSS / 1024),
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100

async function feed(): Promise<object> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Error('One file is needed.')
  if (values.make === undefined) return read(file, values.currency ?? 'EUR')
  const format = MADE_FORMATS.find((each) => each === values.make)
  const rows = Number(values.rows)
  if (format === undefined || !(rows > 0)) throw new Error('--make needs a format, and --rows how many.')
  await pipeline(Readable.from(madeFeed(format, rows)), createWriteStream(file))
  return { file: basename(file), format, rows, bytes: statSync(file).size }
}

try {
  console.log(JSON.stringify(await feed()))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exit(2)
}
