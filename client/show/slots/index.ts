/** @module Entry of the part that seats inline overlays in the page's slots, where they move nothing (C14). */
import type { Slot } from '../../../contract/campaign/slot.ts'
import type { Core } from '../../core.ts'
import type { Stop } from '../../natives.ts'
import { useCore } from '../core.ts'
import { seat } from './seat.ts'

export interface SeatOptions {
  slot: Slot
  /** Which of the slot's elements, from 0. */
  nth: number
  /** The element is there. Called once; what is drawn into this one takes no room until it may. */
  onPlace: (place: HTMLElement) => void
  /** Given where nothing is to be drawn: called instead, once, when the slot has been seen. */
  onEmpty?: (() => void) | undefined
}

/** Waits for the element, as long as it takes. Its end leaves the room empty where that would move what is seen. */
export type Seat = (options: SeatOptions) => Stop

export type StartSlots = (core: Core) => Seat

export const start: StartSlots = (core) => {
  useCore(core)
  return seat
}
