/** @module Tab goes round inside a dialog. */

/** Moves the focus to the next stop, or with Shift to the one before; after the last comes the first. */
export function wrapFocus(event: KeyboardEvent, dialog: HTMLElement): void {
  if (event.key !== 'Tab') return
  event.preventDefault()
  const stops = [...dialog.querySelectorAll<HTMLElement>('a, button')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  stops.at(event.shiftKey ? Math.max(at, 0) - 1 : (at + 1) % stops.length)?.focus()
}
