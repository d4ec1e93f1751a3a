/** @module bench:recommend: how often the next click is among 20 recommendations, how long one takes, how big it is. */
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { SessionIndex } from '../worker/core/recommend/session-index.ts'
import { percentiles } from './percentiles.ts'
import { type Click, readClicks } from './read-clicks.ts'
import { type Ask, accuracy, COUNT } from './recommend/accuracy.ts'
import { latencyMs } from './recommend/latency.ts'
import { readPredictions } from './recommend/read-predictions.ts'
import { serenadeAccuracy } from './recommend/serenade.ts'

const USAGE = `Usage: npm run -s bench:recommend -- --train FILE [--valid FILE] --test FILE

Learns the clicks of --train (and of --valid), then predicts every click of a session of --test from those before it; of
more than 20,000 such clicks 20,000, evenly spread. A file has a header line, then session, item and time, tab separated,
in any order; the time in seconds, milliseconds or as a date. Prints one line of JSON:
  kept, removed  hit rate and mean reciprocal rank in the best 20, ranking all products: products of the session stay in
                 the list, or are taken out of the list and of what is asked for. All of the file is learned: the window
                 of 90 days that a shop has is not applied, the bounds of 400,000 sessions and 60 MB are.
  serenade       the same by Serenade's own rules and weights (bench/recommend/serenade.ts)
  predictions    how many were made, of how many
  latencyMs(At)  of one recommendation, in this process: 1, 10 or 50 ask again as soon as they are answered, one thread
                 answers them in turn, measured from asking to the answer, so waiting counts
  indexMB        memory after the index was built less that before, estimatedMB: what the index says itself
  buildMs        median of three, reading the files left out`

/** Index builds, of which the median is told. */
const BUILDS = 3

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Twice: what typed arrays held is only given back some time after the first. */
function usedMB(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Feeds all clicks in order of time, each session of the files being a visitor, as the shop's consumer does. */
function build(clicks: readonly Click[]): { index: SessionIndex; buildMs: number } {
  const startedAt = performance.now()
  const index = new SessionIndex()
  for (const { session, productId, at } of clicks) index.add(session, productId, at)
  return { index, buildMs: performance.now() - startedAt }
}

/** The clicks themselves are let go of, so that what is left is the index. */
function buildFrom(paths: readonly string[]): { index: SessionIndex; buildMs: number } {
  const clicks = readAll(paths)
  const times = Array.from({ length: BUILDS - 1 }, () => build(clicks).buildMs)
  const { index, buildMs } = build(clicks)
  return { index, buildMs: percentiles([...times, buildMs], [0.5])[0]! }
}

function readAll(paths: readonly string[]): Click[] {
  return orExit(() => paths.flatMap(readClicks)).sort((a, b) => a.at - b.at)
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
const emptyMB = usedMB()
const { index, buildMs } = buildFrom(training)
const indexMB = usedMB() - emptyMB
const { predictions, of } = orExit(() => readPredictions(test))

const kept: Ask = ({ before }) => index.recommend(before, { count: COUNT })
const removed: Ask = ({ before, next }) => {
  const exclude = new Set(before)
  return exclude.has(next) ? null : index.recommend(before, { count: COUNT, exclude })
}
const latencyMsAt = {
  1: latencyMs(index, predictions, 1),
  10: latencyMs(index, predictions, 10),
  50: latencyMs(index, predictions, 50),
}
const { weights, ...params } = index.options

console.log(
  JSON.stringify({
    kept: accuracy(predictions, kept),
    removed: accuracy(predictions, removed),
    serenade: serenadeAccuracy(readAll(training), predictions),
    predictions: { made: predictions.length, of },
    latencyMs: latencyMsAt[1],
    latencyMsAt,
    indexMB: rounded(indexMB),
    estimatedMB: rounded(index.bytes / 1e6),
    buildMs: rounded(buildMs),
    params: { ...params, ...index.stats() },
  }),
)
