/** @module The last look at a message: what keeps it, in which order it is asked, and what is handed on where nothing does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { MessageSettingsSchema } from '../../../contract/message/message-settings.ts'
import type { Run } from '../../../contract/scenario/run.ts'
import type { ScenarioInput } from '../../../contract/scenario/scenario.ts'
import { ShopSettingsSchema } from '../../../contract/settings.ts'
import { type Check, type CheckRules, checkSend, type SendFacts } from '../../../worker/core/message/check-send.ts'
import type { SendRequest } from '../../../worker/core/message/send-request.ts'
import { HOUR, sampleLook, sampleRun, sampleScenario } from '../scenario/sample-run.ts'
import { facts as recipient } from './some-recipient.ts'

/** Noon in Vilnius. */
const NOW = Date.parse('2026-11-23T10:00Z')
const SHOP = v.parse(ShopSettingsSchema, { timeZone: 'Europe/Vilnius' })
const STEPS: ScenarioInput['steps'] = { a: { kind: 'send', messageId: 'hello', next: null } }
const scenario = sampleScenario(STEPS, { reentry: { kind: 'after', days: 30 } })
const selling = sampleScenario(STEPS, {
  messages: { hello: { ...scenario.messages.hello!, purpose: 'commercial' } as never },
})
const waiting = (change: Partial<Run> = {}) => sampleRun(scenario, NOW, { asked: 1, dueAt: null, ...change })
const { person } = sampleLook(scenario, NOW)

const request: SendRequest = {
  ...{ sendId: 'run1.0', runId: 'run1', scenarioId: 'welcome', version: 1, stepId: 'a', messageId: 'hello', key: '' },
  ...{ profileId: 'ann', kind: 'marketing', channel: 'email', subject: {}, enteredAt: NOW - HOUR, askedAt: NOW },
  expiresAt: NOW + HOUR,
}

/** Everything is well: it is wanted, permitted, and nothing holds it back. */
const WELL: SendFacts = {
  ...{ run: waiting(), scenario, status: 'live', person, profileIds: ['ann'], recipient: recipient([], []), past: [] },
  settings: v.parse(MessageSettingsSchema, {}),
  shop: SHOP,
}
const RULES: CheckRules = {
  whyNotWanted: () => null,
  mayWrite: () => ({ may: true, email: 'ann@shop.example', language: null, proof: 'confirmed', capFactor: 1 }),
  matches: () => true,
  mixUntil: () => null,
}

interface Given {
  asked?: Partial<SendRequest>
  attempt?: number
  facts?: Partial<SendFacts>
  rules?: Partial<CheckRules>
  now?: number
}

const checked = ({ asked, attempt = 0, facts, rules, now = NOW }: Given): Check =>
  checkSend({ request: { ...request, ...asked }, attempt }, { ...WELL, ...facts }, { ...RULES, ...rules }, now)

const not = (why: 'no_permission' | 'bounced', untilAt: number | null) => (): ReturnType<CheckRules['mayWrite']> => ({
  may: false,
  ...{ why, untilAt },
})
const mix = { mixUntil: () => NOW + 2 * HOUR }
const drop = (why: string) => ({ kind: 'drop', why })
const wait = (why: string, untilAt: number | null) => ({ kind: 'wait', state: 'deferred', why, untilAt })

const kept: (Given & { name: string; expected: object })[] = [
  { name: 'it expires now', asked: { expiresAt: NOW }, expected: drop('expired') },
  { name: 'its scenario is gone', facts: { scenario: null }, expected: drop('stopped') },
  { name: 'its message is gone', asked: { messageId: 'gone' }, expected: drop('stopped') },
  { name: 'nobody is there any more', facts: { person: null }, expected: drop('no_address') },
  { name: 'its run is not stored yet', facts: { run: null }, expected: { kind: 'not_yet' } },
  { name: 'its run went another way', facts: { run: waiting({ stepId: 'b' }) }, expected: drop('moved_on') },
  {
    name: 'its run stands before it',
    facts: { run: waiting({ asked: 0, dueAt: NOW }) },
    expected: { kind: 'not_yet' },
  },
  {
    ...{ name: 'its run was moved on another way in the moment in which it asked, and stands there for an hour' },
    ...{ facts: { run: waiting({ asked: 0, stepId: 'b', dueAt: NOW + 24 * HOUR }) }, now: NOW + HOUR },
    ...{ asked: { expiresAt: NOW + 2 * HOUR }, expected: drop('moved_on') },
  },
  { name: 'they ordered', rules: { whyNotWanted: () => 'goal_reached' }, expected: drop('goal_reached') },
  { name: 'it is paused', rules: { whyNotWanted: () => 'paused' }, expected: wait('paused', null) },
  { name: 'they said no', rules: { mayWrite: not('no_permission', null) }, expected: drop('no_permission') },
  { name: 'a rest', rules: { mayWrite: not('bounced', NOW + HOUR) }, expected: wait('bounced', NOW + HOUR) },
  // Ten in the evening in Vilnius; nine in the morning is eleven hours later.
  {
    ...{ name: 'the night', asked: { expiresAt: NOW + 48 * HOUR }, now: NOW + 10 * HOUR },
    expected: wait('quiet_hours', NOW + 21 * HOUR),
  },
  {
    name: 'too much was sold',
    facts: { scenario: selling },
    rules: mix,
    expected: wait('mix', NOW + 2 * HOUR),
  },
]
for (const { name, expected, ...given } of kept)
  test(`the last look keeps it: ${name}`, () => assert.deepEqual(checked(given), expected))

const goes: (Given & { name: string })[] = [
  { name: 'all is well' },
  { name: 'it does not sell, however much was sold', rules: mix },
  {
    ...{ name: 'its run was not stored within an hour: it never will be', facts: { run: null }, now: NOW + HOUR },
    asked: { expiresAt: NOW + 2 * HOUR },
  },
  { name: 'the owner sends it again, wherever its run is', attempt: 1, facts: { run: waiting({ stepId: 'b' }) } },
  {
    ...{ name: 'it is owed: also at night', now: NOW + 10 * HOUR },
    asked: { kind: 'transactional', expiresAt: NOW + 48 * HOUR },
  },
]
for (const { name, ...given } of goes)
  test(`the last look lets it go: ${name}`, () => assert.equal(checked(given).kind, 'go'))

test('what is handed on: whose, how often, how soon again, and how much attention is left', () => {
  const start = (kind: SendRequest['kind']) => {
    const check = checked({ asked: { kind } })
    return check.kind === 'go' ? check.start : null
  }
  const days = (count: number) => count * 24 * HOUR
  assert.deepEqual(start('marketing'), {
    ...{ profileIds: ['ann'], cap: { most: 1, days: 7 }, reentryMs: days(30) },
    attention: { ...SHOP.attention, asked: [] },
  })
  assert.deepEqual([start('triggered')?.cap, start('triggered')?.attention], [{ most: 5, days: 7 }, null])
  assert.equal(start('transactional')?.cap, null)
})
