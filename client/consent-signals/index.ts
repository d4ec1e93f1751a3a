/** @module Entry of the part that listens to consent banners; loaded only where there is one. */
import type { Core } from '../core.ts'
import { forgetLeftovers } from './forget-leftovers.ts'
import { watchShopify } from './shopify.ts'
import { watchTcf } from './tcf.ts'
import { weigh } from './weigh.ts'
import type { Verdict, Word } from './word.ts'

/** Weighs all words of a page in the core's place, by whom the last one would hold. */
export type Weigh = (words: readonly Word[]) => Verdict

/**
 * Begins to listen; what banners say goes to the core's `hearConsent`. The core is given its new scales by `use` before
 * the first of them speaks.
 */
export type StartSignals = (core: Core, use: (weigh: Weigh) => void) => void

export const start: StartSignals = (core, use) => {
  const forget = core.guard(forgetLeftovers)
  let wasDenied = false
  use((words) => {
    const verdict = weigh(words)
    const isDenied = verdict.measure === 'denied'
    if (isDenied && !wasDenied) forget(core)
    wasDenied = isDenied
    return verdict
  })
  core.guard(watchTcf)(core)
  core.guard(watchShopify)(core)
}
