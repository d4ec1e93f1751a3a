/** @module What is to be predicted: every click of a session after its first. */
import type { Click } from '../read-clicks.ts'

/** `before`: what the session clicked until then, oldest first, repeats and all; of a longer one the last 500 clicks. */
export interface Prediction {
  before: readonly string[]
  next: string
}

/** More are not made: a figure of 20,000 is known to .004 (one standard error, at most). */
const MOST = 20_000
const MOST_BEFORE = 500

/** Those of clicks in order of time, of more than 20,000 as many evenly spread; `of`: how many there are. */
export function predictionsOf(clicks: readonly Click[]): { predictions: Prediction[]; of: number } {
  const sessions = new Map<string, string[]>()
  for (const { session, productId } of clicks) {
    const products = sessions.get(session)
    if (products) products.push(productId)
    else sessions.set(session, [productId])
  }
  const places = [...sessions.values()].flatMap((products) =>
    products.slice(1).map((next, before) => ({ products, next, at: before + 1 })),
  )
  const of = places.length
  const sampled = of <= MOST ? places : Array.from({ length: MOST }, (_, i) => places[Math.floor((i * of) / MOST)]!)
  return {
    predictions: sampled.map(({ products, next, at }) => ({
      before: products.slice(Math.max(0, at - MOST_BEFORE), at),
      next,
    })),
    of,
  }
}
