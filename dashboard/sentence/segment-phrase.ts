/** @module Entering and leaving a segment, as words that follow a name. */
import type { SegmentChange } from './known-entry.ts'

/** `entered the segment “Left a cart”`. */
export const segmentPhrase = (change: SegmentChange, name: string): string => `${change} the segment “${name}”`
