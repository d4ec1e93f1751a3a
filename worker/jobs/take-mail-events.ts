/** @module Takes what mail providers tell of mails: who got them, whose mailbox is gone, who complained. */
import type { MailEvent, MailEventKind } from '../../contract/message/mail-event.ts'
import type { Suppression } from '../../contract/message/suppression.ts'
import { DAY_MS } from '../core/activity.ts'
import { healthAfter } from '../core/message/address-health.ts'
import type { Env } from '../env.ts'
import { putHealth, readHealth } from '../store/address-health.ts'
import { eventKey, putTaken, takenEvents } from '../store/mail-events.ts'
import { isTold, putTold, readByProviderIds } from '../store/message-results.ts'
import { noteMessages } from '../store/messages.ts'
import { hasSentBetween, type OtherMail, readSentMails } from '../store/sent-mails.ts'
import { endSuppression, putSuppressions } from '../store/suppressions.ts'
import { suppressAddress } from './suppress-address.ts'

/** The mail that an event is about; all null where it is none of our messages, as a confirmation. */
interface About {
  sendId: string | null
  profileId: string | null
  email: string | null
}

/**
 * Whoever told them was known by a signature. In their order by time, whatever order they came in; told twice they count
 * once, and what was cut off in the middle is done again. An event about a mail whose answer was lost settles it.
 */
export async function takeMailEvents(
  events: readonly MailEvent[],
  env: Pick<Env, 'DB' | 'SCHEDULER'>,
  now: number,
): Promise<void> {
  const known = await takenEvents(env.DB, events.map(eventKey))
  const fresh = events.filter((event) => !known.has(eventKey(event)))
  const about = await mailsOf(env.DB, fresh)
  for (const event of fresh.toSorted((a, b) => a.at - b.at)) await take(event, about(event), env, now)
}

/** Which message each event is about, by our number, else by the provider's. */
async function mailsOf(db: D1Database, events: readonly MailEvent[]): Promise<(event: MailEvent) => About> {
  const byProvider = await readByProviderIds(
    db,
    events.flatMap(({ providerId }) => providerId ?? []),
  )
  const idOf = ({ sendId, providerId }: MailEvent) => sendId ?? byProvider.get(providerId ?? '')?.sendId ?? null
  const mails = await readSentMails(
    db,
    events.flatMap((event) => idOf(event) ?? []),
  )
  const byId = new Map(mails.map((mail) => [mail.sendId, mail]))
  return (event) => {
    const mail = byId.get(idOf(event) ?? '')
    // Our own note of the address comes first: a provider may tell it with a tag in it.
    return { sendId: mail?.sendId ?? null, profileId: mail?.profileId ?? null, email: mail?.address ?? event.email }
  }
}

async function take(event: MailEvent, about: About, env: Pick<Env, 'DB' | 'SCHEDULER'>, now: number): Promise<void> {
  const { sendId, email, profileId } = about
  // A clock that is ahead makes nothing later than now.
  const at = Math.min(event.at, now)
  const stopped = email === null ? null : stopOf(event, { email, at, sendId })
  if (stopped) await suppressAddress(env, stopped, profileId)
  if (sendId !== null) await settle(env, sendId, event.kind)
  await env.DB.batch([
    ...(sendId !== null && isTold(event.kind) ? putTold(env.DB, event.kind, [{ sendId, at }]) : []),
    ...(email === null ? [] : await answered(env.DB, email, { kind: event.kind, at, event, sendId, profileId })),
    putTaken(env.DB, event, { email, sendId, now }),
  ])
}

/** Why the address is not written to from now on; null: it goes on. */
function stopOf(
  event: MailEvent,
  { email, at, sendId }: { email: string; at: number; sendId: string | null },
): Suppression | null {
  const told = { email, sinceAt: at, untilAt: null, toldBy: event.provider, sendId, detail: event.detail }
  if (event.kind === 'bounced_hard') return { ...told, reason: 'bounced' }
  if (event.kind === 'complained') return { ...told, reason: 'complained' }
  if (event.kind === 'unsubscribed') return { ...told, reason: 'unsubscribed' }
  return null
}

/** Statements for an address that took a mail, or did not for now. */
async function answered(
  db: D1Database,
  email: string,
  { kind, at, event, ...about }: Omit<About, 'email'> & { kind: MailEventKind; at: number; event: MailEvent },
): Promise<D1PreparedStatement[]> {
  if (kind !== 'delivered' && kind !== 'bounced_soft') return []
  const { sendId, profileId } = about
  const told = await readHealth(db, email)
  const other = profileId === null ? null : { profileId, email, exceptId: sendId }
  const known = told && other && (await hasArrived(db, event, other, told.changedAt)) ? null : told
  const after = healthAfter(known, { kind, at })
  if (!after) return []
  const { health, pausesUntil, isWell } = after
  const paused: Suppression = {
    ...{ email, reason: 'paused', sinceAt: at, untilAt: pausesUntil, toldBy: event.provider },
    ...{ sendId, detail: event.detail },
  }
  return [
    putHealth(db, email, health),
    ...(isWell ? [endSuppression(db, { email, reason: 'paused', until: at })] : []),
    ...(pausesUntil === null ? [] : putSuppressions(db, [paused])),
  ]
}

/** Servers send back within so long what they could not deliver, ms. Source: RFC 5321, 4.5.4.1: at least 4 to 5 days. */
const RETURNED_MS = 6 * DAY_MS

/** By SMTP nobody tells that a mail arrived: one that did not come back in time since the last bounce did. */
const hasArrived = async (
  db: D1Database,
  { provider, at }: MailEvent,
  other: OtherMail,
  since: number,
): Promise<boolean> => provider === 'returned' && (await hasSentBetween(db, other, [since, at - RETURNED_MS]))

/** The provider had it: what nobody knew of is known. It does nothing to one that was settled. */
async function settle(env: Pick<Env, 'DB' | 'SCHEDULER'>, sendId: string, kind: MailEventKind): Promise<void> {
  const scheduler = env.SCHEDULER.getByName('shop')
  const noted = await scheduler.resolveSend(sendId, kind === 'bounced_hard' ? 'lost' : 'arrived')
  if (noted) await env.DB.batch(noteMessages(env.DB, [noted]))
}
