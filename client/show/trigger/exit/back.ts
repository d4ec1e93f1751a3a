/** @module Signal: back on the page of arrival, by the back button, and still there after a moment. */
import type { Stop } from '../../../natives.ts'
import { core } from '../../core.ts'
import { BACK_MS } from '../../limits.ts'
import { isTouch } from './hands.ts'
import { isBackAtArrival } from './is-back-at-arrival.ts'
import type { Alarm } from './signal.ts'

/**
 * On a touch screen only. Not on a list or search, to which people go back for the next product. Asks the browser's own
 * list of entries and keeps nothing; silent where the browser has none (before 2026).
 */
export function back(alarm: Alarm): Stop {
  const { navigation } = window as { navigation?: Navigation }
  const isBack = isBackAtArrival(navigation?.entries() ?? [], navigation?.currentEntry?.index)
  return core.later(() => {
    if (isBack && isTouch() && !/list|search/.test(core.page()!.type)) alarm('back')
  }, BACK_MS)
}
