/** @module npm run -s bench:segments: how long a count takes at 100,000 and 1,000,000 people, and what it reads. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Condition } from '../contract/condition.ts'
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { type CustomerModels, defaultModels } from '../worker/core/nightly/customer-models.ts'
import { orderFacts } from '../worker/core/order-facts.ts'
import type { Profile } from '../worker/core/profile.ts'
import { fitRfm } from '../worker/core/rfm/fit-rfm.ts'
import { rfmSummary } from '../worker/core/rfm/rfm-summary.ts'
import type { Moment } from '../worker/core/segment/moment.ts'
import { readyMadeSegments } from '../worker/core/segment/ready-made.ts'
import { countMembers } from '../worker/store/count-members.ts'
import { listMembers } from '../worker/store/segment-members.ts'
import { percentiles } from './percentiles.ts'
import { HARD_CONDITIONS } from './segments/hard-conditions.ts'
import { copyProfiles, storeFirst, withD1 } from './segments/local-database.ts'
import { random, somebody } from './segments/population.ts'

const USAGE = 'npm run -s bench:segments -- [--small 100000] [--large 1000000] [--runs 20]'

const OPTIONS = {
  small: { type: 'string', default: '100000' },
  large: { type: 'string', default: '1000000' },
  runs: { type: 'string', default: '20' },
} as const

/**
 * Different people; the rest are copies of them under other ids. A million take 5 GB of the temporary folder, which are
 * given back, and all of it some four minutes.
 */
const DIFFERENT = 20_000
const SEED = 7
/** As the door has it. */
const MOST_MS = 700
const CURRENCY = 'EUR'

interface Figures {
  count: number
  isExact: boolean
  rowsRead: number
  p50Ms: number
  p95Ms: number
  /** The first page of 50 members. */
  pageP50Ms: number
}

async function benchSegments(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS, USAGE)
  const read = (name: keyof typeof OPTIONS, least: number) =>
    numberOption(name, values[name], { least, whole: true }) ?? least
  const [small, large, runs] = [read('small', DIFFERENT), read('large', DIFFERENT), read('runs', 1)]
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-segments-'))
  try {
    const now = Date.now()
    const chance = random(SEED)
    const id = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
    const people = Array.from({ length: DIFFERENT }, (_, n) => somebody(id(n), now, chance))
    const moment = { now, models: modelsOf(people, now) }
    await withD1(folder, (db) => storeFirst(db, people))
    copyProfiles(folder, 1, small / DIFFERENT - 1)
    const atSmall = await withD1(folder, (db) => measureAll(db, moment, runs))
    copyProfiles(folder, small / DIFFERENT, large / DIFFERENT - 1)
    const atLarge = await withD1(folder, (db) => measureAll(db, moment, runs))
    const growth = Object.fromEntries(
      Object.keys(atLarge).map((name) => [name, rounded(atLarge[name]!.p50Ms / atSmall[name]!.p50Ms)]),
    )
    console.log(JSON.stringify({ runs, [small]: atSmall, [large]: atLarge, growth }))
    return 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Defaults, but for the borders of RFM groups: those that the nightly fit would find. */
function modelsOf(people: readonly Profile[], now: number): CustomerModels {
  const purchases = people.flatMap(({ state }) => orderFacts(state.orders, CURRENCY) ?? [])
  return { ...defaultModels(CURRENCY), rfm: fitRfm(rfmSummary(purchases), now) }
}

async function measureAll(db: D1Database, moment: Moment, runs: number): Promise<Record<string, Figures>> {
  const ready = readyMadeSegments({ ...moment.models.limits, currency: CURRENCY })
  const conditions = {
    ...Object.fromEntries(ready.map(({ segmentId, condition }) => [segmentId, condition])),
    ...HARD_CONDITIONS,
  }
  const figures: Record<string, Figures> = {}
  for (const [name, condition] of Object.entries(conditions)) {
    figures[name] = await measure(db, condition, { moment, runs })
    console.error(name, JSON.stringify(figures[name]))
  }
  return figures
}

async function measure(
  db: D1Database,
  condition: Condition,
  { moment, runs }: { moment: Moment; runs: number },
): Promise<Figures> {
  const counted = () => {
    const startedAt = performance.now()
    return countMembers(db, condition, { ...moment, leftMs: () => startedAt + MOST_MS - performance.now() })
  }
  const { count, isExact, rowsRead } = await counted()
  const [p50, p95] = percentiles(await timesOf(runs, counted), [0.5, 0.95])
  const [page] = percentiles(await timesOf(runs, () => listMembers(db, condition, { ...moment, limit: 50 })), [0.5])
  return { count, isExact, rowsRead, p50Ms: rounded(p50!), p95Ms: rounded(p95!), pageP50Ms: rounded(page!) }
}

async function timesOf(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times
}

const rounded = (value: number): number => Number(value.toPrecision(3))

await runCommand(benchSegments)
