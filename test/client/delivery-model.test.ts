/** @module The outbox against its promise, in any order that tabs, timers, database and wire can fall into (case A23). */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import type { ModelResult } from './delivery/run-model.ts'

const RUNS = Number(process.env.RUNS ?? 800)

const seed = Number(process.env.SEED ?? Date.now() % 1e9)
// At once, so that it runs while other files are still being read.
const worker = new Worker(new URL('./delivery/run-model.ts', import.meta.url), { workerData: { seed, runs: RUNS } })
const done = once(worker, 'message') as Promise<[ModelResult]>

test('delivery: whatever the order, what was kept arrives, once', async (t) => {
  const [result] = await done
  t.diagnostic(JSON.stringify({ seed, runs: RUNS, ...result }))
  assert.equal(result.failure, '')
})
