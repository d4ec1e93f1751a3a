/** @module The core that this part works with. */
import type { Core } from '../core.ts'

/** Set once, before anything else of this part runs. */
export let core: Core

export const useCore = (given: Core) => {
  core = given
}
