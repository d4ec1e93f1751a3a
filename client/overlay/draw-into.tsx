/** @module Draws one overlay into its shadow root. */
import { type ComponentChildren, render } from 'preact'
import type { Layout } from '../../contract/layout.ts'
import type { Overlay } from '../../contract/visit.ts'
import { Bar } from './Bar.tsx'
import { guarded } from './guarded.ts'
import { isBannerOpen } from './is-banner-open.ts'
import { Modal } from './Modal.tsx'
import { restack } from './restack.ts'
import { SlideIn } from './SlideIn.tsx'
import type { LayoutProps, Stage } from './stage.ts'
import { Toast } from './Toast.tsx'
import { trueContent } from './true-content.ts'

type View = (props: LayoutProps) => ComponentChildren

/** How each layout is drawn; a part adds the rarer ones when it is loaded (parts.ts). */
export const LAYOUT_VIEWS: { [Name in Layout | 'tab']?: View } = {
  modal: Modal,
  full_screen: Modal,
  teaser: Modal,
  slide_in: SlideIn,
  bar: Bar,
  toast: Toast,
}

/**
 * Draws what is true now and the page has room for; true where there is something. Of who is held out nothing is drawn.
 * Throws for a layout or block that it does not know.
 */
export function drawInto(root: ShadowRoot, overlay: Overlay, stage: Stage): boolean {
  const { layout, tab, isHeldOut } = overlay
  const { isFolded, isAsked, claim } = stage
  const content = trueContent(overlay.content, stage)
  // A coupon is asked for when the tab is pressed, so until then nobody knows whether there is one.
  const isUnknown = isFolded && !claim && overlay.content.some(({ kind }) => kind === 'unique_coupon')
  const isTrue = content.length > 0 || isUnknown
  // A dialog of the shop's own, or something in full screen, only keeps out what has not come yet.
  const isBusy =
    layout !== 'inline' && (isBannerOpen() || (!root.firstChild && document.querySelector(':modal') !== null))
  // Called and not mounted, so that what is unknown throws here instead of drawing something strange.
  const draw = (name: Layout | 'tab') => LAYOUT_VIEWS[name]!({ overlay, content, stage })
  // What was asked for takes the focus, whatever it did before.
  const view = () => draw(isAsked && layout === 'slide_in' ? 'modal' : layout)
  render(isTrue && !isBusy && !isHeldOut && [tab && (isFolded || isAsked) && draw('tab'), !isFolded && view()], root)
  restack()
  // The moment of a dialog has passed when the banner is answered; the others wait. What was asked for and is not there
  // any more leaves no tab that does nothing.
  const isDialog = isAsked || layout === 'modal' || layout === 'full_screen'
  if (!isFolded && (isBusy ? isDialog : isAsked && !isTrue)) stage.onClose('expired')
  return isTrue && !isBusy
}

/** Takes it away, with its host. */
export function undraw(host: HTMLElement): void {
  // Undrawing gives the focus back, so it comes before the host goes.
  guarded(() => render(null, host.shadowRoot!))()
  host.remove()
  guarded(restack)()
}
