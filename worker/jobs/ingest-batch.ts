/** @module Consumer of the events queue: the only writer of profiles. */
import { ingest } from '../core/ingest.ts'
import type { IngestMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { readKnown, writePlan } from '../store/ingest-store.ts'
import { clicksOf, recordClicks } from './record-clicks.ts'

/**
 * Stores a batch in one transaction and acks each message. When the batch fails it is halved, so that one message that
 * cannot be stored is retried (and in the end goes to the dead letters) alone.
 */
export async function ingestBatch(batch: MessageBatch<IngestMessage>, env: Env): Promise<void> {
  await storeOrHalve(batch.messages, env)
}

async function storeOrHalve(messages: readonly Message<IngestMessage>[], env: Env): Promise<void> {
  try {
    await store(
      env,
      messages.map((message) => message.body),
    )
    for (const message of messages) message.ack()
  } catch (error) {
    if (messages.length === 1) {
      console.error('a message could not be stored', messages[0]?.id, error)
      messages[0]?.retry({ delaySeconds: 2 })
      return
    }
    const half = Math.ceil(messages.length / 2)
    await storeOrHalve(messages.slice(0, half), env)
    await storeOrHalve(messages.slice(half), env)
  }
}

/** Clicks go first: told twice they change nothing, so a failure after them loses nothing and doubles nothing. */
async function store(env: Env, messages: readonly IngestMessage[]): Promise<void> {
  await recordClicks(env, clicksOf(messages))
  const known = await readKnown(env.DB, messages)
  await writePlan(env.DB, ingest(messages, known), Date.now())
}
