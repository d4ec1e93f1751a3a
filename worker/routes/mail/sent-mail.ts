/** @module The message behind a token. */
import type { TokenPurpose } from '../../core/message/mail-token.ts'
import { openMailKeys } from '../../store/mail-keys.ts'
import { readSentMails, type SentMail } from '../../store/sent-mails.ts'

/** Null: the token is forged, is for something else, or its message is forgotten. Months do not matter. */
export async function sentMail(
  db: D1Database,
  text: string,
  purpose: TokenPurpose,
): Promise<{ mail: SentMail; index: number } | null> {
  const keys = await openMailKeys(db, Date.now())
  const token = await keys.read(text)
  if (token?.purpose !== purpose) return null
  const [mail] = await readSentMails(db, [token.sendId])
  return mail ? { mail, index: token.index } : null
}
