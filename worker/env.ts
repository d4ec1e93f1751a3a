/** @module The bindings of wrangler.toml, by name. A test holds the two together. */
import type { IngestMessage } from './core/ingest-message.ts'
import type { MailMessage } from './jobs/send-mails.ts'
import type { Catalogue } from './objects/catalogue.ts'
import type { LiveViewers } from './objects/live-viewers.ts'
import type { Nightly } from './objects/nightly.ts'
import type { Recommender } from './objects/recommender.ts'
import type { Scheduler } from './objects/scheduler.ts'

export interface Env {
  DB: D1Database
  SETTINGS: KVNamespace
  ASSETS: Fetcher
  EVENTS: Queue<IngestMessage>
  MAILS: Queue<MailMessage>
  LIVE_VIEWERS: DurableObjectNamespace<LiveViewers>
  RECOMMENDER: DurableObjectNamespace<Recommender>
  SCHEDULER: DurableObjectNamespace<Scheduler>
  NIGHTLY: DurableObjectNamespace<Nightly>
  CATALOGUE: DurableObjectNamespace<Catalogue>
  VERSION: WorkerVersionMetadata
  /** Secrets of the owner (`wrangler secret put`): without both, mails are only kept in the mailbox. */
  SMTP_URL?: string
  MAIL_FROM?: string
  /** Where mails lead, such as `https://vitrine.shop.example`; without it to the address that the page asked at. */
  PUBLIC_URL?: string
}
