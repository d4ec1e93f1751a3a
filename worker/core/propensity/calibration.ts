/** @module Calibration: what a model's log-odds turned out to mean, on visits later than those it was fitted on. */

/**
 * A rising line with bends: `intercept + slope × x + Σ bends.slope × max(0, x - bends.at)`, from log-odds to log-odds.
 * Without bends it is Platt's.
 */
export interface Calibration {
  intercept: number
  slope: number
  bends: { at: number; slope: number }[]
}

/** Leaves everything as it is. */
export const NO_CALIBRATION: Readonly<Calibration> = { intercept: 0, slope: 1, bends: [] }

/** Log-odds as they turned out. */
export function calibrated({ intercept, slope, bends }: Calibration, logOdds: number): number {
  return bends.reduce((sum, bend) => sum + bend.slope * Math.max(0, logOdds - bend.at), intercept + slope * logOdds)
}

/** A line flatter than that no longer tells visits apart. Our policy. */
const LEAST_SLOPE = 0.05

/** The place in `bends` of the bend that begins a stretch that falls or is all but level; null where all rise. */
export function firstFalling({ slope, bends }: Calibration): number | null {
  if (slope < LEAST_SLOPE) return 0
  const slopes = bends.map((_, index) => bends.slice(0, index + 1).reduce((sum, bend) => sum + bend.slope, slope))
  const falling = slopes.findIndex((sum) => sum < LEAST_SLOPE)
  return falling < 0 ? null : falling
}
