/** @module Exit intent from the browser's event to the figures of the Overlays screen. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { event, type RunningWorker, startWorker, visit } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

const DAY_MS = 86_400_000

test('alarms of the last thirty days are told by their signal, each once', async () => {
  const alarm = (signal: string, outcome: string, at = Date.now()) => event('exit_intent', { signal, outcome }, at)
  const events = [
    alarm('pointer', 'left'),
    alarm('pointer', 'left', Date.now() - 3 * DAY_MS),
    alarm('pointer', 'stayed'),
    alarm('tab', 'stayed'),
    alarm('elbow', 'stayed'),
  ]
  const sent = JSON.stringify(visit({ events }))
  for (const _ of [1, 2]) await worker.call('/v1/visit', { method: 'POST', body: sent })
  const counters = await worker.drained({ events: 10 })
  assert.deepEqual([counters.stored, counters.rejected, counters.duplicate], [4, 1, 5])
  // An event is at most seven days old when it is taken in, so an old alarm is put there by hand.
  await worker.env.DB.prepare("INSERT INTO counters (hour, name, value) VALUES (?1, 'exit_alarms_left pointer', 70)")
    .bind(Math.floor((Date.now() - 31 * DAY_MS) / 3_600_000))
    .run()
  assert.deepEqual((await worker.admin('GET', '/v1/campaigns')).body.exitAlarms, {
    days: 30,
    signals: [
      { signal: 'pointer', left: 2, stayed: 1 },
      { signal: 'tab', left: 0, stayed: 1 },
    ],
  })
})
