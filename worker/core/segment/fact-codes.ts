/** @module Numbers and words by which columns of `profiles` say something else than what they are named for. */
import { ACTIVITY_KINDS, type ActivityKind } from '../activity.ts'

/** In `spent_currency`: paid in more than one, and only the state tells how much in which. */
export const SEVERAL_CURRENCIES = 'several'

/** How often an action must be remembered for its bits, the first of each in `did`. Our policy: what is mostly asked. */
const MARKS = [
  { times: 5, from: 32 },
  { times: 2, from: 16 },
  { times: 1, from: 0 },
] as const

/** What nearly everybody does: each bit that comes to be set costs an index entry, so these have one. */
const USUAL: Partial<Record<ActivityKind, readonly number[]>> = {
  page_view: [1],
  active_seconds: [1],
  view_item: [5],
}

/**
 * The bit of `did` that is set when an action is remembered so often; `times`: from how often on, at most as often as
 * asked; null: no bit tells. Bits go by the place of the kind in ACTIVITY_KINDS, so a new kind goes to its end.
 */
export function actionBit(kind: ActivityKind, times: number): { bit: number; times: number } | null {
  const marks = MARKS.filter((mark) => USUAL[kind]?.includes(mark.times) ?? true)
  const mark = marks.find((each) => each.times <= times)
  return mark ? { bit: 2 ** (mark.from + ACTIVITY_KINDS.indexOf(kind)), times: mark.times } : null
}

/** All bits of what is remembered; below 2 to the power of 48, so that every number of ours holds it. */
export function actionBits(actions: Partial<Record<ActivityKind, number>>): number {
  const bits = new Set<number>()
  for (const kind of ACTIVITY_KINDS)
    for (const { times } of MARKS) if ((actions[kind] ?? 0) >= times) bits.add(actionBit(kind, times)?.bit ?? 0)
  return [...bits].reduce((sum, bit) => sum + bit, 0)
}
