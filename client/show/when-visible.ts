/** @module Nothing opens in a tab that nobody sees. */
import { LATE_MS } from '../limits.ts'
import { core } from './core.ts'
import { isVisible } from './is-visible.ts'

/** Does the guarded work now, or when the page can be seen. */
export function whenVisible(work: () => unknown): void {
  if (isVisible()) core.guard(work)()
  else core.later(() => whenVisible(work), LATE_MS)
}
