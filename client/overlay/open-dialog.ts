/** @module A native dialog opens above the page. */
import type { Stage } from './stage.ts'
import { wrapFocus } from './wrap-focus.ts'

/**
 * Opens it and gives it the focus; returns how to take it away and give the focus back to where it was, caret and all.
 * Whatever way the browser closes it, by Escape, a back gesture or a press beside it, dismisses the overlay.
 */
export function openDialog(dialog: HTMLDialogElement, { onClose }: Stage): () => void {
  let before = document.activeElement
  while (before?.shadowRoot?.activeElement) before = before.shadowRoot.activeElement

  dialog.oncancel = dialog.onclose = (event) => {
    event.preventDefault()
    onClose('dismissed')
  }
  dialog.onkeydown = (event) => {
    // The shop's own shortcuts are not meant while our dialog is open.
    event.stopPropagation()
    wrapFocus(event, dialog)
  }
  dialog.showModal()
  return () => {
    // Not `close`: after a click Chromium gives back the focus so, and forgets the caret.
    dialog.remove()
    ;(before as HTMLElement | null)?.focus({ preventScroll: true })
  }
}
