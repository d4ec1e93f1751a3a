/** @module Consumer of the dead letters: copies them into the quarantine, so that nothing is lost unseen. */
import type { IngestMessage } from '../core/ingest-message.ts'
import { Tally } from '../core/tally.ts'
import type { Env } from '../env.ts'
import { addCounters } from '../store/counters.ts'
import { addToQuarantine } from '../store/quarantine.ts'

/** Source: D1's row limit is 2 MB; a message is at most 128 KB and kept whole, to be replayed. */
export async function quarantineDead(batch: MessageBatch<IngestMessage>, env: Env): Promise<void> {
  const now = Date.now()
  const tally = new Tally()
  tally.count(now, 'quarantined_messages', batch.messages.length)
  const rows = batch.messages.map((message) => ({
    quarantineId: message.id,
    receivedAt: now,
    code: 'dead_letter',
    detail: `The message could not be stored in ${message.attempts} tries; see the Worker's log.`,
    payload: JSON.stringify(message.body),
  }))
  await env.DB.batch([...addToQuarantine(env.DB, rows), ...addCounters(env.DB, tally.counters())])
  batch.ackAll()
}
