/** @module Seats one inline overlay: finds its element, has it drawn aside, and gives it room once that moves nothing. */
import type { Slot } from '../../../contract/campaign/slot.ts'
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { isSelector } from '../is-selector.ts'
import { LOOK_MS, SEEN_SHARE } from '../limits.ts'
import { sight } from '../sight.ts'
import type { Seat } from './index.ts'
import { giveRoom, leaveRoom, stepAside } from './room.ts'

/** Elements in which somebody sits. */
const taken = new WeakSet<Element>()

/** A slot's `place` in the words of the DOM. */
const WHERE = { inside: 'beforeend', before: 'beforebegin', after: 'afterend' } as const

export const seat: Seat = ({ slot, nth, onPlace, onEmpty }) => {
  let element: Element | undefined
  let place: HTMLElement | undefined
  let hasRoom = false
  let stopLooking: Stop | undefined
  // Not every browser has an eye for it; what is drawn needs none.
  const eyes =
    onEmpty &&
    sight(SEEN_SHARE, () => {
      eyes!.stop()
      onEmpty()
    })
  const sit = (found: Element) => {
    element = found
    taken.add(found)
    if (eyes) return eyes.watch(found)
    const isFirst = !place
    place ??= document.createElement('vitrine-slot')
    stepAside(place)
    hasRoom = false
    found.insertAdjacentElement(WHERE[slot.place], place)
    if (isFirst) onPlace(place)
  }
  const leave = () => {
    if (element) taken.delete(element)
    element = undefined
  }
  const look = () => {
    stopLooking = core.later(look, LOOK_MS)
    // A page that is drawn anew, as when a framework takes it over, has another element in its place.
    if (element?.isConnected === false) leave()
    const found = element ?? elementsOf(slot)[nth]
    if (!element && found && !taken.has(found)) sit(found)
    if (place?.isConnected && !hasRoom) hasRoom = giveRoom(place)
  }
  look()
  return () => {
    stopLooking?.()
    eyes?.stop()
    leave()
    if (place) leaveRoom(place)
  }
}

function elementsOf({ name, selector }: Slot): Element[] {
  const wanted = name ? `[data-vitrine-slot="${name}"]` : selector!
  return isSelector(wanted) ? [...document.querySelectorAll(wanted)] : []
}
