/** @module The bindings of wrangler.toml, by name. A test holds the two together. */
import type { IngestMessage } from './core/ingest-message.ts'
import type { MailMessage } from './jobs/send-mails.ts'
import type { Catalogue } from './objects/catalogue.ts'
import type { LiveViewers } from './objects/live-viewers.ts'
import type { Nightly } from './objects/nightly.ts'
import type { Outhooks } from './objects/outhooks.ts'
import type { Recommender } from './objects/recommender.ts'
import type { Scheduler } from './objects/scheduler.ts'

export interface Env {
  DB: D1Database
  SETTINGS: KVNamespace
  ASSETS: Fetcher
  EVENTS: Queue<IngestMessage>
  MAILS: Queue<MailMessage>
  SENDS: Queue<{ sendId: string }>
  LIVE_VIEWERS: DurableObjectNamespace<LiveViewers>
  RECOMMENDER: DurableObjectNamespace<Recommender>
  SCHEDULER: DurableObjectNamespace<Scheduler>
  NIGHTLY: DurableObjectNamespace<Nightly>
  CATALOGUE: DurableObjectNamespace<Catalogue>
  OUTHOOKS: DurableObjectNamespace<Outhooks>
  VERSION: WorkerVersionMetadata
  /** Secrets of the owner (`wrangler secret put`): without MAIL_FROM and one of the ways, mails are only kept in the mailbox. */
  MAIL_FROM?: string
  RESEND_API_KEY?: string
  POSTMARK_SERVER_TOKEN?: string
  SMTP_URL?: string
  /** Where mails sent by SMTP come back that could not be delivered; an e-mail route leads from there to this Worker. */
  MAIL_RETURN?: string
  /** Cloudflare's own e-mail service (`[[send_email]]`), for those who add it to wrangler.toml. */
  EMAIL?: SendEmail
  /** Another address of the provider's API, such as of a proxy. */
  MAIL_API_URL?: string
  /** Where mails lead, such as `https://vitrine.shop.example`; without it to the address that the page asked at. */
  PUBLIC_URL?: string
}
