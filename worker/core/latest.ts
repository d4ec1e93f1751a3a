/** @module A value that the latest report wins, whatever the order of reports. */

/** `at` in ms UTC; `key` breaks ties, so that two reports of one moment have one winner. */
export interface Latest<Value> {
  value: Value
  at: number
  key: string
}

/** The later of the two; of the same moment the one with the higher key. */
export function latest<Value>(known: Latest<Value> | null, next: Latest<Value>): Latest<Value> {
  if (!known) return next
  return next.at > known.at || (next.at === known.at && next.key > known.key) ? next : known
}

/** The earlier of the two; of the same moment the one with the lower key. */
export function earliest<Value>(known: Latest<Value> | null, next: Latest<Value>): Latest<Value> {
  if (!known) return next
  return next.at < known.at || (next.at === known.at && next.key < known.key) ? next : known
}
