/** @module What runs ask for beside messages, kept in the SQLite of the Scheduler until it was done. Synchronous. */
import type { DoneEffect } from '../core/scenario/effect.ts'

/** What was not done after so long is done again, ms. Our policy: whoever was at it is gone by then. */
const AGAIN_MS = 30_000

export class EffectOutbox {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec(`CREATE TABLE IF NOT EXISTS effects (
      effect_id TEXT NOT NULL PRIMARY KEY,
      due_at INTEGER NOT NULL, -- ms UTC, when it is done by the alarm
      effect TEXT NOT NULL     -- JSON, DoneEffect
    ) WITHOUT ROWID`)
    sql.exec('CREATE INDEX IF NOT EXISTS effects_due ON effects (due_at)')
  }

  /** Before the run is stored, so that none is lost. One that is there stays. */
  put(effects: readonly DoneEffect[], now: number): void {
    for (const effect of effects)
      this.#sql.exec(
        'INSERT OR IGNORE INTO effects (effect_id, due_at, effect) VALUES (?1, ?2, ?3)',
        effect.effectId,
        now + AGAIN_MS,
        JSON.stringify(effect),
      )
  }

  /** Done, or not to be done. */
  take(effects: readonly DoneEffect[]): void {
    if (effects.length === 0) return
    const ids = JSON.stringify(effects.map(({ effectId }) => effectId))
    this.#sql.exec('DELETE FROM effects WHERE effect_id IN (SELECT value FROM json_each(?1))', ids)
  }

  /** Those that were not done in their time. They are due again later, should this not come to its end either. */
  due(now: number, most: number): DoneEffect[] {
    const rows = this.#sql
      .exec<{ effect: string }>('SELECT effect FROM effects WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2', now, most)
      .toArray()
    const effects = rows.map(({ effect }) => JSON.parse(effect) as DoneEffect)
    for (const { effectId } of effects)
      this.#sql.exec('UPDATE effects SET due_at = ?2 WHERE effect_id = ?1', effectId, now + AGAIN_MS)
    return effects
  }

  /** ms UTC; null: there are none. */
  nextDueAt(): number | null {
    const [row] = this.#sql.exec<{ due_at: number }>('SELECT due_at FROM effects ORDER BY due_at LIMIT 1').toArray()
    return row?.due_at ?? null
  }
}
