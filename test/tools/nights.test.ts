/** @module When the nightly work of this machine comes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cronOf, msUntilNight } from '../../tools/start/nights.ts'

const night = { minute: 17, hour: 3 }
const MINUTE_MS = 60_000

const moments: { now: number; minutes: number }[] = [
  { now: Date.UTC(2026, 10, 22, 3, 16), minutes: 1 },
  { now: Date.UTC(2026, 10, 22, 3, 17), minutes: 1440 },
  { now: Date.UTC(2026, 10, 22, 3, 18), minutes: 1439 },
  { now: Date.UTC(2026, 10, 22, 0, 0), minutes: 197 },
  { now: Date.UTC(2026, 1, 28, 23, 59), minutes: 198 },
]
for (const { now, minutes } of moments)
  test(`from ${new Date(now).toISOString()} the night is ${minutes} minutes away`, () =>
    assert.equal(msUntilNight(now, night), minutes * MINUTE_MS))

test('the night is that of wrangler.toml, where a night stands', () => {
  assert.deepEqual(cronOf(readFileSync('wrangler.toml', 'utf8')), night)
  assert.deepEqual(cronOf('[triggers]\ncrons = ["*/10 * * * *", "5 22 * * *"]'), { minute: 5, hour: 22 })
  assert.throws(() => cronOf('crons = []'), /no nightly cron/)
})
