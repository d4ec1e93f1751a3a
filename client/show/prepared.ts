/** @module What drawing an overlay needs: parts of the script that come when they are needed. */
import type { PrepareOverlay, ShowOverlay } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { core } from './core.ts'
import type { StartSlots } from './slots/index.ts'

/** Rejects where a part cannot be had. Of an overlay that is held out nothing is drawn. */
export async function prepared({ content, isHeldOut, layout }: Overlay) {
  const slots = layout === 'inline' ? core.load<{ start: StartSlots }>('slots') : undefined
  const chunk = isHeldOut
    ? undefined
    : await core.load<{ showOverlay: ShowOverlay; prepare: PrepareOverlay }>('overlay')
  await chunk?.prepare(content)
  return { showOverlay: chunk?.showOverlay, seat: (await slots)?.start(core) }
}
