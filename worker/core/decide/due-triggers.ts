/** @module Triggers that wait for the so-manieth page of a visit, resolved: the Worker counts pages. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Outcome } from '../../../contract/decision.ts'

/** At once: what is due needs nothing more. */
const AT_ONCE: Trigger = { kind: 'delay', seconds: 0 }

type TooFewPages = Extract<Outcome, { kind: 'too_few_pages' }>

/**
 * The triggers that the browser is to watch, none of them `page_views`, or how many pages are missing before anything can
 * open it. `pageViews`: of this visit, this page among them. The very same array where there is nothing to resolve.
 */
export function dueTriggers(triggers: Trigger[], match: 'any' | 'all', pageViews: number): Trigger[] | TooFewPages {
  if (!triggers.some(({ kind }) => kind === 'page_views')) return triggers
  const others = triggers.filter(({ kind }) => kind !== 'page_views')
  const counts = triggers.flatMap((trigger) => (trigger.kind === 'page_views' ? [trigger.atLeast] : []))
  const missing = counts.filter((atLeast) => pageViews < atLeast)
  if (match === 'all') {
    if (missing.length > 0) return { kind: 'too_few_pages', pageViews, atLeast: Math.max(...missing) }
    return others.length > 0 ? others : [AT_ONCE]
  }
  if (missing.length < counts.length) return [...others, AT_ONCE]
  return others.length > 0 ? others : { kind: 'too_few_pages', pageViews, atLeast: Math.min(...missing) }
}
