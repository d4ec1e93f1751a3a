/** @module The overlay chunk: draws one overlay and tells how it went. */
import { render } from 'preact'
import type { OverlayHandle, ShowOverlay } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { Bar } from './Bar.tsx'
import { createHost } from './create-host.ts'
import { guarded } from './guarded.ts'
import { isBannerOpen } from './is-banner-open.ts'
import { Modal } from './Modal.tsx'
import { once } from './once.ts'
import { openDialog } from './open-dialog.ts'
import { restack } from './restack.ts'
import { SlideIn } from './SlideIn.tsx'
import type { Stage } from './stage.ts'
import { standBy } from './stand-by.ts'
import { stepAside } from './step-aside.ts'
import { Toast } from './Toast.tsx'
import { textsFor } from './texts.ts'
import { trueContent } from './true-content.ts'
import { whenPainted } from './when-painted.ts'

const VIEWS = { modal: Modal, slide_in: SlideIn, bar: Bar, toast: Toast }

/** How often we look what has changed on the page, such as a consent banner that came or went. Our policy. */
const LOOK_MS = 1000

export const showOverlay: ShowOverlay = (options) => {
  const { overlay, language, cart, viewers } = options
  const onShown = once(options.onShown)
  let host: HTMLElement | undefined
  let isOpen = true
  let secondsLeft = overlay.layout === 'toast' ? overlay.staySeconds : 0

  const look = () => whenPainted(() => host && stepAside(host.shadowRoot!, onShown))
  const draw = () => {
    if (!isOpen) return
    try {
      host ??= createHost(options.theme)
      drawInto(host.shadowRoot!, overlay, stage)
      look()
    } catch {
      stage.onClose('expired')
    }
  }
  const stage: Stage = {
    cart,
    viewers,
    language,
    texts: textsFor(language),
    isCopied: false,
    onCopied: () => {
      stage.isCopied = true
      draw()
    },
    onSelect: guarded(options.onSelect),
    onClose: once((reason) => {
      isOpen = false
      clearInterval(timer)
      document.removeEventListener('focusin', look)
      // Undrawing gives the focus back, so it comes before the host goes.
      guarded(() => host && render(null, host.shadowRoot!))()
      host?.remove()
      guarded(restack)()
      options.onClosed(reason)
    }),
    panelRef: (panel) =>
      panel instanceof HTMLDialogElement ? openDialog(panel, stage) : panel ? standBy(panel, stage) : undefined,
  }
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
  queueMicrotask(draw)

  const update: OverlayHandle['update'] = ({ cart, viewers }) => {
    Object.assign(stage, { cart, viewers })
    draw()
  }
  return { update, close: stage.onClose }
}

/** Draws what is true now and the page has room for. Throws for a layout or block that it does not know. */
function drawInto(root: ShadowRoot, overlay: Overlay, stage: Stage): void {
  const content = trueContent(overlay.content, stage)
  // A dialog of the shop's own, or something in full screen, only keeps out what has not come yet.
  const isBusy = isBannerOpen() || (!root.firstChild && document.querySelector(':modal') !== null)
  // Called and not mounted, so that what is unknown throws here instead of drawing something strange.
  const view = () => VIEWS[overlay.layout]({ overlay, content, stage })
  render(content.length > 0 && !isBusy && view(), root)
  restack()
  // The moment of a modal has passed when the banner is answered; the others wait.
  if (isBusy && overlay.layout === 'modal') stage.onClose('expired')
}
