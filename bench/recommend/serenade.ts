/** @module Serenade's own rules, by which its published figure was measured: MRR@20 .3401 on its toy set. */
import { SessionIndex } from '../../worker/core/recommend/session-index.ts'
import { SERENADE_WEIGHTS } from '../../worker/core/recommend/session-weights.ts'
import { percentiles } from '../percentiles.ts'
import type { Click } from '../read-clicks.ts'
import { type Accuracy, type Ask, accuracy, COUNT } from './accuracy.ts'
import type { Prediction } from './predictions-of.ts'

/** The parameters of the published figure: m, k, and the last clicks of a session that count. */
const COMPARED = 1502
const NEIGHBOURS = 288
const LAST_CLICKS = 4
/** Of all sessions those that are longer than this share of them are not learned from. */
const USUAL_LENGTH = 0.995

/**
 * Sessions are what the file says, all are held, newest by their last click; sessions longer than the 99.5 % quantile are
 * left out; the last four clicks count; the product being looked at is not recommended. Source: the repository
 * bolcom/serenade, its README, `evaluator.rs` and `vmisknn`. It differs in one thing: of more than m sessions found, ours
 * keeps those of the newest product first, Serenade the newest ones.
 */
export function serenadeAccuracy(clicks: readonly Click[], predictions: readonly Prediction[]): Accuracy {
  const index = indexOf(clicks)
  const ask: Ask = (before) =>
    index.recommend(before.slice(-LAST_CLICKS), { count: COUNT, exclude: new Set(before.slice(-1)) })
  return accuracy(predictions, ask)
}

function indexOf(clicks: readonly Click[]): SessionIndex {
  const index = new SessionIndex({
    maxSessions: Number.POSITIVE_INFINITY,
    maxBytes: Number.POSITIVE_INFINITY,
    maxProductsPerSession: Number.POSITIVE_INFINITY,
    sessionGapMs: Number.POSITIVE_INFINITY,
    comparedSessions: COMPARED,
    neighbours: NEIGHBOURS,
    lastProducts: LAST_CLICKS,
    weights: SERENADE_WEIGHTS,
  })
  for (const session of sessionsOf(clicks))
    for (const click of session) index.add(click.session, click.productId, click.at)
  return index
}

/** Those that are not too long, in order of their last click. */
function sessionsOf(clicks: readonly Click[]): Click[][] {
  const byName = new Map<string, Click[]>()
  for (const click of clicks) {
    const session = byName.get(click.session) ?? []
    session.push(click)
    byName.set(click.session, session)
  }
  const sessions = [...byName.values()]
  const products = (session: Click[]) => new Set(session.map(({ productId }) => productId)).size
  const [most] = percentiles(sessions.map(products), [USUAL_LENGTH])
  return sessions.filter((session) => products(session) <= most!).sort((a, b) => a.at(-1)!.at - b.at(-1)!.at)
}
