/** @module One way that mail can go. */
import type { SendMail } from '../../core/message/delivery.ts'

/** `close`: says goodbye where a conversation was kept for the next mail; nothing else ends it. Never throws. */
export interface MailLine {
  send: SendMail
  close: () => Promise<void>
}
