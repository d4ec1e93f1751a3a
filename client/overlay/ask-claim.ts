/** @module The visitor's own coupon of an overlay: asked for once, as it opens. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Claimed } from '../../contract/overlay-host.ts'
import type { Stage } from './stage.ts'

/** What comes later is as if it had not come, ms (safety rule 13). */
const LATE_MS = 1000

/** Waits for the coupon, where the overlay has one and no wheel to win it by. Never rejects. */
export async function askClaim(content: readonly FilledBlock[], stage: Stage): Promise<void> {
  try {
    const has = (kind: FilledBlock['kind']) => content.some((block) => block.kind === kind)
    if (has('unique_coupon') && !has('wheel')) stage.onClaim(await inTime(stage))
  } catch {
    // There is none then.
  }
}

/** Not by `Promise.race`: some pages have put a lesser `Promise` in the place of the browser's. */
const inTime = (stage: Stage): Promise<Claimed | null> =>
  new Promise((resolve, reject) => {
    setTimeout(() => resolve(null), LATE_MS)
    stage.askClaim().then(resolve, reject)
  })
