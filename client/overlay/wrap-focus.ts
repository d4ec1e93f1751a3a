/** @module Tab goes round inside a dialog. */

const STOPS = ['a', 'button', 'input', 'select', 'textarea', 'summary']
  .map((name) => `${name}:not(:disabled,[tabindex="-1"])`)
  .join()

/** Moves the focus to the next stop, or with Shift to the one before; after the last comes the first. */
export function wrapFocus(event: KeyboardEvent, dialog: HTMLElement): void {
  if (event.key !== 'Tab') return
  event.preventDefault()
  const all = [...dialog.querySelectorAll<HTMLInputElement>(STOPS)].filter((stop) => stop.offsetParent)
  const stops = all.filter((stop) => stop === standsFor(stop, all))
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  const next = stops.at(event.shiftKey ? Math.max(at, 0) - 1 : (at + 1) % stops.length)
  next?.focus()
  // As browsers do: what is written next takes the place of what was there.
  if (next?.matches('input')) next.select()
}

/** Radio buttons of one name are one stop: where the focus is, else what is chosen, else the first of them. */
function standsFor(stop: HTMLInputElement, all: readonly HTMLInputElement[]): HTMLInputElement | undefined {
  if (stop.type !== 'radio') return stop
  const group = all.filter(({ type, name }) => type === 'radio' && name === stop.name)
  return group.find((each) => each.matches(':focus')) ?? group.find(({ checked }) => checked) ?? group[0]
}
