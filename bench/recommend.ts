/** @module bench:recommend: how often the next click is among 20 recommendations, how long one takes, how big it is. */
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { SessionIndex } from '../worker/core/recommend/session-index.ts'
import { percentiles } from './percentiles.ts'
import { type Click, readClicks } from './read-clicks.ts'
import { type Ask, accuracy, COUNT } from './recommend/accuracy.ts'
import { latencyMs } from './recommend/latency.ts'
import { type Prediction, predictionsOf } from './recommend/predictions-of.ts'
import { readTraining } from './recommend/read-training.ts'
import { serenadeAccuracy } from './recommend/serenade.ts'

const USAGE = `Usage: npm run -s bench:recommend -- --train FILE [--valid FILE] --test FILE

Learns the clicks of --train (and of --valid), then predicts every click of a session of --test from those before it; of
more than 20,000 such clicks 20,000, evenly spread. A file has a line a click, tab separated, in any order: session, item
and time, or what its header names so; the time in seconds, milliseconds or as a date. Prints one line of JSON:
  kept             hit rate and mean reciprocal rank in the best 20, ranking all products: products of the session stay in
                   the list. All of the file is learned: the window of 90 days that a shop has is not applied, the bounds
                   of 400,000 sessions and 60 MB are.
  removed          products of the session are taken out of the list and of what is asked for
  removedFromList  out of the list only: who goes back to a product is a miss
  serenade         as kept, by Serenade's own rules and weights (bench/recommend/serenade.ts)
  predictions      how many could be made; beside each figure, how many were
  leftOut          clicks of --train and --valid that stand in --test too, and are not learned
  latencyMs(At)    of one recommendation, in this process: 1, 10 or 50 ask again as soon as they are answered, one thread
                   answers them in turn, measured from asking to the answer, so waiting counts
  indexMB          memory after the index was built less that before, estimatedMB: what the index says itself
  buildMs          median of three, reading the files left out`

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

/** The clicks are read in here and let go of, so that what is left is the index. */
function buildFrom(read: () => readonly Click[]): { index: SessionIndex; buildMs: number } {
  const clicks = read()
  const times = Array.from({ length: BUILDS - 1 }, () => build(clicks).buildMs)
  const { index, buildMs } = build(clicks)
  return { index, buildMs: percentiles([...times, buildMs], [0.5])[0]! }
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

function readTested(path: string): { tested: Click[]; predictions: Prediction[]; of: number } {
  const tested = readClicks(path)
  const { predictions, of } = predictionsOf(tested)
  if (of === 0) throw new Error(`${path} has no session of two clicks: there is nothing to predict.`)
  return { tested, predictions, of }
}

/** What `read` reads; what it complains of ends the command with a sentence, and a hint, and status 2. */
function orExit<T>(read: () => T, hint = ''): T {
  try {
    return read()
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}${hint}`)
    process.exit(2)
  }
}

const { training, test } = orExit(readArguments, `\n${USAGE}`)
const { tested, predictions, of } = orExit(() => readTested(test))
const readTrained = () => orExit(() => readTraining(training, tested))
const emptyMB = usedMB()
const { index, buildMs } = buildFrom(() => readTrained().clicks)
const indexMB = usedMB() - emptyMB

const kept: Ask = (before) => index.recommend(before, { count: COUNT })
const removed: Ask = (before) => index.recommend(before, { count: COUNT, exclude: new Set(before) })
const unseen = predictions.filter(({ before, next }) => !before.includes(next))
const latencyMsAt = {
  1: latencyMs(index, predictions, 1),
  10: latencyMs(index, predictions, 10),
  50: latencyMs(index, predictions, 50),
}
const { weights, ...params } = index.options
const { clicks, leftOut } = readTrained()

console.log(
  JSON.stringify({
    kept: accuracy(predictions, kept),
    removed: accuracy(unseen, removed),
    removedFromList: accuracy(predictions, removed),
    serenade: serenadeAccuracy(clicks, predictions),
    predictions: of,
    leftOut,
    latencyMs: latencyMsAt[1],
    latencyMsAt,
    indexMB: rounded(indexMB),
    estimatedMB: rounded(index.bytes / 1e6),
    buildMs: rounded(buildMs),
    params: { ...params, ...index.stats() },
  }),
)
