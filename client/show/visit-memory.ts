/** @module What this browser remembers of a visit, over its pages and tabs: which triggers fired, how long it was used. */
import type { Trigger } from '../../contract/campaign/trigger.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { State } from '../kept.ts'
import { SESSION_GAP_MS } from '../limits.ts'
import { core } from './core.ts'

type Visit = NonNullable<State['visit']>

/**
 * Changes what is remembered of this visit; one that was not seen for half an hour is over, and another begins. Without
 * consent to measure it is remembered in this page only (client/storage.ts).
 */
export const inVisit = <T>(work: (visit: Visit) => T): Promise<T> =>
  core.transact((state) => {
    const at = core.now()
    const before = state.visit
    const goesOn = before && Math.abs(at - before.at) <= SESSION_GAP_MS
    // A copy: the former one stands if the transaction fails.
    state.visit = goesOn ? { ...before, at, fired: { ...before.fired } } : { at, activeMs: 0, fired: {} }
    return work(state.visit)
  })

/** Notes that a trigger fired, if one is given. True when each of the overlay's has fired in this visit, in any order. */
export const fulfils = ({ campaignId, triggers }: Overlay, trigger?: Trigger): Promise<boolean> =>
  inVisit(({ fired }) => {
    const before = Object.hasOwn(fired, campaignId) ? fired[campaignId]! : []
    const all = triggers.map((each) => core.stringify(each))
    const now = all.filter((each) => before.includes(each) || each === core.stringify(trigger))
    fired[campaignId] = now
    return now.length === all.length
  })

/** It has opened: to open again, all of its triggers must fire again. */
export const beginAnew = (campaignId: string): Promise<void> =>
  inVisit(({ fired }) => {
    delete fired[campaignId]
  })
