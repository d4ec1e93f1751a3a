/** @module How the webhooks of a provider of mail are known and read. Apart from its sending: no door needs both. */
import type { MailEvent } from '../../../contract/message/mail-event.ts'

/** One delivery of a webhook, as it came. `now` in ms UTC. */
export interface HookDelivery {
  headers: Headers
  body: Uint8Array<ArrayBuffer>
  now: number
}

/** `name`: also that of its secret at /v1/webhook-secrets. */
export interface ProviderHook {
  name: Exclude<MailEvent['provider'], 'returned'>
  /** Which of the stored secrets the delivery was made with; null: none, or too long ago. */
  knownBy: (delivery: HookDelivery, secrets: readonly string[]) => Promise<string | null>
  /** What is told, where it is something of ours; null: not the documented form. */
  events: (payload: unknown, headers: Headers) => MailEvent[] | null
}
