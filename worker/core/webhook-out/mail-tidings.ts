/** @module What of the things that providers tell of mails the owner's addresses may be told. */
import type { MailEvent, MailEventKind } from '../../../contract/message/mail-event.ts'
import type { WebhookEvent } from '../../../contract/webhook-out.ts'
import type { Tiding } from './tiding.ts'

/** Null: not told. Whether an open or a click was a person's, only our own links can tell. */
const TYPES: Record<MailEventKind, WebhookEvent | null> = {
  delivered: 'message.delivered',
  bounced_hard: 'message.bounced',
  bounced_soft: 'message.bounced',
  complained: 'message.complained',
  unsubscribed: 'message.unsubscribed',
  opened: null,
  clicked: null,
}

/** In their order, under the provider's own ids. */
export const mailTidings = (events: readonly MailEvent[]): Tiding[] =>
  events.flatMap(({ eventId, provider, sendId, email, kind, at, detail }) => {
    const type = TYPES[kind]
    const data = { sendId, email, detail, ...(type === 'message.bounced' ? { isHard: kind === 'bounced_hard' } : {}) }
    return type === null ? [] : [{ id: `${provider}:${eventId}`, type, at, data }]
  })
