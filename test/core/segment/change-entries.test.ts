/** @module Entries and exits as lines of the timeline, and where they stand among events. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeEntries, idTime } from '../../../worker/core/segment/change-entries.ts'

test('an entry has its segment’s name; one that is no more is called by its id', () => {
  const changes = [
    { at: 7, segmentId: 'vip', change: 'entered' as const },
    { at: 5, segmentId: 'old', change: 'left' as const },
  ]
  assert.deepEqual(changeEntries(changes, new Map([['vip', 'VIP customers']])), [
    { id: '7-entered-vip', at: 7, name: 'segment_entered', params: { segmentId: 'vip', name: 'VIP customers' } },
    { id: '5-left-old', at: 5, name: 'segment_left', params: { segmentId: 'old', name: 'old' } },
  ])
})

// Source: RFC 9562, appendix A.6: its example of version 7 was made at 1645557742000 ms.
test('the time of a UUIDv7 is read out of it; the end of all ids is after every time', () => {
  assert.equal(idTime('017F22E2-79B0-7CC3-98C4-DC0C0C07398F'), 1_645_557_742_000)
  assert.equal(idTime('~'), Number.MAX_SAFE_INTEGER)
})
