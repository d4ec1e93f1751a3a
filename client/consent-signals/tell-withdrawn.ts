/** @module The one word that leaves after the consent to measure was withdrawn: that it was. */
import type { Verdict } from '../consent-word.ts'
import type { Core } from '../core.ts'

/** Where it did not arrive it is told again after so long, ms. Our policy. */
const WAITS_MS = [1_000, 5_000, 25_000]

/**
 * So that the Worker goes by nothing it measured before. It names who was measured until this moment; nothing of it is
 * kept on the device, so what has not arrived when the page goes is not told any more.
 */
export async function tellWithdrawn(core: Core, visitor: string, { source, wording }: Verdict): Promise<void> {
  if (core.settings.debug) return
  // Not as a method: it belongs to the window.
  const { fetch } = core
  const body = core.stringify({ visitor, source, wording })
  const url = `${core.settings.endpoint}/v1/withdrawals`
  const tell = async ([wait, ...rest]: number[]) => {
    try {
      const { status } = await fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' })
      if (status < 500) return
    } catch {
      // Out of reach.
    }
    if (wait) core.later(() => tell(rest), wait)
  }
  await tell(WAITS_MS)
}
