/** @module Entering and leaving segments: told once each, by what people do and by time alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Condition } from '../../../contract/condition.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import { followPeople } from '../../../worker/core/segment/follow-people.ts'
import { type FollowedSegment, followSegments, type Membership } from '../../../worker/core/segment/follow-segments.ts'
import { followedSegments, isSweepNeeded, modelsMark } from '../../../worker/core/segment/followed-segments.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import { readyMadeSegments } from '../../../worker/core/segment/ready-made.ts'
import type { Subject } from '../../../worker/core/segment/subject.ts'
import { NOW } from '../sample-event.ts'
import { somebody, someCondition, someModels, someNumberTest } from './some-people.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MODELS = defaultModels('EUR')
const NOBODY: Membership = { memberOf: new Map(), dueAt: null }

const withCart = (at: number): Subject => {
  const profile = newProfile('ann')
  const cart = { value: { items: [{ productId: 'a' }], valueMinor: 1, currency: 'EUR' }, at, key: '' }
  return { ...profile, firstSeenAt: at, lastSeenAt: at, state: { ...profile.state, cart } }
}
const LEFT: Condition = { kind: 'number', field: 'cart.minutes_unchanged', atLeast: 60, atMost: 119 }
const left = (change: Partial<FollowedSegment> = {}): FollowedSegment[] => [
  { segmentId: 'left', condition: LEFT, isTold: true, ...change },
]
const membership = (since: number | null, dueAt: number | null): Membership => ({
  memberOf: new Map(since === null ? [] : [['left', since]]),
  dueAt,
})

// The cart changed at NOW: left from NOW + 60 min to before NOW + 120 min.
const cases: {
  name: string
  now: number
  stored: Membership
  segments?: FollowedSegment[]
  becomes: Membership
  told: string[]
}[] = [
  { name: 'a full cart is due in an hour', now: NOW, stored: NOBODY, becomes: membership(null, NOW + HOUR), told: [] },
  {
    name: 'when the hour is over it is left, until another is over',
    now: NOW + HOUR,
    stored: membership(null, NOW + HOUR),
    becomes: membership(NOW + HOUR, NOW + 2 * HOUR),
    told: ['entered'],
  },
  {
    name: 'looked at again, nothing is told',
    now: NOW + HOUR + 1,
    stored: membership(NOW + HOUR, NOW + 2 * HOUR),
    becomes: membership(NOW + HOUR, NOW + 2 * HOUR),
    told: [],
  },
  {
    name: 'then it is forgotten, for good',
    now: NOW + 2 * HOUR,
    stored: membership(NOW + HOUR, NOW + 2 * HOUR),
    becomes: membership(null, null),
    told: ['left'],
  },
  {
    name: 'a moment that is too early stays until it comes, so that no row is written',
    now: NOW + 1,
    stored: membership(null, NOW + HOUR - 1000),
    becomes: membership(null, NOW + HOUR - 1000),
    told: [],
  },
  {
    name: 'and is put right then',
    now: NOW + HOUR - 1000,
    stored: membership(null, NOW + HOUR - 1000),
    becomes: membership(null, NOW + HOUR),
    told: [],
  },
  {
    name: 'a moment that is too late is put right at once',
    now: NOW,
    stored: membership(null, NOW + 5 * HOUR),
    becomes: membership(null, NOW + HOUR),
    told: [],
  },
  {
    name: 'of a segment that not everybody was asked for yet nothing is told, and nobody knows since when',
    now: NOW + HOUR,
    stored: NOBODY,
    segments: left({ isTold: false }),
    becomes: membership(0, NOW + 2 * HOUR),
    told: [],
  },
  {
    name: 'who does not pass what was written anew leaves untold',
    now: NOW,
    stored: membership(5, null),
    segments: left({ isTold: false }),
    becomes: membership(null, NOW + HOUR),
    told: [],
  },
  {
    name: 'a segment that is no more is left untold',
    now: NOW,
    stored: membership(5, null),
    segments: [],
    becomes: NOBODY,
    told: [],
  },
]
for (const { name, now, stored, segments = left(), becomes, told } of cases)
  test(`follow segments: ${name}`, () => {
    const answer = followSegments(withCart(NOW), segments, stored, { now, models: MODELS })
    assert.deepEqual(answer.membership, becomes)
    assert.deepEqual(
      answer.changes.map(({ change }) => change),
      told,
    )
  })

test('what is told is counted by its day, and what did not change is not written', () => {
  const person = (dueAt: number | null) => ({
    subject: withCart(NOW),
    stored: membership(null, dueAt),
    told: [],
    joined: [],
  })
  const at = { now: NOW + HOUR, models: MODELS }
  const plan = followPeople([person(NOW + HOUR), person(null)], left(), at)
  assert.deepEqual(plan.counters, [{ hour: Math.floor(NOW / 86_400_000) * 24, name: 'segment_entered left', value: 2 }])
  const later = followPeople([person(NOW + HOUR)], left(), { ...at, now: NOW })
  assert.deepEqual(later, { memberships: [], joined: [], changes: [], counters: [], troubled: [] })
})

// Told at NOW + 1 h, and due again a week later; forgotten 30 days after the last of it.
const DAY = 24 * HOUR
const kept: {
  name: string
  now: number
  dueAt: number | null
  told: number[]
  isIn: boolean
  becomes: number[] | null
  due?: number
}[] = [
  {
    name: 'an entry is told with what was told',
    now: NOW + HOUR,
    dueAt: NOW + HOUR,
    told: [NOW],
    isIn: false,
    becomes: [NOW, NOW + HOUR],
    due: NOW + 2 * HOUR,
  },
  {
    name: 'what is older than 30 days goes with the next change',
    now: NOW + HOUR,
    dueAt: NOW + HOUR,
    told: [NOW + HOUR - 30 * DAY, NOW],
    isIn: false,
    becomes: [NOW, NOW + HOUR],
    due: NOW + 2 * HOUR,
  },
  {
    name: 'for itself it is no reason to write',
    now: NOW + HOUR,
    dueAt: NOW + 2 * HOUR,
    told: [NOW - 40 * DAY, NOW],
    isIn: true,
    becomes: null,
  },
  {
    name: 'who is in nothing is looked at when the last is forgotten',
    now: NOW + 2 * HOUR,
    dueAt: NOW + 2 * HOUR,
    told: [NOW + HOUR],
    isIn: true,
    becomes: [NOW + HOUR, NOW + 2 * HOUR],
    due: NOW + 2 * HOUR + 30 * DAY,
  },
  { name: 'and then it is', now: NOW + 31 * DAY, dueAt: NOW + 31 * DAY, told: [NOW + DAY], isIn: false, becomes: [] },
]
for (const { name, now, dueAt, told, isIn, becomes, due } of kept)
  test(`told: ${name}`, () => {
    const timed = told.map((at) => ({ at, segmentId: 'left', change: 'left' as const }))
    const person = {
      subject: withCart(NOW),
      stored: membership(isIn ? NOW + HOUR : null, dueAt),
      told: timed,
      joined: [],
    }
    const [written] = followPeople([person], left(), { now, models: MODELS }).memberships
    assert.deepEqual(written?.told.map(({ at }) => at) ?? null, becomes)
    if (written) assert.equal(written.membership.dueAt, due ?? null)
  })

test('trouble with one person holds up nobody else, and comes back in an hour', () => {
  const broken = { ...withCart(NOW), profileId: 'bob', state: null as never }
  const people = [broken, withCart(NOW)].map((subject) => ({ subject, stored: NOBODY, told: [], joined: [] }))
  const plan = followPeople(people, left(), { now: NOW, models: MODELS })
  assert.deepEqual(
    plan.memberships.map(({ profileId, membership: { dueAt } }) => [profileId, dueAt]),
    [
      ['bob', NOW + HOUR],
      ['ann', NOW + HOUR],
    ],
  )
  assert.deepEqual(
    plan.troubled.map(({ profileId }) => profileId),
    ['bob'],
  )
})

test('everybody is asked anew when a condition or what was learned changes, and own segments keep still meanwhile', () => {
  const ready = (inactiveDays: number) =>
    readyMadeSegments({ ...MODELS.limits, inactiveDays, currency: 'EUR' }).filter(
      ({ segmentId }) => segmentId === 'active',
    )
  const own = { ...ready(180)[0]!, segmentId: 'own', isReadyMade: false }
  const before = [...ready(180), own]
  const asked = new Map(before.map(({ segmentId, condition }) => [segmentId, JSON.stringify(condition)]))
  const mark = modelsMark(MODELS)
  const toldOf = (segments: typeof before) => followedSegments(segments, asked).map(({ isTold }) => isTold)
  const needed = (segments: typeof before, sweptBy: string | null = mark) =>
    isSweepNeeded(segments, asked, { sweptBy, now: mark })
  assert.deepEqual([toldOf(before), needed(before)], [[true, true], false])
  const changed = [...ready(90), { ...own, condition: LEFT }]
  assert.deepEqual([toldOf(changed), needed(changed)], [[true, false], true])
  const added = [...before, { ...own, segmentId: 'other' }]
  assert.deepEqual([toldOf(added), needed(added)], [[true, true, false], true])
  assert.ok(needed(before, null) && needed(before, modelsMark({ ...MODELS, fittedAt: 1 })))
})

/** What somebody is like from a moment on, and what was learned of the shop by then. */
const someHistory = fc
  .array(fc.record({ minute: fc.nat(60_000), subject: somebody, models: someModels }), { maxLength: 3 })
  .chain((later) =>
    fc.tuple(somebody, someModels).map(([subject, models]) => [{ minute: 0, subject, models }, ...later]),
  )
  .map((steps) => steps.map((step) => ({ ...step, at: NOW + step.minute * MINUTE })).sort((a, b) => a.at - b.at))

test('at any minute who entered and did not leave is who passes then, and each is told once', () => {
  const told = { inAll: 0, byTime: 0 }
  fc.assert(
    fc.property(
      someHistory,
      fc.array(fc.oneof(someCondition, someNumberTest), { minLength: 6, maxLength: 9 }),
      fc.array(fc.nat(70_000), { minLength: 20, maxLength: 20 }),
      (history, conditions, minutes) => {
        const segments = conditions.map((condition, n) => ({ segmentId: `s${n}`, condition, isTold: true }))
        const changes = liveThrough(history, segments)
        told.inAll += changes.length
        told.byTime += changes.filter(({ at }) => history.every((step) => step.at !== at)).length
        for (const at of [...minutes.map((minute) => NOW + minute * MINUTE), ...history.map((step) => step.at)]) {
          const step = history.findLast((each) => each.at <= at)!
          const inside = new Set<string>()
          for (const { segmentId, change } of changes.filter((each) => each.at <= at)) {
            assert.equal(inside.has(segmentId), change === 'left', `${segmentId} ${change} twice`)
            if (change === 'entered') inside.add(segmentId)
            else inside.delete(segmentId)
          }
          const passing = segments.filter(({ condition }) =>
            matches(condition, step.subject, { now: at, models: step.models }),
          )
          assert.deepEqual(
            [...inside].sort(),
            passing.map(({ segmentId }) => segmentId),
            `after ${(at - NOW) / MINUTE} minutes`,
          )
        }
      },
    ),
    { numRuns: 30, seed: 7 },
  )
  assert.ok(told.inAll > 100 && told.byTime > 15, JSON.stringify(told))
})

/** The consumer, which looks at who did something (and once more: delivered again), and the Scheduler's alarm. */
function liveThrough(
  history: readonly { at: number; subject: Subject; models: typeof MODELS }[],
  segments: readonly FollowedSegment[],
): { at: number; segmentId: string; change: string }[] {
  const changes: { at: number; segmentId: string; change: string }[] = []
  let stored = NOBODY
  const look = (now: number, { subject, models }: (typeof history)[number]) => {
    const answer = followSegments(subject, segments, stored, { now, models })
    stored = answer.membership
    changes.push(...answer.changes.map((change) => ({ ...change, at: now })))
  }
  for (const [n, step] of history.entries()) {
    look(step.at, step)
    look(step.at, step)
    const next = history[n + 1]?.at ?? NOW + 80_000 * MINUTE
    while (stored.dueAt !== null && stored.dueAt < next) look(stored.dueAt, step)
  }
  return changes
}
