/** @module The Worker is down for two hours, then back: ten thousand browsers by the real waits (case A19). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backoff } from '../../client/outbox/backoff.ts'

const CLIENTS = 10_000
const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Each browser opens a page on average so often and makes four events there; a body takes a hundred. */
const BETWEEN_PAGES = 40 * SECOND
const EVENTS_A_PAGE = 4
const MOST_EVENTS = 100
/** More than a thousand are not kept. */
const MOST_KEPT = 1_000
const DOWN_FROM = 10 * MINUTE
const DOWN_UNTIL = DOWN_FROM + 120 * MINUTE
const END = DOWN_UNTIL + 30 * MINUTE
/** What waits is looked after once a second, as in client/outbox/courier.ts. */
const LOOK = SECOND

/** Requests of each second, and how many events wait then. */
interface Course {
  requests: number[]
  waiting: number[]
}

/**
 * One browser after another, because they meet nowhere but in the sums; of each only the looks at which something
 * changes.
 */
function simulate(random: () => number): Course {
  const requests = new Array<number>(END / SECOND).fill(0)
  /** By how many more or fewer events wait from that second on. */
  const changes = new Array<number>(END / SECOND).fill(0)
  for (let client = 0; client < CLIENTS; client++) {
    let nextPage = random() * BETWEEN_PAGES
    let waiting = 0
    let failures = 0
    let pausedUntil = 0
    for (let now = random() * LOOK; now < END; ) {
      const before = waiting
      if (now >= nextPage) {
        nextPage = now - Math.log(1 - random()) * BETWEEN_PAGES
        waiting = Math.min(waiting + EVENTS_A_PAGE, MOST_KEPT)
      }
      const second = Math.floor(now / SECOND)
      if (waiting > 0 && now >= pausedUntil) {
        requests[second]!++
        const isDown = now >= DOWN_FROM && now < DOWN_UNTIL
        failures = isDown ? failures + 1 : 0
        if (isDown) pausedUntil = now + backoff(failures, random())
        else waiting = Math.max(0, waiting - MOST_EVENTS)
      }
      changes[second]! += waiting - before
      const next = waiting > 0 ? Math.min(nextPage, pausedUntil) : nextPage
      now += LOOK * Math.max(1, Math.ceil((next - now) / LOOK))
    }
  }
  let sum = 0
  return { requests, waiting: changes.map((change) => (sum += change)) }
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

test('delivery: after two hours of silence no wave comes, and a quarter of an hour later all is as before', (t) => {
  const seed = Number(process.env.SEED ?? 7)
  const { requests, waiting } = simulate(randomFrom(seed))
  const [down, up] = [DOWN_FROM / SECOND, DOWN_UNTIL / SECOND]
  const steady = requests.slice(down - 300, down).reduce((sum, count) => sum + count, 0) / 300
  const usual = Math.max(...waiting.slice(down - 300, down))
  const peak = Math.max(...requests.slice(down))
  const recoverySeconds = waiting.slice(up).findIndex((count) => count <= usual)
  const duringOutage = requests.slice(down + 60, up).reduce((sum, count) => sum + count, 0) / (up - down - 60)
  t.diagnostic(
    JSON.stringify({
      seed,
      clients: CLIENTS,
      steadyPerSecond: steady,
      peakPerSecond: peak,
      duringOutage,
      recoverySeconds,
    }),
  )
  assert.ok(peak <= 3 * steady, `${peak} a second, usually ${steady}`)
  assert.ok(recoverySeconds >= 0 && recoverySeconds <= 15 * 60, `${recoverySeconds} s`)
})
