/** @module The Worker with the routes of bench:visit beside its own: an empty one, a floor, a meter, what to fill in. */
import type { PublishedCampaign } from '../contract/settings.ts'
import { DAY_MS } from '../worker/core/activity.ts'
import { hourOf } from '../worker/core/hour-of.ts'
import type { Env } from '../worker/env.ts'
import vitrine, { Recommender as OwnRecommender, Scheduler as OwnScheduler } from '../worker/index.ts'
import { purge } from '../worker/jobs/purge.ts'
import { putCampaign } from '../worker/store/campaigns.ts'
import { publish } from '../worker/store/publish.ts'
import type { Click } from '../worker/store/recommender/click-packs.ts'
import { countPublication } from '../worker/store/shop-settings.ts'
import { addMeters, type Meter, meteredEnv, newMeter } from './visit/metered-env.ts'

export { Catalogue, LiveViewers, Nightly, Outhooks } from '../worker/index.ts'

/** `SINK` takes messages that nobody consumes: while a route is timed, no consumer shares its thread. */
interface BenchEnv extends Omit<Env, 'RECOMMENDER' | 'SCHEDULER'> {
  SINK: Env['EVENTS']
  RECOMMENDER: DurableObjectNamespace<Recommender>
  SCHEDULER: DurableObjectNamespace<Scheduler>
}

/** Profiles to store: those with the numbers `from` to `to`, all in the same state. */
export interface ProfileSlice {
  from: number
  to: number
  /** JSON of a ProfileState. */
  state: string
  seenAt: number
}

/** What was metered, with the rows of the Recommender's own database and the messages taken in. */
export interface MeterReading extends Meter {
  recommenderRowsWritten: number
  consumed: number
  batches: number
}

const DELETE_CAMPAIGNS = 'DELETE FROM campaigns'
/** The same row as the Worker's decision reads. */
const READ_PROFILE = 'SELECT profile_id, first_seen_at, last_seen_at, state FROM profiles WHERE profile_id = ?1'
/** Ids as `profileId` in page-views.ts makes them. */
const INSERT_PROFILES = `
  WITH RECURSIVE numbers (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)
  INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
  SELECT printf('%08x-0000-4000-8000-%012x', (n * 2654435761) & 4294967295, n), ?4, ?4, ?5, 20, 'cold', ?3 FROM numbers`

/** Null: nothing is metered, and visits go to the sink. Else how many messages the consumer gets at a time. */
let batchSize: number | null = null
let meter = newMeter()
let delivered = { consumed: 0, batches: 0 }
let timed: Env | undefined

/** The Recommender, counting the rows that it writes. */
export class Recommender extends OwnRecommender {
  #cursors: { rowsWritten: number }[] = []

  override async record(clicks: readonly Click[]): Promise<void> {
    const { sql } = this.ctx.storage
    const exec = sql.exec.bind(sql)
    const counting: typeof sql.exec = (query, ...bindings) => {
      const cursor = exec(query, ...bindings)
      this.#cursors.push(cursor)
      return cursor as never
    }
    Object.defineProperty(sql, 'exec', { value: counting, configurable: true })
    await super.record(clicks)
    Object.defineProperty(sql, 'exec', { value: exec, configurable: true })
  }

  /** Rows written since the last call. */
  takeRowsWritten(): number {
    const rows = this.#cursors.reduce((sum, cursor) => sum + cursor.rowsWritten, 0)
    this.#cursors = []
    return rows
  }
}

/** The Scheduler, counting what it asks of the database. */
export class Scheduler extends OwnScheduler {
  #meter: Meter

  constructor(ctx: DurableObjectState, env: Env) {
    const own = newMeter()
    super(ctx, meteredEnv(env, own))
    this.#meter = own
  }

  /** What was asked since the last call. */
  takeMeter(): Meter {
    const reading = structuredClone(this.#meter)
    Object.assign(this.#meter, newMeter())
    return reading
  }
}

/** What any door that does this work must do: parse, read one row, send one message, answer. */
async function floor(request: Request, env: BenchEnv): Promise<Response> {
  const body: { visitor: string } = JSON.parse(await request.text())
  const row = await env.DB.prepare(READ_PROFILE).bind(body.visitor).first<{ state: string }>()
  await env.SINK.send(body as never)
  return Response.json({ accepted: row === null ? 0 : 3 }, { status: 202 })
}

const ACTIONS: Record<string, (input: never, env: BenchEnv) => Promise<unknown>> = {
  campaigns: async (campaigns: PublishedCampaign[], env) => {
    const now = Date.now()
    const statements = campaigns.map((campaign) => putCampaign(env.DB, campaign, now))
    await env.DB.batch([env.DB.prepare(DELETE_CAMPAIGNS), ...statements, countPublication(env.DB)])
    await publish(env.DB, env.SETTINGS, now)
  },
  profiles: ({ from, to, state, seenAt }: ProfileSlice, env) =>
    env.DB.prepare(INSERT_PROFILES).bind(from, to, state, seenAt, hourOf(seenAt)).run(),
  meter: async (input: { batchSize: number | null }, env): Promise<MeterReading> => {
    const recommenderRowsWritten = await env.RECOMMENDER.getByName('shop').takeRowsWritten()
    const scheduler = await env.SCHEDULER.getByName('shop').takeMeter()
    const reading = { ...addMeters(meter, scheduler), ...delivered, recommenderRowsWritten }
    batchSize = input.batchSize
    meter = newMeter()
    delivered = { consumed: 0, batches: 0 }
    return reading
  },
  consumed: async () => delivered.consumed,
  purge: (_, env) => purge(meteredEnv(env, meter).DB, Date.now() + 31 * DAY_MS),
}

export default {
  async fetch(request: Request, env: BenchEnv): Promise<Response> {
    const [, place, name = ''] = new URL(request.url).pathname.split('/')
    if (place !== 'bench') {
      timed ??= { ...env, EVENTS: env.SINK }
      return vitrine.fetch(request, batchSize === null ? timed : meteredEnv(env, meter))
    }
    if (name === 'empty') return new Response('ok')
    if (name === 'floor') return floor(request, env)
    const result = await ACTIONS[name]?.((await request.json()) as never, env)
    return Response.json(result ?? null)
  },

  async queue(batch: MessageBatch<never>, env: BenchEnv): Promise<void> {
    const size = batchSize ?? batch.messages.length
    for (let from = 0; from < batch.messages.length; from += size) {
      const messages = batch.messages.slice(from, from + size)
      const part = { queue: batch.queue, messages, metadata: batch.metadata, ackAll() {}, retryAll() {} }
      await vitrine.queue(part, meteredEnv(env, meter))
      delivered.batches += 1
      delivered.consumed += messages.length
    }
  },
}
