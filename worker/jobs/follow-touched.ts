/** @module Hands the people whom a batch touched to the Scheduler, which looks at their segments. */
import type { IngestMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { SLICE } from './slice-of-people.ts'

/**
 * `touched`: profiles that orders and the shop's word name, beside those that messages name. Profiles that move between persons are known to the
 * Scheduler by themselves. Throws when it cannot be reached, so that the queue delivers the batch again.
 */
export async function followTouched(
  bodies: readonly IngestMessage[],
  touched: readonly string[],
  env: Env,
): Promise<void> {
  const named = bodies.flatMap((body) => ('profileId' in body ? [body.profileId] : []))
  const profileIds = [...new Set([...named, ...touched])]
  for (let from = 0; from < profileIds.length; from += SLICE)
    await env.SCHEDULER.getByName('shop').follow(profileIds.slice(from, from + SLICE))
}
