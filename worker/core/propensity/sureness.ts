/** @module How far a model knows its shop, in a word and a sentence. */
import type { PropensityModel } from './model.ts'

/** Below these numbers of visits and of visits that bought, the prior still counts for much. Our policy. */
const FITTED_VISITS = 1000
const FITTED_BUYING = 200

/** `prior`: nothing of this shop is in it. `ownShare`: how far its coefficients are the shop's own, 0 to 1. */
export interface Sureness {
  level: 'prior' | 'learning' | 'fitted'
  visits: number
  buyingVisits: number
  ownShare: number
  sentence: string
}

/** Purchases that the prior of a coefficient counts as much as. Our policy, see docs/scoring.md. */
export const PRIOR_PURCHASES = 30

/** What may be said of a model's sureness to the shop's owner, in English. */
export function sureness({ visits, buyingVisits }: Pick<PropensityModel, 'visits' | 'buyingVisits'>): Sureness {
  const ownShare = buyingVisits / (buyingVisits + PRIOR_PURCHASES)
  const seen = `${buyingVisits} of ${visits} visits bought`
  const known = { visits, buyingVisits, ownShare }
  if (visits === 0) return { ...known, level: 'prior', sentence: 'Prior only: nothing of this shop is in it yet.' }
  if (visits < FITTED_VISITS || buyingVisits < FITTED_BUYING)
    return { ...known, level: 'learning', sentence: `Learning: ${seen} so far, the rest is prior.` }
  return { ...known, level: 'fitted', sentence: `Fitted to this shop: ${seen}.` }
}
