/** @module Sees to it that an address is not written to any more, at once: in D1, in the ledger, and in what runs. */
import type { Suppression, SuppressionReason } from '../../contract/message/suppression.ts'
import type { LedgerReason } from '../core/message/ledger-door.ts'
import type { Env } from '../env.ts'
import { addressHash } from '../store/address-hash.ts'
import { endRunsByUnsubscribing } from '../store/end-runs-by-unsubscribing.ts'
import { isConfirmedSince } from '../store/is-confirmed-since.ts'
import { putTold } from '../store/message-results.ts'
import { profilesOfAddresses } from '../store/profiles-of-address.ts'
import { putSuppressions } from '../store/suppressions.ts'

/** What the ledger knows, which outlives a restore of D1. A pause ends by itself; the owner's list is the owner's. */
const IN_LEDGER: Record<SuppressionReason, LedgerReason | null> = {
  unsubscribed: 'unsubscribed',
  bounced: 'bounced',
  complained: 'complained',
  paused: null,
  blocked: null,
}

/** What is noted at the message by which it was told. */
const TOLD_OF = { unsubscribed: 'unsubscribed', bounced: 'bounced_hard', complained: 'complained' } as const

/**
 * Done twice it is the same as once. Each of both places holds it without the other: the last look at a message reads D1,
 * and the ledger is asked after it. `profileId`: of the message, where it is known: its person's runs end, too. Throws where
 * one of them did not take it: do it again. What was unsubscribed before the person confirmed anew changes nothing.
 */
export async function suppressAddress(
  env: Pick<Env, 'DB' | 'SCHEDULER'>,
  told: Suppression,
  profileId: string | null = null,
): Promise<void> {
  const { email, reason, sinceAt } = told
  const isOver = reason === 'unsubscribed' && (await isConfirmedSince(env.DB, email, sinceAt).catch(() => false))
  if (isOver) return
  const done = await Promise.allSettled([inD1(env.DB, told, profileId), inLedger(env, told)])
  for (const each of done) if (each.status === 'rejected') throw each.reason
}

async function inD1(db: D1Database, told: Suppression, profileId: string | null): Promise<void> {
  const { email, reason, sendId, sinceAt } = told
  const profileIds = await profilesOfAddresses(db, [email])
  const ends = reason !== 'paused' && reason !== 'bounced'
  const ofMessage =
    sendId !== null && reason in TOLD_OF
      ? putTold(db, TOLD_OF[reason as keyof typeof TOLD_OF], [{ sendId, at: sinceAt }])
      : []
  await db.batch([
    ...putSuppressions(db, [told]),
    ...ofMessage,
    ...(ends ? [endRunsByUnsubscribing(db, [...profileIds, ...(profileId ? [profileId] : [])], sinceAt)] : []),
  ])
}

async function inLedger({ SCHEDULER }: Pick<Env, 'SCHEDULER'>, { email, reason }: Suppression): Promise<void> {
  const why = IN_LEDGER[reason]
  if (why) await SCHEDULER.getByName('shop').suppressAddress(await addressHash(email), why)
}

/** The ledger lets it be written to again. Call it before D1 forgets why not: then it is done again if it fails. */
export async function liftInLedger(
  env: Pick<Env, 'SCHEDULER'>,
  email: string,
  reason: SuppressionReason,
): Promise<void> {
  const why = IN_LEDGER[reason]
  if (why) await env.SCHEDULER.getByName('shop').unsuppressAddress(await addressHash(email), why)
}
