/** @module When the nightly work of this machine comes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mock, test } from 'node:test'
import { cronOf, keepNights, msUntilNight } from '../../tools/start/nights.ts'

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

test('a night that fails is told of, and the next one comes all the same', async () => {
  const warn = mock.method(console, 'warn', () => {})
  const stop = new AbortController()
  const asked: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    if (asked.length === 4) stop.abort()
    answer.writeHead(asked.length === 3 ? 200 : 500).end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await keepNights({ origin: `http://127.0.0.1:${port}`, adminToken: 't' }, stop.signal, () => 1)
  server.close()
  assert.deepEqual(asked, ['/v1/counters', ...Array(3).fill('/cdn-cgi/local/scheduled')])
  // Of what was stored, and of the first night.
  assert.equal(warn.mock.callCount(), 2)
})
