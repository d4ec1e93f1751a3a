/** @module What became of the moments of scenarios with a schedule, in D1. */

/** `people`: those in the audience who were asked so far. Times in ms UTC. */
export interface ScenarioSlot {
  scenarioId: string
  slotAt: number
  state: 'begun' | 'done' | 'missed'
  people: number
  toldAt: number
}

/** Notes how a slot stands. */
export async function putSlot(db: D1Database, slot: ScenarioSlot): Promise<void> {
  await db
    .prepare(
      `INSERT INTO scenario_slots (scenario_id, slot_at, state, people, told_at) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (scenario_id, slot_at) DO UPDATE SET state = excluded.state, people = excluded.people,
         told_at = excluded.told_at WHERE state <> 'done'`,
    )
    .bind(slot.scenarioId, slot.slotAt, slot.state, slot.people, slot.toldAt)
    .run()
}

/** The moments (ms UTC) since `since` at which nobody began because it was too late, newest first. */
export async function listMissedSlots(db: D1Database, scenarioId: string, since: number): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT slot_at FROM scenario_slots WHERE scenario_id = ?1 AND slot_at >= ?2 AND state = 'missed'
       ORDER BY slot_at DESC`,
    )
    .bind(scenarioId, since)
    .all<{ slot_at: number }>()
  return results.map(({ slot_at }) => slot_at)
}
