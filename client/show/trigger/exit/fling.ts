/** @module Signal: a finger flings the page up, after it was read at least one window down. */
import type { Stop } from '../../../natives.ts'
import { STILL_MS, SWIPE_PX } from '../../limits.ts'
import { together } from '../../together.ts'
import { onEach } from '../on-each.ts'
import { flungUp, type Place } from './flung-up.ts'
import type { Alarm } from './signal.ts'

/** Only what a single finger has set going: not a button or key that leads to the top, nor a zoom by two fingers. */
export function fling(alarm: Alarm): Stop {
  let way: Place[] = []
  let isDeep = false
  let isSwipe = false
  let startY = 0
  return together(
    onEach<TouchEvent>('touchstart touchmove', ({ type, touches }) => {
      const { clientY } = touches[0]!
      if (type === 'touchstart') {
        startY = clientY
        way = []
      }
      isSwipe = touches.length === 1 && clientY - startY > SWIPE_PX
    }),
    onEach('scroll', ({ target, timeStamp: at }) => {
      // A list that scrolls within the page tells nothing of the page.
      if (target !== document) return
      // Pulled down at its top, a page goes beyond it and springs back.
      const place = { top: Math.max(0, scrollY), at }
      isDeep ||= scrollY > innerHeight
      isSwipe &&= at - (way.at(-1)?.at ?? at) <= STILL_MS
      if (isDeep && isSwipe && visualViewport?.scale === 1 && flungUp(way, place)) alarm('fling')
      way = [...way.slice(-9), place]
    }),
  )
}
