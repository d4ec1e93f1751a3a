/** @module Entry of the part that listens to consent banners; loaded only where there is one. */
import type { StartSignals } from '../consent-word.ts'
import { forgetLeftovers } from './forget-leftovers.ts'
import { watchShopify } from './shopify.ts'
import { watchTcf } from './tcf.ts'
import { weigh } from './weigh.ts'

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
