/** @module Which segments are followed, and whether everybody must be asked anew. */
import type { Segment } from '../../../contract/segment.ts'
import type { CustomerModels } from '../nightly/customer-models.ts'
import { effectiveCondition } from './effective-condition.ts'
import type { FollowedSegment } from './follow-segments.ts'

/** What everybody was asked once: the effective condition as JSON, by segment id. */
export type Asked = ReadonlyMap<string, string>

/** What a segment asks, to be compared. */
export const askedBy = (segment: Segment): string => JSON.stringify(effectiveCondition(segment))

/**
 * A segment that is new, or that the owner wrote anew, tells nothing until everybody was asked. A ready-made one whose
 * limits changed goes on telling: who crosses them has become another customer.
 */
export function followedSegments(segments: readonly Segment[], asked: Asked): FollowedSegment[] {
  return segments.map((segment) => ({
    segmentId: segment.segmentId,
    condition: effectiveCondition(segment),
    isTold: segment.isReadyMade ? asked.has(segment.segmentId) : asked.get(segment.segmentId) === askedBy(segment),
  }))
}

/** The same, telling nothing. */
export const untoldSegments: typeof followedSegments = (segments, asked) =>
  followedSegments(segments, asked).map((segment) => ({ ...segment, isTold: false }))

/** The same text as long as no stage, group or limit is told otherwise. */
export const modelsMark = ({ fittedAt, currency, limits }: CustomerModels): string =>
  JSON.stringify([fittedAt, currency, limits])

/** `sweptBy`: the mark of the models by which everybody was asked last. */
export function isSweepNeeded(
  segments: readonly Segment[],
  asked: Asked,
  marks: { sweptBy: string | null; now: string },
): boolean {
  return marks.sweptBy !== marks.now || segments.some((segment) => asked.get(segment.segmentId) !== askedBy(segment))
}
