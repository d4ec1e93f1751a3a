/** @module Takes back an unsubscription that was pressed on our page a moment ago. */
import type { MailToken } from '../core/message/mail-token.ts'
import type { Env } from '../env.ts'
import { untellUnsubscribed } from '../store/message-results.ts'
import { endSuppression, readSuppressions } from '../store/suppressions.ts'
import { liftInLedger } from './suppress-address.ts'

/** The page is good for so long, ms. Our policy. */
const UNDO_MS = 3_600_000

/** Says in a token which unsubscription is meant: its second, as far as two bytes hold it (18 hours). */
export const undoOf = (sendId: string, sinceAt: number): MailToken => ({
  ...{ purpose: 'undo', sendId, index: Math.floor(sinceAt / 1000) % 65_536 },
})

/**
 * True: the address is not unsubscribed any more. Only what this very press ended begins again, and only within an hour: who
 * unsubscribed otherwise meanwhile, or has another's mail, undoes nothing. Done twice it is the same as once.
 */
export async function undoUnsubscription(
  env: Pick<Env, 'DB' | 'SCHEDULER'>,
  { email, sendId, index }: { email: string; sendId: string; index: number },
  now: number,
): Promise<boolean> {
  const known = (await readSuppressions(env.DB, email)).find(({ reason }) => reason === 'unsubscribed')
  if (!known) return true
  const { sinceAt, reason } = known
  if (known.sendId !== sendId || undoOf(sendId, sinceAt).index !== index || now - sinceAt > UNDO_MS) return false
  await liftInLedger(env, email, reason)
  await env.DB.batch([endSuppression(env.DB, { email, reason, until: sinceAt }), untellUnsubscribed(env.DB, sendId)])
  return true
}
