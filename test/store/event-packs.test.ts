/** @module Old events leave slice by slice, whatever the slices cut through. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addEventPacks, deleteOldPacks, type PackCursor } from '../../worker/store/event-packs.ts'
import { eventId, sampleEvent } from '../core/sample-event.ts'
import { openSqlite } from './sqlite-d1.ts'

for (const slice of [1, 2, 3, 7, 100])
  test(`a walk in slices of ${slice} deletes the old packs and no other`, async () => {
    const { sqlite, db } = openSqlite()
    // Three people with five packs each, received at 0, 1, 2, 3 and 4.
    const packs = ['a', 'b', 'customer:7'].flatMap((profileId, person) =>
      [0, 1, 2, 3, 4].map((receivedAt) => ({
        profileId,
        receivedAt,
        events: [sampleEvent('search', { id: eventId(5 * person + receivedAt), at: receivedAt })],
      })),
    )
    await db.batch(addEventPacks(db, packs))
    let from: PackCursor | null = { profileId: '', lastEventId: '' }
    let steps = 0
    while (from !== null && steps++ < 50) from = await deleteOldPacks(db, from, { before: 3, slice })

    const sql = 'SELECT profile_id, received_at FROM event_packs ORDER BY profile_id, received_at'
    const left = sqlite
      .prepare(sql)
      .all()
      .map((row) => `${row.profile_id} ${row.received_at}`)
    assert.deepEqual(left, ['a 3', 'a 4', 'b 3', 'b 4', 'customer:7 3', 'customer:7 4'])
    assert.ok(steps < 50)
  })
