/** @module Entries and exits as they stand with their person in D1. */
import type { TimedChange } from '../core/segment/follow-people.ts'

type Stored = [at: number, segmentId: string, change: TimedChange['change']]

/** As the column `told` holds them. */
export const toTold = (told: string): TimedChange[] =>
  (JSON.parse(told) as Stored[]).map(([at, segmentId, change]) => ({ at, segmentId, change }))
