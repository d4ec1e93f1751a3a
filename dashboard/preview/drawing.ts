/** @module Draws one overlay after the other in the place of the one before. */
import type {
  Claimed,
  OverlayHandle,
  OverlayOptions,
  PrepareOverlay,
  ShowOverlay,
} from '../../contract/overlay-host.ts'
import type { PreviewMessage } from './preview-message.ts'

const HOST = 'vitrine-overlay'

/** What it calls is done without effect: nothing is sent, nobody is led anywhere. */
export function drawing(chunk: Promise<{ showOverlay: ShowOverlay; prepare: PrepareOverlay }>) {
  let handle: OverlayHandle | null = null
  let newest: PreviewMessage | null = null

  function clear() {
    handle?.close('expired')
    handle = null
    for (const host of document.querySelectorAll(HOST)) host.remove()
    for (const slot of document.querySelectorAll('[data-slot]')) slot.replaceChildren()
  }

  return async function draw(message: PreviewMessage): Promise<void> {
    newest = message
    const { showOverlay, prepare } = await chunk
    if (message.overlay !== null) await prepare(message.overlay.content)
    if (newest !== message) return
    clear()
    if (message.overlay === null) return
    handle = showOverlay(optionsOf(message, message.overlay))
    endEntrances()
  }
}

/** Drawn anew at every key, it is to stand there at once and not to come in each time. */
function endEntrances(): void {
  requestAnimationFrame(() => {
    // What runs for ever has no end to go to.
    for (const host of document.querySelectorAll(HOST))
      for (const animation of host.shadowRoot?.getAnimations() ?? [])
        if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
  })
}

function optionsOf(message: PreviewMessage, overlay: OverlayOptions['overlay']): OverlayOptions {
  const elapsed = () => performance.now()
  const at = elapsed()
  const nothing = () => {}
  const claimed: Claimed = { ...message.claim, at }
  return {
    ...message.state,
    overlay,
    theme: message.theme,
    place: overlay.layout === 'inline' ? document.querySelector('[data-slot]') : null,
    words: message.words,
    language: message.language,
    elapsed,
    offeredAt: at,
    claim: async () => claimed,
    submit: async () => null,
    onAnswer: nothing,
    onProof: nothing,
    onProducts: nothing,
    onShown: nothing,
    onSelect: nothing,
    onClosed: nothing,
  }
}
