/** @module Hands the people whom a batch touched to the Scheduler, which looks at their segments. */
import type { IngestMessage } from '../core/ingest-message.ts'
import type { Happening } from '../core/scenario/happening.ts'
import type { Env } from '../env.ts'
import { SLICE } from './slice-of-people.ts'

/**
 * `past`: of those touched, whom orders of long ago name; `named`: of whom the shop said what they are like. `happenings`:
 * what scenarios hear of.
 */
interface Touched {
  touched: readonly string[]
  past: readonly string[]
  named: readonly string[]
  happenings?: readonly Happening[]
}

/**
 * Looks at the profiles that messages name and at those touched. Profiles that move between persons are known to the
 * Scheduler by themselves. Whom only the past names is looked at last, and untold. Throws when the Scheduler cannot be
 * reached, so that the queue delivers the batch again.
 */
export async function followTouched(
  bodies: readonly IngestMessage[],
  { touched, past, named, happenings = [] }: Touched,
  env: Env,
): Promise<void> {
  const told = bodies.flatMap((body) => ('profileId' in body ? [body.profileId] : []))
  const current = new Set([...told, ...named, ...happenings.map(({ profileId }) => profileId)])
  const isPast = new Set(past.filter((profileId) => !current.has(profileId)))
  for (const profileId of touched) if (!isPast.has(profileId)) current.add(profileId)
  const scheduler = env.SCHEDULER.getByName('shop')
  for (const ids of slices([...current])) {
    const inSlice = new Set(ids)
    await scheduler.follow(
      ids,
      happenings.filter(({ profileId }) => inSlice.has(profileId)),
    )
  }
  for (const ids of slices([...isPast])) await scheduler.followUntold(ids)
}

const slices = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / SLICE) }, (_, n) => ids.slice(n * SLICE, (n + 1) * SLICE))
