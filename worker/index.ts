/** @module The Worker: HTTP doors, queue consumers, the nightly job, and the Durable Objects. */
import { app } from './app.ts'
import type { IngestMessage } from './core/ingest-message.ts'
import type { Env } from './env.ts'
import { ingestBatch } from './jobs/ingest-batch.ts'
import { purge } from './jobs/purge.ts'
import { quarantineDead } from './jobs/quarantine-dead.ts'

export { LiveViewers } from './objects/live-viewers.ts'
export { Recommender } from './objects/recommender.ts'

export default {
  fetch: app.fetch,
  queue: (batch, env) => (batch.queue === 'events-dead' ? quarantineDead(batch, env) : ingestBatch(batch, env)),
  scheduled: (event, env) => purge(env.DB, event.scheduledTime),
} satisfies ExportedHandler<Env, IngestMessage>
