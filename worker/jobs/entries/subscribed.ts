/** @module Finds who confirmed an address: also where the door that took it could not tell. */
import type { Confirmed } from '../../store/confirmed-since.ts'
import { listConfirmed } from '../../store/confirmed-since.ts'
import { namedIds } from '../named-ids.ts'
import { SLICE } from '../slice-of-people.ts'
import type { EntryLook, SourceSlice } from './entry-source.ts'

/** Behind which confirmation it stands. `backAt`: when it went back last, ms UTC; absent where an older version noted it. */
export interface SubscribedState {
  at: number
  email: string
  backAt?: number
}

/** The door tells at once; this finds what it could not tell, ms. Our policy. */
const EVERY_MS = 600_000
/** The clocks of two machines differ: confirmations of so long before are looked at again, ms. They begin nothing twice. */
const OVERLAP_MS = 60_000
/** Now and then it goes back so far, ms: who permits no measuring has a profile only when the queue has made it. Our policy. */
const BACK_MS = 3_600_000

/** Whoever permits no measuring has no profile: the one that an address has by itself stands for them. */
export async function subscribedSlice(
  db: D1Database,
  state: SubscribedState | undefined,
  { now }: EntryLook<'subscribed'>,
): Promise<SourceSlice<SubscribedState>> {
  if (!state) return { happenings: [], state: { at: now - OVERLAP_MS, email: '', backAt: now }, dueAt: now }
  const isBack = now - (state.backAt ?? 0) >= EVERY_MS
  const after = isBack ? { at: Math.min(state.at, now - BACK_MS), email: '' } : state
  const backAt = isBack ? now : (state.backAt ?? now)
  const confirmed = await listConfirmed(db, { after, limit: SLICE })
  const ids = await namedIds(confirmed.filter(({ profileId }) => profileId === null))
  const profileIdOf = ({ email, profileId }: Confirmed) => profileId ?? ids.get(`email ${email}`) ?? ''
  const happenings = confirmed.map((each) => ({
    ...{ id: `subscribed:${each.at}:${profileIdOf(each)}`, at: each.at, profileId: profileIdOf(each) },
    ...{ kind: 'subscribed' as const, email: each.email },
  }))
  const last = confirmed.at(-1)
  if (last && confirmed.length === SLICE)
    return { happenings, state: { at: last.at, email: last.email, backAt }, dueAt: now }
  return { happenings, state: { at: now - OVERLAP_MS, email: '', backAt }, dueAt: now + EVERY_MS }
}
