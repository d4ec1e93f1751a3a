/** @module The overlay chunk: draws one overlay and tells how it went. */
import type { OverlayHandle, OverlayOptions, ShowOverlay } from '../../contract/overlay-host.ts'
import { createHost } from './create-host.ts'
import { drawInto, undraw } from './draw-into.tsx'
import { extras } from './extras.ts'
import { guarded } from './guarded.ts'
import type { PageTokens } from './look/page-tokens.ts'
import { newStage } from './new-stage.ts'
import { once } from './once.ts'
import { HELP, prepare } from './parts.ts'
import type { Stage } from './stage.ts'
import { stay } from './stay.ts'
import { stepAside } from './step-aside.ts'
import { isOver } from './true-content.ts'
import { whenPainted } from './when-painted.ts'

// Lent to the parts, which bring none of it themselves (tools/bundle.ts).
export { Component } from 'preact'
export { Fragment, jsx, jsxs } from 'preact/jsx-runtime'
export { Picture } from './block/Picture.tsx'
export { CloseButton } from './CloseButton.tsx'
export { Panel } from './Panel.tsx'
export { safeUrl } from './safe-url.ts'
export { textsFor } from './texts.ts'
export { withValues } from './with-values.tsx'
export { prepare }

/** How often we look what has changed on the page, such as a consent banner that came or went. Our policy. */
const LOOK_MS = 1000

export const showOverlay: ShowOverlay = (options) => {
  const { overlay } = options
  const onShown = once(options.onShown)
  const onNumbers = HELP.tellNumbers?.(overlay.content, guarded(options.onProof))
  let host: HTMLElement | undefined
  // Undefined until all is there that drawing needs.
  let pageTokens: PageTokens | null | undefined
  let isOpen = true

  const look = () => whenPainted(() => host && stepAside(host.shadowRoot!, onSeen))
  const onSeen = () => {
    if (stage.isFolded) return
    onShown()
    onNumbers?.(stage)
  }
  /** Here it would have been seen. What interrupts is over; the others keep their place, so that nothing else is in it. */
  const pass = () => {
    onShown()
    if (overlay.interrupting) stage.onClose('expired')
    else leave()
  }
  const draw = () => {
    if (!isOpen || pageTokens === undefined) return
    try {
      if (!stage.isFolded && isOver(overlay.content, stage)) return stage.onClose('expired')
      host ??= createHost(options.theme, options.place as Element | null, pageTokens)
      const isThere = drawInto(host.shadowRoot!, overlay, stage)
      if (overlay.isHeldOut) isThere && pass()
      else look()
    } catch {
      stage.onClose('expired')
    }
  }
  const leave = once(() => {
    isOpen = false
    clearInterval(timer)
    document.removeEventListener('focusin', look)
    if (host) undraw(host)
  })
  const stage = newStage(options, { draw, leave })
  const staying = stay(overlay.layout === 'toast' ? overlay.staySeconds : 0, () => stage.onClose('expired'))
  const tick = guarded(() => {
    draw()
    staying(host)
  })
  const timer = setInterval(tick, LOOK_MS)
  document.addEventListener('focusin', look)
  // The first drawing waits a moment, so that the caller has its handle before it hears anything.
  ready(options, stage)
    .then((look) => {
      pageTokens = look
      draw()
    })
    .catch(() => stage.onClose('expired'))
  return handleOf(stage, draw, leave)
}

/** All that is waited for before the first drawing, at once. */
async function ready(options: OverlayOptions, stage: Stage): Promise<PageTokens | null> {
  const asking = stage.isFolded || HELP.askClaim?.(options.overlay.content, stage)
  const look = await extras(options)
  await asking
  return look
}

const handleOf = (stage: Stage, draw: () => void, leave: () => void): OverlayHandle => ({
  update: ({ cart, viewers, proofs }) => {
    Object.assign(stage, { cart, viewers, proofs })
    draw()
  },
  close: (reason) => {
    // Its tab goes with it.
    leave()
    stage.isFolded = true
    stage.onClose(reason)
  },
})
