/** @module A job of the night: worked off in slices, each from what the one before left. */

/**
 * `State` is plain JSON, kept between two slices; at most 4 MB as text. Each call of `slice` does at most some seconds of
 * work and may be done again from the same state: what it writes must not count twice. `now`: ms UTC of the slice,
 * `begunAt` of the whole night's work, the same in every slice.
 */
export interface NightlyJob<State> {
  begin(now: number): State
  /** The state to go on from, or null when the job is done. */
  slice(db: D1Database, state: State, at: { begunAt: number; now: number }): Promise<State | null>
  /** What it is doing, as a sentence without a full stop, and how far it has come, 0 to 1. */
  progress(state: State): { doing: string; share: number }
}
