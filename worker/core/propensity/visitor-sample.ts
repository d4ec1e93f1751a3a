/** @module Which visitors a night's fit learns from: a stretch of the ids that begins elsewhere each night. */
import { dayOf } from '../activity.ts'

/** Ids from behind one up to another, itself included. */
export interface Stretch {
  after: string
  upTo: string
}

/** Sorts after every id. */
const HIGHEST = '~'
/** Multiples of it, without their whole part, lie nowhere close together: the golden ratio less 1. */
const STEP = (Math.sqrt(5) - 1) / 2

/**
 * All ids, from a place that moves each night to the highest, then from the lowest to that place. Visitors' ids are
 * random, so whoever stands next to each other there has nothing else in common. `now` in ms UTC.
 */
export function allFrom(now: number): [Stretch, Stretch] {
  const share = (dayOf(now) * STEP) % 1
  const place = Math.floor(share * 0x10000)
    .toString(16)
    .padStart(4, '0')
  return [
    { after: place, upTo: HIGHEST },
    { after: '', upTo: place },
  ]
}

/** The stretches without what lies up to an id of the first of them. */
export function restAfter([first, ...others]: readonly Stretch[], id: string): Stretch[] {
  return first && id < first.upTo ? [{ after: id, upTo: first.upTo }, ...others] : others
}
