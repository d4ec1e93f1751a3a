/** @module The work of a night: begun once, its jobs in order, a slice that fails again and again given up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  begun,
  failed,
  fittingOf,
  isHopeless,
  moved,
  type Night,
  newNight,
  withNextJob,
} from '../../../worker/core/nightly/night.ts'

const JOBS = ['one', 'two']
const DAY_MS = 86_400_000
const WORKER = { jobs: JOBS, version: 'v1' }
const night = newNight(null, WORKER, 1000)!

test('work begins with the first job, not while it is under way, and anew when it stood still for over a day', () => {
  assert.deepEqual([night.job, night.begunAt, night.tries], ['one', 1000, 0])
  assert.equal(newNight(night, WORKER, 1000 + DAY_MS), null)
  assert.equal(newNight(night, WORKER, 1001 + DAY_MS)?.begunAt, 1001 + DAY_MS)
  const later = moved(night, { doing: 'x', share: 0 }, { jobs: JOBS, now: 5 * DAY_MS })
  assert.equal(newNight(later, WORKER, 6 * DAY_MS), null, 'it moved')
  assert.equal(newNight(night, { ...WORKER, version: 'v2' }, 1001)?.begunAt, 1001, 'what another version left')
})

test('a slice is tried five times, ever later, and hopeless then; one that ends makes the count begin anew', () => {
  const waits: number[] = []
  let tried: Night = night
  while (!isHopeless(tried)) {
    const { night: after, waitMs } = failed(begun(tried))
    waits.push(waitMs)
    tried = after
  }
  assert.deepEqual(waits, [1_000, 15_000, 120_000, 600_000, 600_000])
  assert.equal(fittingOf(tried).doing, 'Begins (failed, is tried again)')
  const after = moved(tried, { doing: 'Goes on', share: 0.5 }, { jobs: JOBS, now: 2000 })
  assert.deepEqual([isHopeless(after), fittingOf(after)], [false, { begunAt: 1000, doing: 'Goes on', share: 0.25 }])
})

test('an object that dies in a slice has tried it all the same', () => {
  assert.ok(isHopeless(begun(begun(begun(begun(begun(night)))))))
})

test('after a job comes the next, after the last one or an unknown one the end', () => {
  const second = withNextJob({ ...night, tries: 5, isFailing: true }, JOBS, 3000)!
  assert.deepEqual([second.job, second.tries, second.isFailing, second.share], ['two', 0, false, 0.5])
  assert.equal(withNextJob(second, JOBS, 3000), null)
  assert.equal(withNextJob({ ...night, job: 'gone' }, JOBS, 3000), null)
})
