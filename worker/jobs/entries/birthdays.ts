/** @module Finds whose birthday it is, or will be in some days, by the clock of each. */
import { birthdayMoment, birthdaysWithin } from '../../core/scenario/birthday-moment.ts'
import type { Happening } from '../../core/scenario/happening.ts'
import { type Birthday, listBirthdays } from '../../store/birthdays.ts'
import { SLICE } from '../slice-of-people.ts'
import type { EntryLook, LiveOn, SourceSlice } from './entry-source.ts'

/** Moments until `at` were looked at. `walk`: those until then are being looked at, behind this profile. */
export interface BirthdaysState {
  at: number
  walk?: { until: number; after: string }
}

/** Clocks of the world show a full hour at quarters of an hour. */
const EVERY_MS = 900_000
/** Who was missed by more (the shop was switched off) is not congratulated any more, ms. Our policy. */
const MISSED_MS = 86_400_000

export async function birthdaysSlice(
  db: D1Database,
  state: BirthdaysState | undefined,
  { live, shopZone, now }: EntryLook<'birthday'>,
): Promise<SourceSlice<BirthdaysState>> {
  const nextAt = (Math.floor(now / EVERY_MS) + 1) * EVERY_MS
  if (!state) return { happenings: [], state: { at: now }, dueAt: nextAt }
  const { until, after } = state.walk ?? { until: now, after: '' }
  const from = Math.max(state.at, until - MISSED_MS)
  const days = live.flatMap(({ scenario }) => birthdaysWithin(scenario.entry, from, until))
  const people = await listBirthdays(db, [...new Set(days)], { after, limit: SLICE })
  const happenings = people.flatMap((person) => momentsOf(person, live, { shopZone, from, until }))
  const last = people.length === SLICE ? people.at(-1) : undefined
  return last
    ? { happenings, state: { at: state.at, walk: { until, after: last.profileId } }, dueAt: now }
    : { happenings, state: { at: until }, dueAt: nextAt }
}

function momentsOf(
  { profileId, monthDay, timeZone }: Birthday,
  live: readonly LiveOn<'birthday'>[],
  { shopZone, from, until }: { shopZone: string; from: number; until: number },
): Happening[] {
  return live.flatMap(({ scenario: { scenarioId, entry } }) => {
    const moment = birthdayMoment(monthDay, entry, { timeZone: timeZone ?? shopZone, after: from, until })
    if (!moment) return []
    const { at, year } = moment
    return [{ id: `birthday:${scenarioId}:${year}`, at, profileId, kind: 'birthday' as const, scenarioId, year }]
  })
}
