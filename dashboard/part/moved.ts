/** @module One thing of a list at another place. */

/** What stood at `from` now stands at `to`. */
export function moved<Of>(list: readonly Of[], from: number, to: number): Of[] {
  const rest = list.filter((_, n) => n !== from)
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)]
}
