/** @module What may happen once, and must not throw. */
import { guarded } from './guarded.ts'

/** Calls `act` the first time only. */
export function once<Arguments extends unknown[]>(act: (...given: Arguments) => void): (...given: Arguments) => void {
  let isDone = false
  return (...given) => {
    if (isDone) return
    isDone = true
    guarded(act)(...given)
  }
}
