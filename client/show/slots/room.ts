/** @module Room in the page for an inline overlay, given and taken back only where nothing moves that is seen. */

/** Takes no room, and makes the page no longer. */
const ASIDE = 'display:block;position:absolute;visibility:hidden;height:0;width:100%;overflow:hidden'

/** Where it can be drawn unseen. */
export function stepAside(place: HTMLElement): void {
  place.style.cssText = ASIDE
}

/**
 * Gives it the room that it needs, and keeps it for it. False, and as before, where that would move what is seen: where
 * the room is not kept free and lies in the window, or above it. So it is while nothing is drawn, or a picture is missing
 * that does not wait to be looked at.
 */
export function giveRoom(place: HTMLElement): boolean {
  const images = place.firstElementChild?.shadowRoot?.querySelectorAll<HTMLImageElement>('img:not([loading])') ?? []
  if (!place.scrollHeight || [...images].some(({ complete }) => !complete)) return false
  // Else it would be taken to have moved from where it was drawn aside, which may have had another width.
  place.style.display = 'none'
  const before = around(place)
  place.style.cssText = 'display:block'
  const { top, bottom, height } = place.getBoundingClientRect()
  const isKept = around(place) === before && bottom <= place.parentElement!.getBoundingClientRect().bottom + 1
  if (isKept || top >= innerHeight) place.style.minHeight = `${height}px`
  else stepAside(place)
  return isKept || top >= innerHeight
}

/** Takes the room back, or leaves it empty. */
export function leaveRoom(place: HTMLElement): void {
  if (!place.isConnected) return
  const { top } = place.getBoundingClientRect()
  const before = around(place)
  const room = place.style.cssText
  place.style.display = 'none'
  if (top >= innerHeight || around(place) === before) place.remove()
  else place.style.cssText = room
}

/** What moves when its room changes: how high its parent is, and where what follows it stands. Whole pixels. */
function around({ parentElement, nextElementSibling }: HTMLElement): string {
  const height = parentElement!.getBoundingClientRect().height
  return `${Math.round(height)} ${Math.round(nextElementSibling?.getBoundingClientRect().top ?? 0)}`
}
