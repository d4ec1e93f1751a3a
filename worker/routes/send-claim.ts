/** @module Tells the one writer of profiles that something changed about a claim. */
import type { Env } from '../env.ts'

/** Should the queue not take it, nothing is lost but a decision that may offer once more what is over. */
export async function sendClaim(queue: Env['EVENTS'], visitor: string, campaignId: string): Promise<void> {
  try {
    await queue.send({ kind: 'claim', visitor, campaignId })
  } catch (error) {
    console.error('the queue did not take a claim', error)
  }
}
