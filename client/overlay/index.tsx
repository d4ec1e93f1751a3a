/** @module The overlay chunk: draws one overlay and tells how it went. */
import { render } from 'preact'
import type { ShowOverlay } from '../../contract/overlay-host.ts'
import { createHost } from './create-host.ts'
import { drawInto } from './draw-into.tsx'
import { extras } from './extras.ts'
import { guarded } from './guarded.ts'
import type { PageTokens } from './look/page-tokens.ts'
import { newStage } from './new-stage.ts'
import { once } from './once.ts'
import { HELP, prepare } from './parts.ts'
import { restack } from './restack.ts'
import { stepAside } from './step-aside.ts'
import { isOver } from './true-content.ts'
import { whenPainted } from './when-painted.ts'

export * from './lent.ts'
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
  let secondsLeft = overlay.layout === 'toast' ? overlay.staySeconds : 0

  const look = () => whenPainted(() => host && stepAside(host.shadowRoot!, onSeen))
  const onSeen = () => {
    if (stage.isFolded) return
    onShown()
    onNumbers?.(stage)
  }
  const draw = () => {
    if (!isOpen || pageTokens === undefined) return
    try {
      if (isOver(overlay.content, stage)) return stage.onClose('expired')
      host ??= createHost(options.theme, options.place as Element | null, pageTokens)
      drawInto(host.shadowRoot!, overlay, stage)
      look()
    } catch {
      stage.onClose('expired')
    }
  }
  const leave = once(() => {
    isOpen = false
    clearInterval(timer)
    document.removeEventListener('focusin', look)
    // Undrawing gives the focus back, so it comes before the host goes.
    guarded(() => host && render(null, host.shadowRoot!))()
    host?.remove()
    guarded(restack)()
  })
  const stage = newStage(options, { draw, leave })
  const tick = guarded(() => {
    draw()
    // Time does not run in a hidden tab, nor under the pointer or focus (WCAG 2.2, 2.2.1).
    const isSeen = host?.shadowRoot?.firstChild && document.visibilityState === 'visible'
    const isRunning = isSeen && !host!.matches(':hover, :focus-within')
    if (isRunning && secondsLeft > 0 && --secondsLeft <= 0) stage.onClose('expired')
  })
  const timer = setInterval(tick, LOOK_MS)
  document.addEventListener('focusin', look)
  // The first drawing waits a moment, so that the caller has its handle before it hears anything.
  const begin = async () => {
    try {
      const [look] = await Promise.all([extras(options), stage.isFolded || HELP.askClaim?.(overlay.content, stage)])
      pageTokens = look
      draw()
    } catch {
      stage.onClose('expired')
    }
  }
  void begin()

  return {
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
  }
}
