/** @module An id for a further part of a scenario. */

/** `wait`, `wait-2` where that is taken. */
export function freeId(base: string, taken: readonly string[]): string {
  let free = base
  for (let number = 2; taken.includes(free); number++) free = `${base}-${number}`
  return free
}
