/** @module A send ledger for tests, and short ways to ask it. */
import assert from 'node:assert/strict'
import type { StartFacts } from '../../worker/core/message/ledger-door.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { objectSqlite } from '../store/object-sqlite.ts'
import { NOON, sampleRequest } from './sample-request.ts'

export const facts: StartFacts = { profileIds: ['ann'], addressHash: 'a', cap: null, reentryMs: null, attention: null }
export const open = () => new SendLedger(objectSqlite())

/** Claims one and starts it; whatever keeps it from being started fails the test. */
export function started(
  ledger: SendLedger,
  change: Parameters<typeof sampleRequest>[0],
  now = NOON,
  more = facts,
): number {
  ledger.claim([sampleRequest(change)], now)
  const answer = ledger.start(change.sendId, more, now)
  assert.equal(answer.kind, 'started')
  return answer.kind === 'started' ? answer.attempt : 0
}

export const held = (ledger: SendLedger, sendId: string, more: Partial<StartFacts> = {}, now = NOON) => {
  const answer = ledger.start(sendId, { ...facts, ...more }, now)
  return answer.kind === 'held' ? [answer.noted.state, answer.noted.why, answer.noted.untilAt] : answer.kind
}
