/** @module A sender as providers take it: `"Name" <address>`. */
import type { OutgoingMail } from '../../core/message/delivery.ts'
import { oneLine } from './one-line.ts'

/** The name in quotes, whatever it holds. Letters of all languages stay: the provider encodes them. */
export function mailboxOf({ name, email }: OutgoingMail['from']): string {
  const plain = oneLine(name)
  return plain === '' ? email : `"${plain.replace(/["\\]/g, '\\$&')}" <${email}>`
}
