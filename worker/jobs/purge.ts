/** @module Nightly: what is past its retention leaves, in slices. Profiles and counters stay. */
import { DAY_MS, dayOf } from '../core/activity.ts'
import { forgetClaimNetworks } from '../store/claims.ts'
import { deleteOldPacks, type PackCursor } from '../store/event-packs.ts'
import { deleteOldClaims } from '../store/identity-links.ts'
import { deleteOldImports } from '../store/imports.ts'
import { deleteOldMessages } from '../store/messages.ts'
import { deleteOldDeliveries } from '../store/old-deliveries.ts'
import { deleteOldMails } from '../store/old-mails.ts'
import { deleteOldRuns } from '../store/old-runs.ts'
import { deleteOldStates } from '../store/old-states.ts'
import { deleteOldSightings } from '../store/product-sightings.ts'
import { deleteOldQuarantine } from '../store/quarantine.ts'
import { deleteRecommendationDays } from '../store/recommendation-days.ts'
import { deleteRecommendationGrades } from '../store/recommendation-grades.ts'
import { deleteOldChanges } from '../store/segment-changes.ts'
import { forgetSignUpNetworks } from '../store/sign-ups.ts'
import { deleteUnconfirmed } from '../store/subscriptions.ts'
import { deleteWithdrawnPush } from '../store/withdrawn-push.ts'

/** How long raw events, claims and the quarantine are kept. Our policy; event ids must be known for 30 days (safety rule 2). */
const KEPT_DAYS = 30
/** Networks serve limits of an hour. Nights that were left out are made up for within so many days. Our policy. */
const NETWORKS_KEPT_DAYS = 1
const NIGHTS_MADE_UP_DAYS = 7
/** How long sums of recommendations and messages are kept: a year, and the same weeks of the year before beside it. Our policy. */
const FIGURES_KEPT_DAYS = 400
/** How long prices of products are kept: a year, and the 30 days before it that what is struck through goes by. Our policy. */
const HISTORY_KEPT_DAYS = 400
/** Packs looked at in one slice, and slices of one night: what the free plan's queries of one run allow. */
const SLICE = 10_000
const MOST_SLICES = 20
/** Ids begin with one of these; each night begins elsewhere, so that all are come to where one night is too short. */
const STARTS = '0123456789abcdef'

/** Deletes what is older than 30 days, sums of recommendations and messages after 400. `now` in ms UTC. Safe to run twice or to be cut off. */
export async function purge(db: D1Database, now: number): Promise<void> {
  const before = now - KEPT_DAYS * DAY_MS
  let from: PackCursor | null = { profileId: STARTS[dayOf(now) % STARTS.length] ?? '', lastEventId: '' }
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    // Behind the last key comes the first.
    from ??= { profileId: '', lastEventId: '' }
    from = await deleteOldPacks(db, from, { before, slice: SLICE })
  }
  await deleteOldQuarantine(db, before, SLICE)
  await deleteOldClaims(db, before)
  await deleteUnconfirmed(db, before)
  await deleteOldMails(db, before)
  await deleteOldMessages(db, now - FIGURES_KEPT_DAYS * DAY_MS, SLICE)
  await deleteOldRuns(db, now, SLICE)
  await deleteOldDeliveries(db, before)
  await deleteWithdrawnPush(db)
  await deleteOldImports(db, before)
  const networksBefore = now - NETWORKS_KEPT_DAYS * DAY_MS
  await forgetSignUpNetworks(db, networksBefore)
  await forgetClaimNetworks(db, { from: networksBefore - NIGHTS_MADE_UP_DAYS * DAY_MS, to: networksBefore })
  await deleteOldChanges(db, before, SLICE)
  await deleteOldSightings(db, before)
  await deleteOldStates(db, { before: now - HISTORY_KEPT_DAYS * DAY_MS, night: dayOf(now) })
  await deleteRecommendationDays(db, dayOf(now) - FIGURES_KEPT_DAYS)
  await deleteRecommendationGrades(db, dayOf(now) - FIGURES_KEPT_DAYS)
}
