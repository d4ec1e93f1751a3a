/** @module What drawing an overlay needs: parts of the script that come when they are needed. */
import type { PrepareOverlay, ShowOverlay } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { core } from './core.ts'
import type { StartSlots } from './slots/index.ts'

/** Rejects where a part cannot be had. */
export async function prepared({ content, layout }: Overlay) {
  const { showOverlay, prepare } = await core.load<{ showOverlay: ShowOverlay; prepare: PrepareOverlay }>('overlay')
  await prepare(content)
  // One after the other, as in client/overlay/extras.ts.
  const slots = layout === 'inline' ? await core.load<{ start: StartSlots }>('slots') : undefined
  return { showOverlay, seat: slots?.start(core) }
}
