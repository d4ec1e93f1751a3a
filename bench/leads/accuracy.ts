/** @module How good probabilities are: order (AUC, precision and recall) and size (Brier, calibration error). */

/** Scores and what came of them, in the same order. Outcomes are 0 or 1. */
export interface Scored {
  scores: ArrayLike<number>
  outcomes: ArrayLike<number>
}

/** Bins of equal width over [0, 1] in which predicted and actual shares are compared. */
const BINS = 10

/** Chance that something that came true scored above something that did not; ties count half. NaN without both. */
export function auc({ scores, outcomes }: Scored): number {
  let ranks = 0
  let rankBelow = 0
  let positives = 0
  for (const { count, came } of byScore({ scores, outcomes })) {
    ranks += came * (rankBelow + (count + 1) / 2)
    rankBelow += count
    positives += came
  }
  const negatives = rankBelow - positives
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/**
 * Area under precision and recall as average precision: the mean, over all that came true, of the precision at its
 * score; without interpolation. NaN when nothing came true.
 */
export function prAuc({ scores, outcomes }: Scored): number {
  const groups = byScore({ scores, outcomes })
  const positives = groups.reduce((sum, { came }) => sum + came, 0)
  let taken = 0
  let found = 0
  let area = 0
  for (const { count, came } of groups.toReversed()) {
    taken += count
    found += came
    area += (came / positives) * (found / taken)
  }
  return area
}

/** Mean squared distance of probabilities from what came of them. NaN for none. */
export function brier({ scores, outcomes }: Scored): number {
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += (scores[i]! - outcomes[i]!) ** 2
  return sum / scores.length
}

/**
 * Expected calibration error: in ten bins of equal width, |mean probability - share that came true|, weighted by how
 * many fall into each. NaN for none. Source: Naeini, Cooper and Hauskrecht, AAAI 2015.
 */
export function ece({ scores, outcomes }: Scored): number {
  const off = new Array<number>(BINS).fill(0)
  for (let i = 0; i < scores.length; i++)
    off[Math.min(BINS - 1, Math.floor(scores[i]! * BINS))]! += scores[i]! - outcomes[i]!
  return off.reduce((sum, value) => sum + Math.abs(value), 0) / scores.length
}

/** Equal scores together, lowest first: how many there are, and of how many it came true. Cost: a sort. */
function byScore({ scores, outcomes }: Scored): { count: number; came: number }[] {
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index).sort((a, b) => scores[a]! - scores[b]!)
  const groups: { count: number; came: number }[] = []
  let last = Number.NaN
  for (const index of order) {
    const score = scores[index]!
    if (score !== last) groups.push({ count: 0, came: 0 })
    last = score
    const group = groups.at(-1)!
    group.count += 1
    group.came += outcomes[index]!
  }
  return groups
}
