/** @module npm run -s bench:nightly: how long the night's work on customers takes, and the rows it reads and writes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { DAY_MS } from '../worker/core/activity.ts'
import type { CustomersState } from '../worker/core/nightly/customers-state.ts'
import { customersJob } from '../worker/jobs/nightly-customers.ts'
import { putOrders } from '../worker/store/orders.ts'
import { putProfiles } from '../worker/store/profiles-of-batch.ts'
import { type SomeCustomer, someCustomer } from './nightly/some-customer.ts'
import { storeFirst, withD1 } from './segments/local-database.ts'
import { random } from './segments/population.ts'
import { meteredDatabase, newMeter } from './visit/metered-env.ts'

const USAGE = 'npm run -s bench:nightly -- [--customers 20000]'
const OPTIONS = { customers: { type: 'string', default: '20000' } } as const

const SEED = 11
/** Customers stored in one transaction. */
const BATCH = 500

async function benchNightly(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS, USAGE)
  const customers = numberOption('customers', values.customers, { least: 1, whole: true }) ?? 1
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-nightly-'))
  const now = Date.now()
  try {
    const figures = await withD1(folder, async (db) => {
      await storeFirst(db, [])
      await fill(db, customers, now)
      const first = await night(db, now)
      return { customers, ...first, nextNight: await night(db, now + DAY_MS) }
    })
    console.log(JSON.stringify(figures))
    return 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fill(db: D1Database, customers: number, now: number): Promise<void> {
  const chance = random(SEED)
  for (let from = 0; from < customers; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, customers - from) }, () =>
      someCustomer(uuid(chance), now, chance),
    )
    await db.batch([
      ...putProfiles(
        db,
        some.flatMap(({ profiles }) => profiles),
      ),
      ...putOrders(
        db,
        some.flatMap(({ orders }) => orders),
      ),
      ...some.flatMap((customer) => joined(db, customer)),
    ])
  }
}

function joined(db: D1Database, { personId, profiles }: SomeCustomer): D1PreparedStatement[] {
  const members = personId === null ? [] : profiles.slice(0, -1)
  return members.map(({ profileId }) =>
    db.prepare('UPDATE profiles SET person_id = ?1 WHERE profile_id = ?2').bind(personId, profileId),
  )
}

const uuid = (chance: () => number): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(16 * chance()).toString(16)).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

/** The job to its end, its state through JSON after each slice as its object keeps it. */
async function night(db: D1Database, begunAt: number) {
  const meter = newMeter()
  const metered = meteredDatabase(db, meter)
  const startedAt = performance.now()
  let [slices, longestSliceMs, mostStatements, largestState] = [0, 0, 0, 0]
  let text: string | null = JSON.stringify(customersJob.begin(begunAt))
  while (text !== null) {
    const before = { at: performance.now(), statements: meter.statements }
    const next: CustomersState | null = await customersJob.slice(metered, JSON.parse(text), { begunAt, now: begunAt })
    text = next && JSON.stringify(next)
    slices++
    longestSliceMs = Math.max(longestSliceMs, Math.round(performance.now() - before.at))
    mostStatements = Math.max(mostStatements, meter.statements - before.statements)
    largestState = Math.max(largestState, text?.length ?? 0)
  }
  const seconds = Number(((performance.now() - startedAt) / 1000).toPrecision(3))
  const { rowsRead, rowsWritten } = meter
  return { slices, seconds, rowsRead, rowsWritten, longestSliceMs, mostStatements, largestState }
}

await runCommand(benchNightly)
