/** @module Spans of time as steps of a scenario have them: in minutes. */

/** Of 60. */
export const HOUR = 60

/** Of 24 hours, whatever the clocks do. */
export const DAY = 1440
