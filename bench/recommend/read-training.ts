/** @module What is learned: the clicks of files, but none that is asked for. */
import { type Click, readClicks } from '../read-clicks.ts'

/** In order of time. A click that stands in `tested` too is left out: its answer would be known. Throws if none is left. */
export function readTraining(paths: readonly string[], tested: readonly Click[]): { clicks: Click[]; leftOut: number } {
  const sessions = new Set(tested.map(({ session }) => session))
  const keys = new Set(tested.map(keyOf))
  const all = paths.flatMap(readClicks)
  const clicks = all.filter((click) => !sessions.has(click.session) || !keys.has(keyOf(click)))
  if (clicks.length === 0)
    throw new Error(`${paths.join(' and ')} has no click that is not asked for: nothing is learned.`)
  return { clicks: clicks.sort((a, b) => a.at - b.at), leftOut: all.length - clicks.length }
}

const keyOf = ({ session, productId, at }: Click): string => `${session}\t${productId}\t${at}`
