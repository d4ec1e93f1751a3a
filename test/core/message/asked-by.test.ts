/** @module Whether a run, as it is stored, asked for a message. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../../contract/scenario/run.ts'
import { askedBy } from '../../../worker/core/message/asked-by.ts'
import { sampleRun, sampleScenario } from '../scenario/sample-run.ts'

const NOW = Date.parse('2026-11-23T10:00Z')
const scenario = sampleScenario({ a: { kind: 'send', messageId: 'hello', next: null } })
/** It asked for its first message at the step `a`, and waits for what becomes of it. */
const waiting = (change: Partial<Run> = {}) => sampleRun(scenario, NOW, { asked: 1, dueAt: null, ...change })
const FIRST = { runId: 'run1', stepId: 'a', sendId: 'run1.0' }

const cases: [name: string, run: Run | null, request: typeof FIRST, expected: ReturnType<typeof askedBy>][] = [
  ['the one it waits for', waiting(), FIRST, 'yes'],
  ['it is not stored yet', null, FIRST, 'not_yet'],
  ['it is stored as it was before it asked', waiting({ asked: 0, dueAt: NOW }), FIRST, 'not_yet'],
  ['it has not come to its second yet', waiting(), { ...FIRST, sendId: 'run1.1' }, 'not_yet'],
  ['it is over: its outcome says the rest', waiting({ outcome: 'goal', stepId: null }), FIRST, 'yes'],
  ['it went on', waiting({ stepId: 'b', dueAt: NOW }), FIRST, 'no'],
  ['it asked for its first at another step', waiting({ stepId: 'b' }), FIRST, 'no'],
  ['it came round to that step again, and waits for its second', waiting({ asked: 2 }), FIRST, 'no'],
]
for (const [name, run, request, expected] of cases)
  test(`asked: ${name}`, () => assert.equal(askedBy(run, request), expected))
