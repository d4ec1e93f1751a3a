/** @module The visitor's own coupon of an overlay: asked for once, as it opens. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Stage } from './stage.ts'

/** What comes later is as if it had not come, ms (safety rule 13). */
const LATE_MS = 1000

/** Waits for the coupon, where the overlay has one and no wheel to win it by. Never rejects. */
export async function askClaim(content: readonly FilledBlock[], stage: Stage): Promise<void> {
  try {
    const has = (kind: FilledBlock['kind']) => content.some((block) => block.kind === kind)
    const late = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), LATE_MS))
    if (has('unique_coupon') && !has('wheel')) stage.onClaim(await Promise.race([stage.askClaim(), late()]))
  } catch {
    // There is none then.
  }
}
