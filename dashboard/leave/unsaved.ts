/** @module Whether there is work on the screen that leaving it would lose, and what the owner wanted to do instead. */
import { signal } from '@preact/signals'

/** Set by the screen that holds the work. */
export const isUnsaved = signal(false)

/** What was to be done and is held back until the owner says so; null: nothing. */
export const heldBack = signal<(() => void) | null>(null)

/** Is this held back? Then it is remembered; else it is the caller's to do. */
export function holdsBack(act: () => void): boolean {
  if (!isUnsaved.value) return false
  heldBack.value = act
  return true
}

/** Does what was held back. */
export function leave(): void {
  const act = heldBack.value
  heldBack.value = null
  act?.()
}

/** Leaves whatever there is, to an address that stands in the place of this one: the way back stays as it was. */
export function goTo(address: string): void {
  isUnsaved.value = false
  heldBack.value = null
  location.replace(address)
}
