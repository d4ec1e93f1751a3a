/** @module Keeps what is drawn from taking the focus, which is in a field of the editor. */

let isQuiet = true

/** While it is quiet nothing here can have the focus: dialogs open inert, and nobody may ask for it. */
export function setQuiet(quiet: boolean): void {
  isQuiet = quiet
}

const { focus } = HTMLElement.prototype
const { showModal } = HTMLDialogElement.prototype

HTMLElement.prototype.focus = function (options) {
  if (!isQuiet) focus.call(this, options)
}

HTMLDialogElement.prototype.showModal = function () {
  this.inert = isQuiet
  showModal.call(this)
}
