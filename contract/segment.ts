/** @module Segments: a name for those who pass a condition, as the owner writes it and as the doors answer. */
import * as v from 'valibot'
import type { PersonRow } from './admin.ts'
import { CampaignIdSchema } from './campaign-id.ts'
import { CONDITION_VERSION, ConditionSchema } from './condition.ts'
import { mayBeSorted, NO_SORTING } from './may-be-sorted.ts'
import { sensitiveTopic } from './sensitive-topic.ts'

const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(max))

const Fields = v.strictObject({
  name: line(120),
  /** One sentence that says who they are. @default '' */
  description: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(400)), ''),
  /** The form that the condition is written in. @default 1 */
  conditionVersion: v.optional(v.literal(CONDITION_VERSION), CONDITION_VERSION),
  condition: ConditionSchema,
  /**
   * True: the owner states that all those in it agreed to be sorted by a sensitive topic. Even then only people are in
   * it who permit to be personalised for. @default false
   */
  agreed: v.optional(v.boolean(), false),
})

/** Body of `PUT /v1/segments/:id`. Refuses sensitive topics in name, description and words, unless it was agreed. */
export const SegmentSchema = v.pipe(
  Fields,
  v.forward(
    v.check(({ name, agreed }) => agreed || sensitiveTopic(name) === null, NO_SORTING),
    ['name'],
  ),
  v.forward(
    v.check(({ description, agreed }) => agreed || sensitiveTopic(description) === null, NO_SORTING),
    ['description'],
  ),
  v.forward(
    v.check((segment) => mayBeSorted(segment), NO_SORTING),
    ['condition'],
  ),
)

export type SegmentInput = v.InferOutput<typeof SegmentSchema>

/** An id such as `left-a-cart`: in the address, and what campaigns name. */
export const SegmentIdSchema = CampaignIdSchema

/** A segment as stored, or a ready-made one. `createdAt` and `updatedAt` in ms UTC; of ready-made ones null. */
export interface Segment extends SegmentInput {
  segmentId: string
  /** Grows with every change. */
  version: number
  createdAt: number | null
  updatedAt: number | null
  isReadyMade: boolean
}

/** GET /v1/segments: the ready-made ones first, then the owner's by name. */
export interface SegmentList {
  segments: Segment[]
}

/** POST /v1/segments/count. `isExact` false: time was up, and there are at least `count`. */
export interface SegmentCount {
  count: number
  isExact: boolean
  tookMs: number
}

/** GET /v1/segments/:id/members: newest visit first. A page may be short though `next` is not null. */
export interface SegmentMembers {
  people: PersonRow[]
  next: string | null
}

/**
 * GET /v1/segments/figures: entries and exits of today and the six days before, by the calendar UTC. A segment that is
 * not among them is not followed yet: everybody is still being asked for the first time.
 */
export interface SegmentFigures {
  figures: { segmentId: string; entered: number; left: number }[]
  days: 7
}

/** GET /v1/segments/:id/changes?cursor= : who entered and left in 30 days, newest first. `at` in ms UTC. */
export interface SegmentChanges {
  changes: { profileId: string; at: number; change: 'entered' | 'left' }[]
  next: string | null
}

/** GET /v1/people/:id/segments: those the person is in now. `since` in ms UTC; null: nobody saw the entry. */
export interface PersonSegments {
  segments: { segmentId: string; name: string; since: number | null }[]
}
