/** @module Entry of the part that listens to consent banners; loaded only where there is one. */
import type { StartSignals } from '../consent-word.ts'
import { forgetLeftovers } from './forget-leftovers.ts'
import { watchShopify } from './shopify.ts'
import { watchTcf } from './tcf.ts'
import { tellWithdrawn } from './tell-withdrawn.ts'
import { weigh } from './weigh.ts'

export const start: StartSignals = (core, use) => {
  const forget = core.guard(forgetLeftovers)
  const tell = core.guard(tellWithdrawn)
  let wasDenied = false
  use((words) => {
    const verdict = weigh(words)
    const isDenied = verdict.measure === 'denied'
    if (isDenied && !wasDenied) {
      // Where this part is here already, the core has not forgotten yet.
      const visitor = core.visitor() ?? core.lost()
      // What another tab has kept that tab has told.
      if (visitor && words[words.length - 1]?.[0] !== 'kept') tell(core, visitor, verdict)
      forget(core)
    }
    wasDenied = isDenied
    return verdict
  })
  core.guard(watchTcf)(core)
  core.guard(watchShopify)(core)
}
