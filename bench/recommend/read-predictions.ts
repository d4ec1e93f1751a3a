/** @module What is to be predicted: every click of a session after its first. */
import { readClicks } from '../read-clicks.ts'

/** `before`: what the session clicked until then, oldest first, repeats and all. */
export interface Prediction {
  before: readonly string[]
  next: string
}

/** More are not made: a figure of 20,000 is known to .003 at least (one standard error). */
const MOST = 20_000

/** Those of a file, of more than 20,000 as many evenly spread; `of`: how many there are. Throws where there is none. */
export function readPredictions(path: string): { predictions: Prediction[]; of: number } {
  const sessions = new Map<string, string[]>()
  for (const { session, productId } of readClicks(path)) {
    const clicks = sessions.get(session)
    if (clicks) clicks.push(productId)
    else sessions.set(session, [productId])
  }
  const places = [...sessions.values()].flatMap((clicks) => clicks.slice(1).map((_, at) => ({ clicks, at: at + 1 })))
  const of = places.length
  if (of === 0) throw new Error(`${path} has no session of two clicks: there is nothing to predict.`)

  const sampled = of <= MOST ? places : Array.from({ length: MOST }, (_, i) => places[Math.floor((i * of) / MOST)]!)
  return { predictions: sampled.map(({ clicks, at }) => ({ before: clicks.slice(0, at), next: clicks[at]! })), of }
}
