/** @module Named places between two steps of a send, at which a test breaks off. */

/** In the order in which one message comes by them. The first three lie in the Scheduler, the others in the sender. */
export const FAILPOINTS = [
  'claimed',
  'run_written',
  'queued',
  'opened',
  'checked',
  'rendered',
  'noted',
  'started',
  'called',
  'settled',
  'row_written',
  'run_told',
] as const

export type Failpoint = (typeof FAILPOINTS)[number]

let broken: ((at: Failpoint, sendId: string) => void) | null = null

/** Does nothing, unless a test said what is to break: then that may throw, as if the process ended here. */
export function failpoint(at: Failpoint, sendId: string): void {
  broken?.(at, sendId)
}

/** For tests: what is done at every failpoint from now on; null: nothing. */
export function breakAt(what: typeof broken): void {
  broken = what
}
