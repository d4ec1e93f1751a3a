/** @module Log-odds and what came of them, in bins: all that a calibration needs, in a few kilobytes. */

/** Within a bin the mean stands for all: .1 of log-odds are at most .025 of probability. */
const BIN_WIDTH = 0.1
/** Log-odds beyond these share the outermost bins. */
const FARTHEST = 15

/** `bought` of these moments had a purchase behind them; `logOdds` is the sum of what the model told. */
export interface CalibrationBin {
  moments: number
  bought: number
  logOdds: number
}

/** Bins by number, as text. */
export type CalibrationBins = Readonly<Record<string, CalibrationBin>>

/** The bins with these moments counted in. The order of moments does not matter. */
export function addToBins(
  bins: CalibrationBins,
  moments: readonly { logOdds: number; bought: boolean }[],
): CalibrationBins {
  const next: Record<string, CalibrationBin> = { ...bins }
  for (const { logOdds, bought } of moments) {
    const kept = Math.max(-FARTHEST, Math.min(FARTHEST, logOdds))
    const key = String(Math.round(kept / BIN_WIDTH))
    const bin = next[key] ?? { moments: 0, bought: 0, logOdds: 0 }
    next[key] = { moments: bin.moments + 1, bought: bin.bought + (bought ? 1 : 0), logOdds: bin.logOdds + kept }
  }
  return next
}
