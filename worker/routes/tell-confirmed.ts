/** @module Tells scenarios that an address was confirmed. */
import type { Env } from '../env.ts'

/**
 * An address of somebody who permits no measuring has no profile: it gets one of its own, by the address alone, so that
 * what it subscribed to can be sent. Never throws: the Scheduler looks for addresses that it was not told of.
 */
export async function tellConfirmed(
  env: Pick<Env, 'EVENTS' | 'SCHEDULER'>,
  { email, profileId }: { email: string; profileId: string | null },
): Promise<void> {
  try {
    if (profileId === null)
      await env.EVENTS.send({ kind: 'traits', receivedAt: Date.now(), people: [{ email, traits: {} }] })
    await env.SCHEDULER.getByName('shop').addressConfirmed()
  } catch (error) {
    console.error('the Scheduler was not told of an address', error)
  }
}
