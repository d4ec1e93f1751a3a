/** @module A step of an order as something that scenarios may begin or go on by. */
import type { OrderStep } from '../../../contract/scenario/entry.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { Happening } from './happening.ts'

/** How far an order came, as it is stored. `at`: when, `toldAt`: when we first heard of it, both ms UTC. */
export interface StoredStep {
  transactionId: string
  step: OrderStep
  at: number
  toldAt: number
  tracking: RunSubject['tracking'] | null
}

/** A step with whose order it is, and where the buyer may be written to about it. */
export interface OwnedStep extends StoredStep {
  profileId: string
  email: string | null
}

/** Of an order of nobody whom we know nothing is told: null. */
export function orderHappening({ transactionId, step, at, profileId, email, tracking }: OwnedStep): Happening | null {
  if (profileId === '') return null
  return {
    id: `order:${transactionId}:${step}`,
    at,
    profileId,
    kind: 'order',
    step,
    transactionId,
    ...(email && { email }),
    ...(tracking && { tracking }),
  }
}
