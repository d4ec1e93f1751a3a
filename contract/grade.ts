/** @module Grades of the lead score. */

/** Coldest first. Where one begins: worker/core/lead-score.ts. */
export const GRADES = ['cold', 'warm', 'hot'] as const

export type Grade = (typeof GRADES)[number]
