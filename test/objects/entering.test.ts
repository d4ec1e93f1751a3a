/** @module Who comes to fulfil a condition begins a scenario, on the real tables: nobody is lost, nobody begins twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ScenarioInput } from '../../contract/scenario/scenario.ts'
import { newProfile, type Profile, type ProfileState } from '../../worker/core/profile.ts'
import { conditionSegments, enteredOf, withoutScenarios } from '../../worker/core/scenario/condition-segments.ts'
import { hearPeople } from '../../worker/core/scenario/hear-people.ts'
import { isEntry } from '../../worker/core/scenario/is-entry.ts'
import { stepPeople } from '../../worker/core/scenario/step-people.ts'
import { followPeople } from '../../worker/core/segment/follow-people.ts'
import { followedSegments } from '../../worker/core/segment/followed-segments.ts'
import { matches } from '../../worker/core/segment/matches.ts'
import { SLICE } from '../../worker/jobs/slice-of-people.ts'
import { endSweep, neededSweep, nextSlice } from '../../worker/jobs/sweep-people.ts'
import { MembershipWork } from '../../worker/objects/scheduler/membership-work.ts'
import { Rounds } from '../../worker/objects/scheduler/read-round.ts'
import { RunWork } from '../../worker/objects/scheduler/run-work.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { readCustomerModels } from '../../worker/store/customer-models.ts'
import { EffectOutbox } from '../../worker/store/effect-outbox.ts'
import { readFollowing } from '../../worker/store/following.ts'
import { readMessageSettings } from '../../worker/store/message-settings.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { publishScenario } from '../../worker/store/scenarios.ts'
import { DAY, HOUR, sampleScenario } from '../core/scenario/sample-run.ts'
import { objectSqlite } from '../store/object-sqlite.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

const NOW = Date.parse('2026-11-23T10:00Z')

const profile = (profileId: string, lastSeenAt: number, state: Partial<ProfileState> = {}): Profile => {
  const one = newProfile(profileId)
  return { ...one, firstSeenAt: 1, lastSeenAt, state: { ...one.state, ...state } }
}

const agreed = (at: number): Partial<ProfileState> => ({ consent: { value: ['message'], at, key: String(at) } })
const refused = (at: number): Partial<ProfileState> => ({ consent: { value: [], at, key: String(at) } })
const CONSENT = { kind: 'text', field: 'consent', isOneOf: ['message'] } as const
const AWAY = { kind: 'number', field: 'seen.days_since_last', atLeast: 30 } as const

/** A shop with these people and a scenario that went live at NOW, after everybody was asked. */
async function shop(entry: ScenarioInput['entry'], people: Profile[], change: Partial<ScenarioInput> = {}) {
  const { db, sqlite } = openSqlite()
  await db.batch(putProfiles(db, people))
  const scenario = sampleScenario({ wait: { kind: 'wait', minutes: 60, next: null } }, { entry, ...change })
  await publishScenario(db, scenario, { now: NOW, by: null, base: null })
  const kept = new Map<string, unknown>()
  const storage = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, value: unknown) => void kept.set(key, value),
    delete: async (key: string) => kept.delete(key),
  } as never
  let isCutOff = false
  const fallible = new Proxy(db, {
    get: (target, name: keyof D1Database) =>
      name === 'batch'
        ? (statements: D1PreparedStatement[]) =>
            isCutOff ? Promise.reject(new Error('cut off')) : target.batch(statements)
        : Reflect.get(target, name).bind(target),
  })
  const doors = {
    ...{ db: fallible, ledger: new SendLedger(objectSqlite()), outbox: new EffectOutbox(objectSqlite()) },
    ...{ queueSends: async () => {}, handOn: async () => {} },
  }
  const runs = new RunWork(doors, new Rounds(db, { readModels: readCustomerModels, readMessageSettings, matches }), {
    ...{ isEntry, hearPeople, stepPeople },
  })
  const work = new MembershipWork(
    { db: fallible, storage, runs },
    {
      ...{ readFollowing, followPeople, followedSegments, neededSweep, nextSlice, endSweep },
      ...{ conditionSegments, enteredOf, withoutScenarios },
    },
  )
  const workOff = async (now: number) => {
    let slices = 0
    while (await work.slice(now)) slices++
    while (await runs.stepDue(() => now));
    return slices
  }
  const begun = () =>
    sqlite.prepare('SELECT profile_id, entered_at FROM scenario_runs ORDER BY profile_id, entered_at').all()
  await work.lookAgain(NOW)
  await workOff(NOW)
  return {
    begun: () => begun().map((row) => [row.profile_id, row.entered_at]),
    workOff,
    follow: (now: number, ...all: Profile[]) =>
      db
        .batch(putProfiles(db, all))
        .then(() => work.follow({ profileIds: all.map(({ profileId }) => profileId), happenings: [] }, now)),
    cutOff: (isOff: boolean) => {
      isCutOff = isOff
    },
  }
}

test('who was in when it went live does not begin; two who enter in the same moment both do', async () => {
  const { begun, follow } = await shop({ on: 'condition', condition: CONSENT }, [
    profile('ann', NOW),
    profile('ben', NOW),
    profile('cat', NOW, agreed(1)),
  ])
  const at = NOW + HOUR
  await follow(at, profile('ann', at, agreed(at)), profile('ben', at, agreed(at)), profile('cat', at, agreed(1)))
  assert.deepEqual(begun(), [
    ['ann', at],
    ['ben', at],
  ])
})

test('cut off while the membership is written, it is written with its run the next time', async () => {
  const { begun, follow, cutOff } = await shop({ on: 'condition', condition: CONSENT }, [profile('ann', NOW)])
  cutOff(true)
  const ann = profile('ann', NOW + HOUR, agreed(NOW + HOUR))
  await assert.rejects(follow(NOW + HOUR, ann), /cut off/)
  assert.deepEqual(begun(), [])
  cutOff(false)
  for (const at of [NOW + 2 * HOUR, NOW + 3 * HOUR]) await follow(at, ann)
  assert.deepEqual(begun(), [['ann', NOW + 2 * HOUR]])
})

const flapping: [name: string, change: Partial<ScenarioInput>, begun: number[]][] = [
  ['never again', {}, [1]],
  ['again after three days', { reentry: { kind: 'after', days: 3 } }, [1, 5]],
]
for (const [name, change, expected] of flapping)
  test(`who goes in and out begins ${name}`, async () => {
    const { begun, follow, workOff } = await shop(
      { on: 'condition', condition: CONSENT },
      [profile('ann', NOW)],
      change,
    )
    for (let day = 1; day <= 6; day++) {
      const at = NOW + day * DAY
      await follow(at, profile('ann', at, day % 2 === 1 ? agreed(at) : refused(at)))
      await workOff(at + 2 * HOUR)
    }
    assert.deepEqual(
      begun(),
      expected.map((day) => ['ann', NOW + day * DAY]),
    )
  })

test('whom time alone lets in begin in slices, each once', async () => {
  const people = Array.from({ length: SLICE + 10 }, (_, n) => profile(`p${String(n).padStart(4, '0')}`, NOW))
  const { begun, workOff } = await shop({ on: 'condition', condition: AWAY }, people)
  assert.deepEqual(begun(), [])
  const at = NOW + 31 * DAY
  assert.equal(await workOff(at), 2)
  assert.equal(begun().length, people.length)
  await workOff(at + HOUR)
  assert.equal(begun().length, people.length)
})
