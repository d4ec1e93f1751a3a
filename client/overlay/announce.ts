/** @module Tells screen readers that a panel has come, without moving the focus. */

/** A live region must stand empty for a moment before screen readers notice what is put in it. */
const BEFORE_MS = 100
/** Long enough to be read out. Our policy. */
const SAID_MS = 4000

/** Says the panel's name once, politely, and takes it away again, so that nobody comes across it twice. */
export function announce(panel: HTMLElement): () => void {
  const region = document.createElement('div')
  region.className = 'heard'
  region.role = 'status'
  panel.after(region)
  setTimeout(() => region.append(panel.querySelector('#name, .words')?.textContent ?? ''), BEFORE_MS)
  const remove = () => region.remove()
  setTimeout(remove, SAID_MS)
  return remove
}
