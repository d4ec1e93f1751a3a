/** @module Draws one overlay into its shadow root. */
import { render } from 'preact'
import type { Overlay } from '../../contract/visit.ts'
import { Bar } from './Bar.tsx'
import { FullScreen } from './FullScreen.tsx'
import { Inline } from './Inline.tsx'
import { isBannerOpen } from './is-banner-open.ts'
import { Modal } from './Modal.tsx'
import { restack } from './restack.ts'
import { SlideIn } from './SlideIn.tsx'
import type { Stage } from './stage.ts'
import { Tab } from './Tab.tsx'
import { Toast } from './Toast.tsx'
import { trueContent } from './true-content.ts'

const VIEWS = {
  modal: Modal,
  full_screen: FullScreen,
  teaser: Modal,
  slide_in: SlideIn,
  bar: Bar,
  toast: Toast,
  inline: Inline,
}

/** Draws what is true now and the page has room for. Throws for a layout or block that it does not know. */
export function drawInto(root: ShadowRoot, overlay: Overlay, stage: Stage): void {
  const { layout, tab } = overlay
  const { isFolded, isAsked, claim } = stage
  const content = trueContent(overlay.content, stage)
  // A coupon is asked for when the tab is pressed, so until then nobody knows whether there is one.
  const isTrue =
    content.length > 0 || (isFolded && !claim && overlay.content.some(({ kind }) => kind === 'unique_coupon'))
  // A dialog of the shop's own, or something in full screen, only keeps out what has not come yet.
  const isBusy =
    layout !== 'inline' && (isBannerOpen() || (!root.firstChild && document.querySelector(':modal') !== null))
  // What was asked for takes the focus, whatever it was before. Called and not mounted, so that what is unknown throws
  // here instead of drawing something strange.
  const view = () => (isAsked && layout === 'slide_in' ? Modal : VIEWS[layout])({ overlay, content, stage })
  const withTab = tab && (isFolded || isAsked)
  render(isTrue && !isBusy && [withTab && Tab({ overlay, words: tab, stage }), !isFolded && view()], root)
  restack()
  if (isFolded) return
  // The moment of a dialog has passed when the banner is answered; the others wait. What was asked for and is not there
  // any more leaves no tab that does nothing.
  if (isBusy ? isDialog(layout, isAsked) : isAsked && !isTrue) stage.onClose('expired')
}

const isDialog = (layout: Overlay['layout'], isAsked: boolean): boolean =>
  isAsked || layout === 'modal' || layout === 'full_screen'
