/** @module Fills the database with profiles, in slices. */
import { DAY_MS } from '../../worker/core/activity.ts'
import type { ProfileSlice } from '../visit-worker.ts'
import type { Send } from './control.ts'
import { knownProfile } from './page-views.ts'

/** D1 ends a statement after 30 s; so many take about one. */
const SLICE = 20_000

/** The first `active` came on five days and carry that history, the others once. All were last seen yesterday. */
export async function storeProfiles(send: Send, count: number, active: number): Promise<void> {
  const now = Date.now()
  const store = async (from: number, to: number, days: number) => {
    const { state } = knownProfile(days, now)
    const slice: ProfileSlice = { from, to, state: JSON.stringify(state), seenAt: now - DAY_MS }
    await send('profiles', slice)
  }
  await store(0, active - 1, 5)
  for (let from = active; from < count; from += SLICE) await store(from, Math.min(from + SLICE, count) - 1, 1)
}
