/** @module What has to be asked for before offers can be filled in, so that nothing is asked for in vain. */
import { contentOf } from './content-of.ts'
import type { Offer } from './decide/offer.ts'
import type { SignUpDays } from './fill-block.ts'

/** `recommendations`: how many at most, 0: none. `signUpDays`: over how many days each. */
export interface WantedFacts {
  recommendations: number
  signUpDays: SignUpDays[]
}

/** For those who are held out, too: they would not have seen what has nothing to show. `language` as in contentOf. */
export function wantedFacts(offers: readonly Offer[], language: string | null): WantedFacts {
  const blocks = offers.flatMap((offer) => contentOf(offer, language))
  const counts = blocks.map((block) => (block.kind === 'recommendations' ? block.count : 0))
  const days = blocks.flatMap((block) => (block.kind === 'proof' && block.of === 'sign_ups' ? [block.days] : []))
  return { recommendations: Math.max(0, ...counts), signUpDays: [...new Set(days)] }
}

/** By campaign, and the published ones stay the same for thousands of page views. */
const merging = new WeakMap<object, boolean>()

/** Has any of them a merge field somewhere? Else none has to be looked for. */
export const wantMerging = (offers: readonly Offer[]): boolean =>
  offers.some(({ campaign }) => {
    const known = merging.get(campaign)
    if (known !== undefined) return known
    const found = /\{[{%]/.test(JSON.stringify(campaign))
    merging.set(campaign, found)
    return found
  })
