/** @module How often the next click is in a list of 20, and how far up. */
import type { Prediction } from './predictions-of.ts'

/** Places in the list that count, as in the literature. */
export const COUNT = 20

/** What is recommended after the clicks before. */
export type Ask = (before: readonly string[]) => readonly { productId: string }[]

/** HR@20, the share of hits, and MRR@20, the mean of 1 / rank, where a miss counts 0. NaN, as JSON null: of nothing. */
export interface Accuracy {
  hr20: number
  mrr20: number
  predictions: number
}

export function accuracy(predictions: readonly Prediction[], ask: Ask): Accuracy {
  const ranks = predictions.map(({ before, next }) => ask(before).findIndex(({ productId }) => productId === next) + 1)
  const mean = (gain: (rank: number) => number) => ranks.reduce((sum, rank) => sum + gain(rank), 0) / ranks.length
  return {
    hr20: rounded(mean((rank) => (rank > 0 ? 1 : 0))),
    mrr20: rounded(mean((rank) => (rank > 0 ? 1 / rank : 0))),
    predictions: ranks.length,
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
