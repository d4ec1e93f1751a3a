/** @module How often the next click is in a list of 20, and how far up. */
import type { Prediction } from './read-predictions.ts'

/** Places in the list that count, as in the literature. */
export const COUNT = 20

/** What is asked for one prediction; null: it is none by this way of counting. */
export type Ask = (prediction: Prediction) => readonly { productId: string }[] | null

/** HR@20, the share of hits, and MRR@20, the mean of 1 / rank, where a miss counts 0. */
export function accuracy(predictions: readonly Prediction[], ask: Ask): { hr20: number; mrr20: number } {
  const ranks = predictions.flatMap((prediction) => {
    const list = ask(prediction)
    return list ? [list.findIndex(({ productId }) => productId === prediction.next) + 1] : []
  })
  const mean = (gain: (rank: number) => number) => ranks.reduce((sum, rank) => sum + gain(rank), 0) / ranks.length
  return { hr20: rounded(mean((rank) => (rank ? 1 : 0))), mrr20: rounded(mean((rank) => (rank ? 1 / rank : 0))) }
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
