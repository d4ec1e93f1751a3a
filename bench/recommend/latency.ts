/** @module How long an answer takes when one, ten or fifty ask at once. */
import type { SessionIndex } from '../../worker/core/recommend/session-index.ts'
import { percentiles } from '../percentiles.ts'
import { COUNT } from './accuracy.ts'
import type { Prediction } from './predictions-of.ts'

/** Answers timed at each number of askers, after as many that warm up. */
const ANSWERS = 10_000

/** ms, of all answers. */
export interface Latency {
  p50: number
  p90: number
  p99: number
}

/**
 * So many ask again as soon as they are answered, and one thread, as a Durable Object has, answers them in turn: measured
 * from asking to the answer, so waiting counts. Nothing rests meanwhile, which is the worst that so many can do.
 */
export function latencyMs(index: SessionIndex, predictions: readonly Prediction[], askers: number): Latency {
  const times: number[] = []
  const waiting = Array.from({ length: askers }, () => performance.now())
  for (let answer = -ANSWERS; answer < ANSWERS; answer++) {
    const askedAt = waiting[(answer + ANSWERS) % askers]!
    index.recommend(predictions[(answer + ANSWERS) % predictions.length]!.before, { count: COUNT })
    const answeredAt = performance.now()
    if (answer >= 0) times.push(answeredAt - askedAt)
    waiting[(answer + ANSWERS) % askers] = answeredAt
  }
  const [p50, p90, p99] = percentiles(times, [0.5, 0.9, 0.99]).map((time) => Number(time.toFixed(4)))
  return { p50: p50!, p90: p90!, p99: p99! }
}
