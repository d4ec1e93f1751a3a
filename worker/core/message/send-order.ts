/** @module Which of several messages goes first, where a person has only one turn. */
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'
import type { SendRequest } from './send-request.ts'

/** What the person is owed, what answers them, the rest. */
const RANK: Record<ScenarioKind, number> = { transactional: 0, triggered: 1, marketing: 2 }

/** By kind; of one kind the one that expires first; of those the one that was asked for first. For `sort`. */
export function bySendOrder(one: SendRequest, other: SendRequest): number {
  return (
    RANK[one.kind] - RANK[other.kind] ||
    one.expiresAt - other.expiresAt ||
    one.askedAt - other.askedAt ||
    (one.sendId < other.sendId ? -1 : 1)
  )
}
