/** @module Two looks at one moment ask by one id at two steps: the run whose message was dropped for that asks anew. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../../contract/scenario/run.ts'
import { askedBy } from '../../../worker/core/message/asked-by.ts'
import type { Happening } from '../../../worker/core/scenario/happening.ts'
import { hearHappenings } from '../../../worker/core/scenario/hear-happening.ts'
import { hearSend } from '../../../worker/core/scenario/hear-send.ts'
import { type Stepped, stepRun } from '../../../worker/core/scenario/step-run.ts'
import { HOUR, MINUTE, sampleLook, sampleRun, sampleScenario } from './sample-run.ts'

const NOW = Date.parse('2026-11-23T10:00Z')
const send = { kind: 'send', messageId: 'hello', expiresHours: 1, next: null } as const
const scenario = sampleScenario({
  a: { kind: 'wait_for', event: { event: 'view_item' }, mostMinutes: 60, next: 'yes', otherwise: 'no' },
  yes: send,
  no: send,
})
const { run } = stepRun(sampleRun(scenario, NOW), sampleLook(scenario, NOW))
const look = sampleLook(scenario, NOW + HOUR)
const viewed: Happening = {
  ...{ id: 'e', at: NOW + 1, profileId: 'ann', kind: 'event', event: 'view_item' },
  ...{ productIds: [], categories: [] },
}
// The alarm and the event at one moment: the alarm was first to store the run, the event last to ask the ledger.
const stored = stepRun(run, look)
const dropped = hearHappenings(run, [viewed], look)!
const requestOf = ({ effects: [effect] }: Stepped) => (effect?.kind === 'send' ? effect.request : null)!
const news = { sendId: 'run1.0', state: 'suppressed', why: 'moved_on', untilAt: null, startedAt: null } as const

test('the message of the way that was not taken is dropped, and that of the other is asked for by the same id', () => {
  assert.deepEqual([requestOf(stored).stepId, requestOf(dropped).stepId], ['no', 'yes'])
  assert.equal(requestOf(stored).sendId, requestOf(dropped).sendId)
  assert.equal(askedBy(stored.run, requestOf(dropped)), 'no')
  const anew = hearSend(stored.run, news, sampleLook(scenario, NOW + HOUR + MINUTE))!
  assert.deepEqual([requestOf(anew).sendId, requestOf(anew).stepId], ['run1.0', 'no'])
  assert.equal(askedBy(anew.run, requestOf(anew)), 'yes')
})

test('of a paused scenario it is asked for when that goes on; what is too late by then is not', () => {
  const at = (now: number, isHeld: boolean, of: Run) =>
    isHeld ? hearSend(of, news, sampleLook(scenario, now, { isHeld }))! : stepRun(of, sampleLook(scenario, now))
  const held = at(NOW + HOUR + MINUTE, true, stored.run)
  assert.deepEqual([held.effects, held.run.stepId, held.run.dueAt], [[], 'no', NOW + HOUR + MINUTE])
  assert.equal(requestOf(at(NOW + HOUR + 2 * MINUTE, false, held.run)).sendId, 'run1.0')
  assert.equal(at(NOW + 2 * HOUR, false, held.run).run.outcome, 'finished')
})
