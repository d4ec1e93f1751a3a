/** @module The one word that leaves after the consent to measure was withdrawn: that it was. */
import type { Verdict } from '../consent-word.ts'
import type { Core } from '../core.ts'

/**
 * So that the Worker goes by nothing it measured before. It names who was measured until this moment; nothing of it is
 * kept, so what does not arrive is not told again.
 */
export async function tellWithdrawn(core: Core, visitor: string, { source, wording }: Verdict): Promise<void> {
  if (core.settings.debug) return
  // Not as a method: it belongs to the window.
  const { fetch } = core
  const body = core.stringify({ visitor, source, wording })
  const url = `${core.settings.endpoint}/v1/withdrawals`
  await fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' })
}
