/** @module Does a number pass a test? */
import type { NumberTest } from '../../../contract/condition.ts'

/** Null, where there is none, passes no test. */
export function isWithin({ atLeast, atMost }: NumberTest, value: number | null): boolean {
  if (value === null) return false
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
}
