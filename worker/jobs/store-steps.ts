/** @module Stores how far orders have come, as the shop's server says. */
import type { StepsMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { putSteps } from '../store/order-steps.ts'

/** Returns the numbers of the orders. A step of tomorrow is a clock that is wrong: it happened now. */
export async function storeSteps(messages: readonly StepsMessage[], env: Env): Promise<string[]> {
  const steps = messages.flatMap(({ receivedAt, steps }) =>
    steps.map(({ at = receivedAt, tracking = null, ...step }) => ({
      ...step,
      ...{ at: Math.min(at, receivedAt), toldAt: receivedAt, tracking },
    })),
  )
  if (steps.length === 0) return []
  await env.DB.batch(putSteps(env.DB, steps))
  return steps.map(({ transactionId }) => transactionId)
}
