/** @module When time alone makes something due that lies in D1. */
import { NEXT_DUE_MEMBERSHIP } from './memberships.ts'
import { NEXT_DUE_RUN } from './scenario-runs.ts'

/** A membership or a run of a live scenario, ms UTC; null: none is. An index entry of memberships and one a scenario. */
export async function readNextDue(db: D1Database): Promise<number | null> {
  const row = await db
    .prepare(`SELECT (${NEXT_DUE_MEMBERSHIP}) AS membership, (${NEXT_DUE_RUN}) AS run`)
    .first<{ membership: number | null; run: number | null }>()
  const dues = [row?.membership, row?.run].filter((at) => typeof at === 'number')
  return dues.length > 0 ? Math.min(...dues) : null
}
