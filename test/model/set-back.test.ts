/** @module D1 is set back to an earlier moment: nobody gets a message twice, and who unsubscribed since stays so. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import type { SendRequest } from '../../worker/core/message/send-request.ts'
import { readLastRestored } from '../../worker/store/restore-mark.ts'
import { HOUR, MINUTE } from '../core/scenario/sample-run.ts'
import { NOON } from '../objects/sample-request.ts'
import { permitAll } from './cart-series.ts'
import { openCartShop } from './cart-shop.ts'
import { addressOf, browserOf, type Deed, messageOf } from './cart-story.ts'

mock.method(console, 'error', () => {})

test('the cart series goes on where it was, after the database was set back by a day', async () => {
  let now = NOON
  const sent: SendRequest[] = []
  const shop = await openCartShop(
    (request) => void sent.push(request),
    () => now,
  )
  await permitAll(shop, 3, now)
  /** The event of one person has one id, however often it is told. */
  const fills = (person: number, at: number) => {
    const deed: Deed = { kind: 'fill', browser: 0, product: person, afterMinutes: 0, lateMinutes: 0, isTwice: false }
    return shop.deliver([messageOf({ person, deed, id: person + 1, at, toldAt: now })!])
  }
  const until = async (end: number) => {
    for (; now < end; now += 10 * MINUTE) await shop.workOff()
  }
  const steps = (person: number) =>
    sent.filter(({ profileId }) => profileId.endsWith(browserOf(person, 0))).map(({ stepId }) => stepId)

  await fills(0, now)
  await fills(1, now)
  await until(NOON + 50 * MINUTE)
  const setBack = shop.backUp()
  await until(NOON + 2 * HOUR)
  await shop.unsubscribe(addressOf(1))
  await fills(2, now)
  await until(NOON + 26 * HOUR)
  const before = [0, 1, 2].map(steps)
  assert.deepEqual(before, [['send-1h', 'send-24h'], ['send-1h'], ['send-1h']])

  setBack()
  const { results: forgotten } = await shop.db.prepare('SELECT * FROM messages').all()
  const { results: unknown } = await shop.db.prepare('SELECT * FROM suppressions').all()
  assert.deepEqual([forgotten, unknown], [[], []], 'it was not set back')
  await shop.workOff()
  assert.deepEqual([0, 1, 2].map(steps), before, 'something went twice')
  const { results: suppressed } = await shop.db.prepare('SELECT email, reason, told_by FROM suppressions').all()
  assert.deepEqual(suppressed.map(Object.values), [['p1@example.com', 'unsubscribed', 'ledger']])
  // Links to unsubscribe need the address that the mail went to.
  const { results: rows } = await shop.db
    .prepare('SELECT state, address, step_id AS step FROM messages ORDER BY address, sent_at')
    .all()
  assert.deepEqual(
    rows.map(({ state, address, step }) => `${address} ${step} ${state}`),
    [
      'p0@example.com send-1h sent',
      'p0@example.com send-24h sent',
      'p1@example.com send-1h sent',
      'p2@example.com send-1h sent',
    ],
  )
  const told = await readLastRestored(shop.db, 0)
  assert.deepEqual([told?.suppressed, told?.noted, told?.endedAt], [1, 4, now])

  // The queue of events had kept what D1 forgot.
  await fills(2, NOON + 2 * HOUR)
  await until(NOON + 100 * HOUR)
  // A day late, the first mail was not asked for again, so that one id stood for another step: that is left out.
  assert.deepEqual(steps(0), ['send-1h', 'send-24h', 'send-72h'])
  assert.deepEqual(steps(1), ['send-1h'])
  assert.deepEqual(new Set(steps(2)).size, steps(2).length, 'something went twice')
  const { results: open } = await shop.db.prepare('SELECT run_id FROM scenario_runs WHERE ended_at IS NULL').all()
  assert.deepEqual(open, [], 'a run waits in vain')
})
