/** @module Whether there is work on the screen that leaving it would lose, and where to the owner wants to go. */
import { signal } from '@preact/signals'

/** Set by the screen that holds the work. */
export const isUnsaved = signal(false)

/** The address that was asked for and is held back until the owner says so; null: none. */
export const wantedAddress = signal<string | null>(null)

/** Is this address held back? Then it is remembered. */
export function holdsBack(hash: string): boolean {
  if (!isUnsaved.value) return false
  wantedAddress.value = hash
  return true
}

/** Leaves whatever there is, to an address that stands in the place of this one: the way back stays as it was. */
export function goTo(address: string): void {
  isUnsaved.value = false
  wantedAddress.value = null
  location.replace(address)
}
