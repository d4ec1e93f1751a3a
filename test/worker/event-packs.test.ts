/** @module Old events leave slice by slice, whatever the slices cut through. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from 'uuidv7'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { addEventPacks, deleteOldPacks, type PackCursor } from '../../worker/store/event-packs.ts'
import { event, type RunningWorker, startWorker } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

for (const slice of [1, 2, 3, 7, 100])
  test(`a walk in slices of ${slice} deletes the old packs and no other`, async () => {
    const db = worker.env.DB
    // Three people with five packs each, received at 0, 1, 2, 3 and 4.
    const packs = ['a', 'b', 'customer:7'].flatMap((profileId) =>
      [0, 1, 2, 3, 4].map((receivedAt) => ({
        profileId,
        receivedAt,
        events: [event('search', { term: 'x' }, receivedAt, uuidv7()) as StoredEvent],
      })),
    )
    await db.batch([db.prepare('DELETE FROM event_packs'), ...addEventPacks(db, packs)])
    let from: PackCursor | null = { profileId: '', lastEventId: '' }
    let steps = 0
    while (from !== null && steps++ < 50) from = await deleteOldPacks(db, from, { before: 3, slice })

    const sql = 'SELECT profile_id, received_at FROM event_packs ORDER BY profile_id, received_at'
    const { results } = await db.prepare(sql).all<{ profile_id: string; received_at: number }>()
    const left = results.map((row) => `${row.profile_id} ${row.received_at}`)
    assert.deepEqual(left, ['a 3', 'a 4', 'b 3', 'b 4', 'customer:7 3', 'customer:7 4'])
    assert.ok(steps < 50)
  })
