/** @module Where every event went, as a sum that must come out. */
import type { Counters } from '../../contract/admin.ts'

export interface EventBalance {
  /** Received and not yet stored, dropped as a duplicate or rejected: still in the queue. */
  waiting: number
  /** False when more left than came: a fault of ours, to be told and not hidden. */
  isEven: boolean
}

/** received = stored + duplicate + rejected + waiting. */
export function eventBalance({
  received,
  stored,
  duplicate,
  rejected,
}: Pick<Counters, 'received' | 'stored' | 'duplicate' | 'rejected'>): EventBalance {
  const waiting = received - stored - duplicate - rejected
  return { waiting: Math.max(0, waiting), isEven: waiting >= 0 }
}
