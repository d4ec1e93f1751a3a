/** @module How far an order came by what was told of it. */
import type { OrderStep } from '../../../contract/scenario/entry.ts'
import type { StoredOrder } from '../merge-order.ts'
import type { StoredStep } from './order-happening.ts'

/** How an order was told: when, ms UTC, and whether a file said it. */
export interface Telling {
  toldAt: number
  isFile?: boolean | undefined
}

/**
 * The steps that an order went from how it was known to how it is known now, as its shop says; of what only browsers saw
 * there are none. What is first told when it is further than placed came so far when it was placed, as far as anybody
 * knows: so a list of old orders that is read in says nothing new, and what a file says is as old as the order.
 */
export function stepsBetween(
  before: StoredOrder | undefined,
  after: StoredOrder,
  { toldAt, isFile = false }: Telling,
): StoredStep[] {
  if (after.source !== 'server') return []
  const isNew = before?.source !== 'server'
  const step = (step: OrderStep, at: number): StoredStep => ({
    ...{ transactionId: after.transactionId, step, toldAt, tracking: null },
    at: Math.min(at, toldAt),
  })
  const placed = isNew && after.status !== 'cancelled' ? [step('placed', after.at)] : []
  if (after.status === 'placed' || (!isNew && before.status === after.status)) return placed
  return [...placed, step(after.status, isNew || isFile ? after.at : after.updatedAt || toldAt)]
}
