/** @module The Recommender's clicks in its own SQLite, packed: a row a batch, and few rows a day. */
import { DAY_MS, dayOf } from '../../core/activity.ts'

/** A visitor looked at a product at `at` (ms UTC), by the id that the page named it with. */
export interface Click {
  visitor: string
  productId: string
  at: number
}

/** Clicks are kept and learned from for so long. Our policy: a season of fashion. */
export const CLICKS_KEPT_MS = 90 * DAY_MS
/** More clicks than this are more than the index holds; the oldest go. Our policy: some 120 MB of SQLite. */
const MOST_CLICKS = 1_000_000
/** Clicks of one row at most: with the longest ids a fourth of what a value may hold. Source: Durable Objects limits, 2 MB. */
const SLICE = 1000
/** Characters of a pack that others are no longer put to. */
const FULL = 350_000
/** So many packs that follow one another are worth one row. */
const WORTH_MERGING = 8

/** A pack as it is remembered: reading all of them to count would take seconds. `receivedAt` ms UTC. */
interface Pack {
  packId: number
  receivedAt: number
  clicks: number
  characters: number
}

/** Synchronous, as the storage of an object is. */
export class ClickPacks {
  readonly #sql: SqlStorage
  readonly #mostClicks: number
  #packs: Pack[] = []

  constructor(sql: SqlStorage, mostClicks = MOST_CLICKS) {
    this.#sql = sql
    this.#mostClicks = mostClicks
    sql.exec(
      'CREATE TABLE IF NOT EXISTS click_packs (pack_id INTEGER PRIMARY KEY, received_at INTEGER NOT NULL, clicks TEXT NOT NULL)',
    )
  }

  /** All of them in the order they came, once at the start; one pack of them in memory at a time. */
  *read(): Generator<Click> {
    this.#packs = []
    const rows = this.#sql.exec<{ pack_id: number; received_at: number; clicks: string }>(
      'SELECT pack_id, received_at, clicks FROM click_packs ORDER BY pack_id',
    )
    for (const { pack_id: packId, received_at: receivedAt, clicks: text } of rows) {
      const clicks = JSON.parse(text) as Click[]
      this.#packs.push({ packId, receivedAt, clicks: clicks.length, characters: text.length })
      yield* clicks
    }
  }

  keep(clicks: readonly Click[], now: number): void {
    for (let from = 0; from < clicks.length; from += SLICE) {
      const slice = clicks.slice(from, from + SLICE)
      const text = JSON.stringify(slice)
      const { pack_id: packId } = this.#sql
        .exec<{ pack_id: number }>(
          'INSERT INTO click_packs (received_at, clicks) VALUES (?1, ?2) RETURNING pack_id',
          now,
          text,
        )
        .one()
      this.#packs.push({ packId, receivedAt: now, clicks: slice.length, characters: text.length })
    }
  }

  /** Lets go what is too old or too much, and makes one pack of many small ones of a day. For a transaction. */
  tidy(now: number): void {
    this.#expire(now)
    for (const run of this.#mergeable()) this.#merge(run)
  }

  #expire(now: number): void {
    let newer = 0
    const stays = this.#packs.findLastIndex((pack) => {
      newer += pack.clicks
      return pack.receivedAt < now - CLICKS_KEPT_MS || newer > this.#mostClicks
    })
    const last = this.#packs[stays]
    if (!last) return
    this.#sql.exec('DELETE FROM click_packs WHERE pack_id <= ?1', last.packId)
    this.#packs = this.#packs.slice(stays + 1)
  }

  /** Runs of small packs of one day, UTC, so that no click stays longer than it may. */
  #mergeable(): Pack[][] {
    const runs: Pack[][] = []
    let characters = 0
    for (const pack of this.#packs) {
      const run = runs.at(-1)
      const isSameDay = run?.[0] !== undefined && dayOf(run[0].receivedAt) === dayOf(pack.receivedAt)
      if (run && isSameDay && characters + pack.characters <= FULL) run.push(pack)
      else runs.push([pack])
      characters = run && run === runs.at(-1) ? characters + pack.characters : pack.characters
    }
    return runs.filter(({ length }) => length >= WORTH_MERGING)
  }

  /**
   * All of a run becomes its first, so that the order stays: whatever is there of it, since an object that is going may have
   * merged it otherwise.
   */
  #merge(run: readonly Pack[]): void {
    const rows = this.#sql
      .exec<{ pack_id: number; clicks: string }>(
        'SELECT pack_id, clicks FROM click_packs WHERE pack_id >= ?1 AND pack_id <= ?2 ORDER BY pack_id',
        run[0]!.packId,
        run.at(-1)!.packId,
      )
      .toArray()
    const [first, ...others] = rows
    if (!first) return
    const text = `[${rows.map(({ clicks }) => clicks.slice(1, -1)).join(',')}]`
    this.#sql.exec('UPDATE click_packs SET clicks = ?2 WHERE pack_id = ?1', first.pack_id, text)
    for (const { pack_id } of others) this.#sql.exec('DELETE FROM click_packs WHERE pack_id = ?1', pack_id)
    const clicks = run.reduce((sum, pack) => sum + pack.clicks, 0)
    const merged = { ...run[0]!, packId: first.pack_id, clicks, characters: text.length }
    const gone = new Set(run)
    this.#packs = this.#packs.flatMap((pack) => (pack === run[0] ? [merged] : gone.has(pack) ? [] : [pack]))
  }
}
