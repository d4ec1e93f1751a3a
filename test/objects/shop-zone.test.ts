/** @module A shop that gets another time zone: what goes by its clock goes by the new one, and nobody is met twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newProfile } from '../../worker/core/profile.ts'
import type { Happening } from '../../worker/core/scenario/happening.ts'
import { slotsSlice } from '../../worker/jobs/entries/slots.ts'
import { EntryWork } from '../../worker/objects/scheduler/entry-work.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { HOUR, sampleScenario } from '../core/scenario/sample-run.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

/** 23 November 2026 is a Monday; Vilnius is two hours ahead of UTC in winter (IANA). */
const SUNDAY = Date.parse('2026-11-22T12:00Z')
const SIX_IN_VILNIUS = Date.parse('2026-11-23T04:00Z')
const SIX_UTC = Date.parse('2026-11-23T06:00Z')

test('a weekly hour is that of the shop’s clock, also once the shop is in another zone', async () => {
  const { db } = openSqlite()
  await db.batch(putProfiles(db, [{ ...newProfile('ann'), firstSeenAt: 1, lastSeenAt: 1 }]))
  const scenario = sampleScenario(
    { wait: { kind: 'wait', minutes: 60, next: null } },
    { entry: { on: 'schedule', at: { kind: 'weekly', weekday: 'mon', hour: 6 } } },
  )
  const kept = new Map<string, unknown>()
  const storage = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, v: unknown) => void kept.set(key, v),
  }
  let shopZone = 'UTC'
  const heard: number[] = []
  const runs = {
    round: async () => ({ live: [{ scenario, version: 1, liveAt: SUNDAY }], shopZone, models: {} }),
    hear: async ({ happenings }: { happenings: readonly Happening[] }) =>
      void heard.push(...happenings.map(({ at }) => at)),
  }
  const sources = { schedule: slotsSlice }
  const work = new EntryWork({ db, storage, runs } as never, sources as never)
  const workOff = async (now: number) => {
    while (await work.slice(now));
    return work.nextDueAt(now)
  }

  assert.equal(await workOff(SUNDAY), SIX_UTC)
  shopZone = 'Europe/Vilnius'
  assert.equal(await work.nextDueAt(SUNDAY + HOUR), 0, 'it is looked at anew at once')
  assert.equal(await workOff(SUNDAY + HOUR), SIX_IN_VILNIUS)
  await workOff(SIX_IN_VILNIUS)
  assert.deepEqual(heard, [SIX_IN_VILNIUS])
  shopZone = 'UTC'
  await workOff(SIX_UTC)
  assert.deepEqual(heard, [SIX_IN_VILNIUS], 'not a second time on that day')
})
