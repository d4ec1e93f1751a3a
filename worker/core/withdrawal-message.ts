/** @module What is stored of a full withdrawal: the choice, as an event that permits nothing. */
import type { Withdrawal } from '../../contract/withdrawal.ts'
import type { VisitMessage } from './ingest-message.ts'

/** For the queue of events, where it stands behind what came before it. `id` a UUIDv7, `now` in ms UTC. */
export const withdrawalMessage = (
  { visitor, source, wording }: Withdrawal,
  { id, now }: { id: string; now: number },
): VisitMessage => ({
  ...{ kind: 'visit', profileId: visitor, receivedAt: now, device: null, language: null, country: null },
  events: [{ id, at: now, name: 'consent_update', consent: [], params: { source, ...(wording && { wording }) } }],
  ...{ rejected: [], dropped: {}, decision: null, isWithdrawal: true },
})
