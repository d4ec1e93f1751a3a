/** @module What the owner is told after the database was set back to an earlier moment. */

/**
 * Times in ms UTC. `backTo`: not before then; 0: nobody knows. `endedAt` null: it is under way, and no message goes. The
 * numbers count what was written back: addresses that must not be written to (each reason), messages, held scenarios.
 */
export interface Restored {
  foundAt: number
  backTo: number
  endedAt: number | null
  suppressed: number
  noted: number
  paused: number
}
