/** @module The moment of a message at best time: whose hours, whose night, and that it stays what it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rhythm } from '../../../worker/core/interest/rhythm.ts'
import { bestTimeBy } from '../../../worker/core/scenario/best-time-by.ts'
import type { RunLook } from '../../../worker/core/scenario/run-look.ts'
import { stepRun } from '../../../worker/core/scenario/step-run.ts'
import { HOUR, sampleLook, sampleRun, sampleScenario } from './sample-run.ts'

/** A Monday, noon in Vilnius, whose clock the shop has. */
const NOW = Date.parse('2026-11-23T10:00Z')
const QUIET = { from: 21, to: 9 }

/** Days of everybody by the hour: most at that one, half as many in the hours beside it. */
const at = (hour: number, count: number): number[] =>
  Array.from({ length: 24 }, (_, h) => (h === hour ? count : Math.abs(h - hour) === 1 ? count / 2 : 0))
const days = (hour: number, count: number): Rhythm =>
  Object.fromEntries(Array.from({ length: count }, (_, day) => [20_000 + day, 1 << hour]))

const scenario = sampleScenario({ a: { kind: 'send', messageId: 'hello', at: 'best_time', next: null } })
const short = sampleScenario({
  a: { kind: 'send', messageId: 'hello', at: 'best_time', expiresHours: 5, next: null },
})

interface Known {
  hours?: number[] | null
  rhythm?: Rhythm
  timeZone?: string
  explore?: number
}

function look({ hours = null, rhythm = {}, timeZone = 'Europe/Vilnius', explore = 0 }: Known, now = NOW): RunLook {
  const plain = sampleLook(scenario, now)
  const { interests } = plain.person.subject.state
  const bestTime = bestTimeBy({ quietHours: QUIET, explore }, { shopZone: 'Europe/Vilnius', hours: hours && { hours } })
  const known = sampleLook(scenario, now, { state: { interests: { ...interests, rhythm } }, person: { timeZone } })
  return { ...known, bestTime }
}

/** `hour`: that of the shop's clock in which it goes; 12 is now. */
const rows: [name: string, known: Known, hour: number][] = [
  ['of nobody anything is known: now', {}, 12],
  ['the shop is busiest at 20: somebody unknown is written to then', { hours: at(20, 500) }, 20],
  ['somebody who is there at 15, whatever the shop does', { hours: at(20, 5), rhythm: days(15, 100) }, 15],
  ['somebody who is there in the very next hour', { rhythm: days(13, 100) }, 13],
  ['three days of their own are not enough against the shop', { hours: at(20, 500), rhythm: days(17, 3) }, 20],
  ['who comes at 23 is not woken: the last hour before the night', { rhythm: days(23, 100) }, 20],
  // 20 in Vilnius is 3 in Tokyo, where it is quiet from 14 to 2 of Vilnius' clock. Around 11 to 13 the windows are alike.
  ['by the night of their own clock', { hours: at(20, 500), timeZone: 'Asia/Tokyo' }, 12],
]
for (const [name, known, hour] of rows)
  test(`best time: ${name}`, () => {
    const { run } = stepRun(sampleRun(scenario, NOW), look(known))
    assert.equal(Math.floor((((run.dueAt ?? NOW) - NOW) / HOUR + 12) % 24), hour)
    const last = run.trail.at(-1)?.what
    if (hour === 12) assert.equal(last?.kind, 'send_asked')
    else assert.deepEqual(last, { kind: 'send_later', untilAt: run.dueAt, why: 'best_time' })
  })

test('what expires before the best hour goes at the best of those that are left', () => {
  const { run } = stepRun(sampleRun(short, NOW), { ...look({ rhythm: days(20, 100) }), scenario: short })
  assert.ok(run.dueAt !== null && run.dueAt >= NOW + 4 * HOUR && run.dueAt < NOW + 5 * HOUR, `${run.dueAt}`)
})

test('the moment stays, whatever is learned meanwhile; then it goes', () => {
  const { run } = stepRun(sampleRun(scenario, NOW), look({ rhythm: days(18, 100) }))
  const again = stepRun(run, look({ rhythm: days(20, 100), explore: 1 }, NOW + HOUR)).run
  assert.deepEqual(again, run)
  const then = stepRun(run, look({ rhythm: days(20, 100) }, run.dueAt ?? 0))
  assert.equal(then.effects[0]?.kind, 'send')
})

test('of 500 messages a tenth goes at another hour to learn, the same ones whenever they are asked', () => {
  const known = look({ hours: at(20, 500), explore: 0.1 })
  const why = (n: number) => {
    const what = stepRun(sampleRun(scenario, NOW, { runId: `r${n}` }), known).run.trail.at(-1)?.what
    return what?.kind === 'send_later' ? what.why : (what?.kind ?? '')
  }
  const whys = Array.from({ length: 500 }, (_, n) => why(n))
  // 50 are expected, and 6.7 is the standard deviation. Those that happen to explore the present moment go at once.
  const explored = whys.filter((each) => each !== 'best_time').length
  assert.ok(Math.abs(explored - 50) < 27, `${explored}`)
  assert.ok(whys.filter((each) => each === 'explored').length > explored / 2)
  assert.deepEqual([why(7), why(8)], [whys[7], whys[8]])
})
