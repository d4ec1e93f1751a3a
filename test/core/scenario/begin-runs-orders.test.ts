/** @module What runs are about when they begin, and that they begin once in whatever order things are told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Run } from '../../../contract/scenario/run.ts'
import { beginRuns } from '../../../worker/core/scenario/begin-runs.ts'
import type { Happening } from '../../../worker/core/scenario/happening.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import { NOW } from '../sample-event.ts'
import { fell, filled, happening, liveOf, looked, order, personOf } from './sample-happening.ts'
import { DAY, HOUR } from './sample-run.ts'

const product = { entry: { on: 'product', change: 'price_drop' } } as const

test('a run stands at the first step, due at once, and is about what began it', () => {
  const told = order({ email: 'ann@shop.example', tracking: { number: 'CE1' }, step: 'shipped' })
  const given = { scenario: { entry: { on: 'order', step: 'shipped' } } as const, told: [{ ...told, at: NOW - HOUR }] }
  const [run] = beginRuns(
    { person: personOf(), scenarios: [liveOf(given.scenario)], happenings: given.told, runs: [] },
    NOW,
    matches,
  )
  assert.deepEqual(
    { ...run, runId: run?.runId.length },
    {
      ...{ runId: 22, scenarioId: 'welcome', version: 3, profileId: 'ann', key: 'T-1', enteredAt: NOW - HOUR },
      ...{ stepId: 'wait', reachedAt: NOW, asked: 0, dueAt: NOW, outcome: null, endedAt: null },
      subject: {
        ...{ eventId: told.id, transactionId: 'T-1', orderStep: 'shipped', email: 'ann@shop.example' },
        tracking: { number: 'CE1' },
      },
      trail: [{ at: NOW, stepId: 'wait', what: { kind: 'entered' } }],
    },
  )
})

test('several products make one run with all of them', () => {
  const told = [fell('mug', 1000, 900), fell('pot', 1000, 500), fell('cup', 1000, 960)]
  const [run] = beginRuns(
    { person: personOf(), scenarios: [liveOf(product)], happenings: told, runs: [] },
    NOW,
    matches,
  )
  // The cup fell by 4 %, and 5 are asked for.
  assert.deepEqual(run?.subject.productIds, ['pot', 'mug'])
  const pot = { minor: 1000, nowMinor: 500, currency: 'EUR' }
  assert.deepEqual(run?.subject.priceWas, pot)
  assert.deepEqual(run?.subject.pricesWas, { pot, mug: { ...pot, nowMinor: 900 } })
})

test('few pieces: the run knows how few still count, a fallen price needs none of that', () => {
  const about = (scenario: Parameters<typeof liveOf>[0], told: Happening) =>
    beginRuns({ person: personOf(), scenarios: [liveOf(scenario)], happenings: [told], runs: [] }, NOW, matches)[0]
      ?.subject
  const few = happening('product', { change: 'low_stock', productId: 'mug', interest: 'cart', left: 2 })
  const subject = about({ entry: { on: 'product', change: 'low_stock', mostLeft: 4 } }, few)
  assert.deepEqual([subject?.productIds, subject?.mostLeft], [['mug'], 4])
  assert.equal(about(product, fell('mug', 1000, 500))?.mostLeft, undefined)
})

test('in whatever order and batches events and carts are told, runs of one key never overlap', () => {
  const event = fc.record({ at: fc.integer({ min: 0, max: 72 }), isCart: fc.boolean() })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), fc.array(fc.integer({ min: 0, max: 3 })), (events, cuts) => {
      const told = events.map(({ at, isCart }) =>
        isCart ? happening('cart', {}, NOW - at * HOUR) : looked(['mug'], [], NOW - at * HOUR),
      )
      const scenarios = [
        liveOf({ entry: { on: 'cart' }, scenarioId: 'cart' }),
        liveOf({ entry: { on: 'event', event: 'view_item' }, reentry: { kind: 'after', days: 1 }, scenarioId: 'view' }),
      ]
      let runs: Run[] = []
      for (const cut of [...cuts, told.length]) {
        const happenings = told.slice(0, cut)
        const begun = beginRuns({ person: personOf(filled(NOW, 'mug')), happenings, scenarios, runs }, NOW, matches)
        // They end at once, which is the worst for what is told again.
        runs = [...runs, ...begun.map((run): Run => ({ ...run, outcome: 'finished', endedAt: NOW, stepId: null }))]
      }
      const ofCart = runs.filter(({ scenarioId }) => scenarioId === 'cart')
      assert.ok(ofCart.length <= 1)
      assert.equal(new Set(runs.map(({ runId }) => runId)).size, runs.length)
      const views = runs.filter(({ scenarioId }) => scenarioId === 'view').map(({ enteredAt }) => enteredAt)
      for (const [n, at] of views.toSorted((a, b) => a - b).entries())
        if (n > 0) assert.ok(at - (views.toSorted((a, b) => a - b)[n - 1] ?? 0) >= DAY)
    }),
    { numRuns: 200 },
  )
})
