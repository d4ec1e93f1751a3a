/** @module Signal: the mouse leaves fast through the upper edge, for the tabs, the address or the button that closes. */
import type { Stop } from '../../../natives.ts'
import { onEach } from '../on-each.ts'
import { leavesUpward, type Spot } from './leaves-upward.ts'
import type { Alarm } from './signal.ts'

/** Not with a button pressed, and not into a frame, which is a part of the page. */
export function pointer(alarm: Alarm): Stop {
  let way: Spot[] = []
  return onEach<PointerEvent>('pointermove pointerout', (event) => {
    const { type, clientX: x, clientY: y, timeStamp: at } = event
    const spot = { x, y, at }
    if (type === 'pointermove') way = [...way.slice(-9), spot]
    else if (!event.relatedTarget && event.pointerType === 'mouse' && !event.buttons)
      if (leavesUpward(way, spot, innerWidth)) alarm('pointer')
  })
}
