/** @module The Worker with the routes of bench:scenarios beside its own: what to fill in, and meters. */
import { HOUR_MS, hourOf } from '../worker/core/hour-of.ts'
import type { Env } from '../worker/env.ts'
import vitrine, { Scheduler as OwnScheduler } from '../worker/index.ts'
import { random, somebody } from './segments/population.ts'
import { type Meter, meteredDatabase, newMeter } from './visit/metered-env.ts'

export { Catalogue, LiveViewers, Nightly, Outhooks, Recommender } from '../worker/index.ts'

interface BenchEnv extends Omit<Env, 'SCHEDULER'> {
  SCHEDULER: DurableObjectNamespace<Scheduler>
}

/** Runs to store, with the numbers `from` to `to`; those below `due` are due at `dueAt` (ms UTC), the others a day later. */
export interface RunSlice {
  from: number
  to: number
  due: number
  dueAt: number
}

/** `ledgerRowsWritten`: in the object's own SQLite, by the platform's count. */
export interface ScenarioMeter extends Meter {
  ledgerRowsWritten: number
}

/** The Scheduler, counting what it asks of the database and of its own. */
export class Scheduler extends OwnScheduler {
  #meter: Meter
  /** Rows of the ledger. */
  #written: { rows: number }

  constructor(ctx: DurableObjectState, env: Env) {
    const own = newMeter()
    const written = { rows: 0 }
    const { sql } = ctx.storage
    const exec = sql.exec.bind(sql)
    const counting: typeof sql.exec = (query, ...bindings) => {
      const cursor = exec(query, ...bindings)
      // What writes has written by now; kept cursors would be work for the collector of garbage.
      written.rows += cursor.rowsWritten
      return cursor as never
    }
    Object.defineProperty(sql, 'exec', { value: counting, configurable: true })
    super(ctx, { ...env, DB: meteredDatabase(env.DB, own) })
    this.#meter = own
    this.#written = written
  }

  /** What was asked since the last call. */
  takeMeter(): ScenarioMeter {
    const reading = { ...structuredClone(this.#meter), ledgerRowsWritten: this.#written.rows }
    Object.assign(this.#meter, newMeter())
    this.#written.rows = 0
    return reading
  }
}

const NUMBERS = 'WITH RECURSIVE numbers (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)'
const PROFILE_ID = `printf('%08x-0000-4000-8000-%012x', (n * 2654435761) & 4294967295, n)`
const INSERT_PROFILES = `${NUMBERS}
  INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
  SELECT ${PROFILE_ID}, ?4, ?4, ?5, 20, 'cold', ?3 FROM numbers`
const INSERT_RUNS = `${NUMBERS}
  INSERT INTO scenario_runs (run_id, profile_id, scenario_id, run_key, entered_at, version, step_id, reached_at, due_at,
    asked, subject, trail, revision)
  SELECT printf('%022x', n), ${PROFILE_ID}, 'bench', '', ?5, 1, 'wait', ?5, iif(n < ?3, ?4, ?4 + 86400000), 0, '{}',
    json_array(json_object('at', ?5, 'stepId', 'wait', 'what', json_object('kind', 'entered')),
      json_object('at', ?5, 'stepId', 'wait', 'what', json_object('kind', 'waits', 'untilAt', ?4))), 1
  FROM numbers`

/** The shop says that they may be written to. */
const INSERT_ADDRESSES = `${NUMBERS}
  INSERT INTO shop_permissions (email, subscribed, since_at, told_at, told_by, profile_id)
  SELECT 'p' || n || '@example.com', 1, 1, 1, 'api', ${PROFILE_ID} FROM numbers WHERE n < ?3`

const ACTIONS: Record<string, (input: never, env: BenchEnv) => Promise<unknown>> = {
  fill: async ({ from, to, due, dueAt }: RunSlice, env) => {
    const now = Date.now()
    const { state } = somebody('one', now, random(3))
    await env.DB.batch([
      env.DB.prepare(INSERT_PROFILES).bind(from, to, JSON.stringify(state), now, hourOf(now)),
      env.DB.prepare(INSERT_RUNS).bind(from, to, due, dueAt, now - HOUR_MS),
      env.DB.prepare(INSERT_ADDRESSES).bind(from, to, due),
    ])
  },
  look: (_, env) => env.SCHEDULER.getByName('shop').lookAgain(),
  meter: (_, env) => env.SCHEDULER.getByName('shop').takeMeter(),
  left: async ({ dueAt }: { dueAt: number }, env) =>
    env.DB.prepare(`SELECT COUNT(*) AS count FROM scenario_runs WHERE scenario_id = 'bench' AND due_at <= ?1`)
      .bind(dueAt)
      .first('count'),
  sent: async (_, env) =>
    (await env.DB.prepare('SELECT state, COUNT(*) AS messages FROM messages GROUP BY state').all()).results,
  mails: async (_, env) => env.DB.prepare('SELECT COUNT(*) AS count FROM mails').first('count'),
  follow: async ({ profileIds, id }: { profileIds: string[]; id: string }, env) => {
    const at = Date.now()
    const happenings = profileIds.map((profileId) => ({
      ...{ id: `${id} ${profileId}`, at, profileId, kind: 'event' as const, event: 'page_view' as const },
      ...{ productIds: [], categories: [] },
    }))
    await env.SCHEDULER.getByName('shop').follow(profileIds, happenings)
  },
  asked: (sql: string, env) => env.DB.prepare(sql).run(),
}

export default {
  async fetch(request: Request, env: BenchEnv): Promise<Response> {
    const [, place, name = ''] = new URL(request.url).pathname.split('/')
    if (place !== 'bench') return vitrine.fetch(request, env)
    const result = await ACTIONS[name]?.((await request.json()) as never, env)
    return Response.json(result ?? null)
  },
  queue: (batch: MessageBatch<never>, env: BenchEnv) => vitrine.queue(batch, env as never),
}
