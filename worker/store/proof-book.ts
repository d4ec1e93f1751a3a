/** @module The SQLite of a product's object: who holds the product, what was told, what browsers showed. All of it expires. */
import type { ProductProofs, ToldProofs, UnprovenProof } from '../../contract/proofs.ts'
import { DAY_MS } from '../core/activity.ts'
import type { Holding } from '../core/social-proof/holding.ts'
import type { Shown } from '../core/social-proof/product-news.ts'
import { isProven, NOBODY, type Numbers, provingSpan, type Told } from '../core/social-proof/told-numbers.ts'

/** Tellings and shown numbers are kept for so long, and no more of each than this. Source: features.md C10; our policy. */
const KEPT_MS = 30 * DAY_MS
const MOST_KEPT = 100_000
/** Old rows that go at a time. */
const SLICE = 1_000

/** `stock` null: the shop does not count its pieces. `at`: when it told, ms UTC. */
export interface ToldStock {
  stock: number | null
  at: number
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS holdings (held_in TEXT NOT NULL, who TEXT NOT NULL, is_held INTEGER NOT NULL,
    at INTEGER NOT NULL, told_at INTEGER NOT NULL, crowd INTEGER, PRIMARY KEY (held_in, who)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS told (at INTEGER PRIMARY KEY, nth INTEGER NOT NULL, viewers INTEGER, carts INTEGER,
    bought INTEGER, stock INTEGER, stock_at INTEGER)`,
  `CREATE TABLE IF NOT EXISTS shown (shown_id INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
    of TEXT NOT NULL, count INTEGER NOT NULL, counted_at REAL NOT NULL, is_proven INTEGER, received_at INTEGER NOT NULL)`,
  'CREATE TABLE IF NOT EXISTS stock (only INTEGER PRIMARY KEY CHECK (only = 1), stock INTEGER, at INTEGER NOT NULL)',
]

const TOLD = 'SELECT at, viewers, carts, bought, stock, stock_at AS stockAt FROM told'

/** Synchronous, as the storage of an object is; written at once, so that it survives whatever comes. Times in ms UTC. */
export class ProofBook {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    for (const table of TABLES) sql.exec(table)
  }

  holdings(): Holding[] {
    return this.#sql
      .exec<{
        held_in: Holding['of']
        who: string
        is_held: number
        at: number
        told_at: number
        crowd: number | null
      }>('SELECT held_in, who, is_held, at, told_at, crowd FROM holdings')
      .toArray()
      .map((row) => ({
        ...{ of: row.held_in, who: row.who, isHeld: row.is_held === 1, at: row.at, toldAt: row.told_at },
        crowd: row.crowd,
      }))
  }

  keepHolding({ of, who, isHeld, at, toldAt, crowd }: Holding): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO holdings (held_in, who, is_held, at, told_at, crowd) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
      ...[of, who, isHeld ? 1 : 0, at, toldAt, crowd],
    )
  }

  forgetHolding({ of, who }: Holding): void {
    this.#sql.exec('DELETE FROM holdings WHERE held_in = ?1 AND who = ?2', of, who)
  }

  stock(): ToldStock | null {
    return this.#sql.exec<{ stock: number | null; at: number }>('SELECT stock, at FROM stock').toArray()[0] ?? null
  }

  keepStock({ stock, at }: ToldStock): void {
    this.#sql.exec('INSERT OR REPLACE INTO stock (only, stock, at) VALUES (1, ?1, ?2)', stock, at)
  }

  /** What was told last; what nobody was told is `NOBODY`, at 0. */
  lastTold(): Told {
    const [last] = this.#sql.exec<Row<Told>>(`${TOLD} ORDER BY at DESC LIMIT 1`).toArray()
    return last ?? { ...NOBODY, at: 0 }
  }

  /** Returns the moment of the telling: `now`, or just after the one before. */
  keepTold({ viewers, carts, bought, stock, stockAt }: Numbers, now: number): number {
    const at = Math.max(now, this.lastTold().at + 1)
    this.#sql.exec(
      `INSERT INTO told (at, nth, viewers, carts, bought, stock, stock_at)
       VALUES (?1, coalesce((SELECT nth FROM told ORDER BY at DESC LIMIT 1), 0) + 1, ?2, ?3, ?4, ?5, ?6)`,
      ...[at, viewers, carts, bought, stock, stockAt],
    )
    return at
  }

  /** Keeps a shown number with whether it was told; known ones stay as they are. */
  keepShown(shown: Shown, now: number): void {
    const { eventId, at, of, count, countedAt } = shown
    this.#sql.exec(
      `INSERT OR IGNORE INTO shown (event_id, at, of, count, counted_at, is_proven, received_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      ...[eventId, at, of, count, countedAt, this.#isProven(shown), now],
    )
  }

  /** What the owner may see of all that was told and shown. */
  audit(): Omit<ProductProofs, 'productId' | 'now'> {
    const told = this.#sql.exec<Row<ToldProofs>>(`${TOLD} ORDER BY at DESC LIMIT 100`).toArray()
    const kept = this.#sql
      .exec<{ count: number; since: number | null }>('SELECT count(*) AS count, min(at) AS since FROM told')
      .one()
    const sums = this.#sql
      .exec<{ shown: number; unproven: number; unchecked: number }>(
        `SELECT count(*) AS shown, coalesce(sum(is_proven = 0), 0) AS unproven,
           coalesce(sum(is_proven IS NULL), 0) AS unchecked FROM shown`,
      )
      .one()
    const examples = this.#sql
      .exec<Row<UnprovenProof>>(
        `SELECT of, count, counted_at AS countedAt, at AS shownAt FROM shown WHERE is_proven = 0
         ORDER BY shown_id DESC LIMIT 20`,
      )
      .toArray()
    return { told, kept, ...sums, examples }
  }

  /** Lets a slice of what is too old, or too much, go. Returns whether anything is left to expire. */
  expire(now: number): boolean {
    this.#sql.exec(
      `DELETE FROM told WHERE at IN (SELECT at FROM told ORDER BY at LIMIT ${SLICE})
         AND (at < ?1 OR nth <= (SELECT nth FROM told ORDER BY at DESC LIMIT 1) - ${MOST_KEPT})`,
      now - KEPT_MS,
    )
    this.#sql.exec(
      `DELETE FROM shown WHERE shown_id IN (SELECT shown_id FROM shown ORDER BY shown_id LIMIT ${SLICE})
         AND (received_at < ?1 OR shown_id <= (SELECT max(shown_id) FROM shown) - ${MOST_KEPT})`,
      now - KEPT_MS,
    )
    const { left } = this.#sql
      .exec<{ left: number }>(
        `SELECT EXISTS (SELECT 1 FROM holdings) OR EXISTS (SELECT 1 FROM told) OR EXISTS (SELECT 1 FROM shown) AS left`,
      )
      .one()
    return left === 1
  }

  /** Null where the tellings of that time are no longer kept. */
  #isProven(shown: Shown): number | null {
    const { from, to } = provingSpan(shown)
    const before = this.#sql.exec<Row<Told>>(`${TOLD} WHERE at <= ?1 ORDER BY at DESC LIMIT 1`, from).toArray()
    const since = this.#sql.exec<Row<Told>>(`${TOLD} WHERE at > ?1 AND at <= ?2 LIMIT 5000`, from, to).toArray()
    const isKnown = before.length > 0 || !this.#isTrimmed()
    return isProven(shown, [...before, ...since]) ? 1 : isKnown ? 0 : null
  }

  /** Have tellings been let go because there were too many? */
  #isTrimmed(): boolean {
    const [oldest] = this.#sql.exec<{ nth: number }>('SELECT nth FROM told ORDER BY at LIMIT 1').toArray()
    return (oldest?.nth ?? 1) > 1
  }
}

/** A row of SQLite with the fields of a type. */
type Row<Type> = { [Field in keyof Type]: Type[Field] & SqlStorageValue }
