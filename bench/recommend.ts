/** @module bench:recommend: how often the next click is among 20 recommendations, how long one takes, how big it is. */
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { SessionIndex } from '../worker/core/recommend/session-index.ts'
import { percentiles } from './percentiles.ts'
import { readClicks } from './read-clicks.ts'

const USAGE = 'Usage: npm run -s bench:recommend -- --train FILE [--valid FILE] --test FILE'

/** Places in the list that count, as in the literature. */
const COUNT = 20

/** Index builds, of which the median is told, and timed passes over all predictions, after one that warms up. */
const BUILDS = 3
const TIMED_PASSES = 5

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function usedMB(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Feeds all clicks in order of time, each session of the files being a visitor, as the shop's consumer does. */
function build(paths: readonly string[]): { index: SessionIndex; buildMs: number } {
  const clicks = orExit(() => paths.flatMap(readClicks)).sort((a, b) => a.at - b.at)
  const startedAt = performance.now()
  const index = new SessionIndex()
  for (const { session, productId, at } of clicks) index.add(session, productId, at)
  return { index, buildMs: performance.now() - startedAt }
}

interface Prediction {
  before: string[]
  next: string
}

/** Every click of a session after the first, with those before it. */
function readPredictions(path: string): Prediction[] {
  const sessions = new Map<string, string[]>()
  const predictions: Prediction[] = []
  for (const { session, productId } of readClicks(path)) {
    const before = sessions.get(session) ?? []
    if (before.length > 0) predictions.push({ before, next: productId })
    sessions.set(session, [...before, productId])
  }
  if (predictions.length === 0) throw new Error(`${path} has no session of two clicks: there is nothing to predict.`)
  return predictions
}

/** Share of hits, and mean of 1 / rank (0: a miss). `removed`: items already seen are neither listed nor asked for. */
function accuracy(index: SessionIndex, predictions: readonly Prediction[], protocol: 'kept' | 'removed') {
  const ranks = predictions.flatMap(({ before, next }) => {
    const exclude = new Set(protocol === 'removed' ? before : [])
    if (exclude.has(next)) return []
    return index.recommend(before, { count: COUNT, exclude }).findIndex(({ productId }) => productId === next) + 1
  })
  const mean = (gain: (rank: number) => number) => ranks.reduce((sum, rank) => sum + gain(rank), 0) / ranks.length
  return { hr20: rounded(mean((rank) => (rank ? 1 : 0))), mrr20: rounded(mean((rank) => (rank ? 1 / rank : 0))) }
}

function latencyMs(index: SessionIndex, predictions: readonly Prediction[]) {
  const times: number[] = []
  for (let pass = 0; pass < TIMED_PASSES; pass++)
    for (const { before } of predictions) {
      const startedAt = performance.now()
      index.recommend(before, { count: COUNT })
      times.push(performance.now() - startedAt)
    }
  const [p50, p90, p99] = percentiles(times, [0.5, 0.9, 0.99])
  return { p50: rounded(p50!), p90: rounded(p90!), p99: rounded(p99!) }
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

function readArguments(): { training: string[]; test: string } {
  const options = { train: { type: 'string' }, valid: { type: 'string' }, test: { type: 'string' } } as const
  const { train, valid, test } = parseArgs({ options }).values
  if (!train || !test) throw new Error('--train and --test are needed.')
  return { training: valid ? [train, valid] : [train], test }
}

/** What `read` reads; what it complains of ends the command with a sentence and status 2. */
function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}

const { training, test } = orExit(readArguments)
const predictions = orExit(() => readPredictions(test))
const builds = Array.from({ length: BUILDS - 1 }, () => build(training).buildMs)
const emptyMB = usedMB()
const { index, buildMs } = build(training)
const indexMB = usedMB() - emptyMB

console.log(
  JSON.stringify({
    kept: accuracy(index, predictions, 'kept'),
    removed: accuracy(index, predictions, 'removed'),
    latencyMs: latencyMs(index, predictions),
    indexMB: rounded(indexMB),
    buildMs: rounded(percentiles([...builds, buildMs], [0.5])[0]!),
    params: { ...index.options, ...index.stats() },
  }),
)
