/** @module Whether the one moment at which a scenario begins is over. */
import type { Entry } from '../../../contract/scenario/entry.ts'
import { localMoment } from '../../overlays/draft/local-moment.ts'

export const OVER = 'This moment is over: nobody begins by it any more.'

/** By the shop's clock; `now` in ms UTC. What comes again, and what has no moment yet, is never over. */
export function isOver(entry: Entry, shopZone: string, now: number): boolean {
  if (entry.on !== 'schedule' || entry.at.kind !== 'once') return false
  const moment = localMoment(entry.at.moment, shopZone)
  return moment !== '' && moment <= localMoment(new Date(now).toISOString(), shopZone)
}
