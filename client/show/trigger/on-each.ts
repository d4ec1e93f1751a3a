/** @module One listener for several types of events. */
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { together } from '../together.ts'

/** `types` with blanks between them, anywhere in the page. */
export const onEach = <E extends Event>(types: string, work: (event: E) => unknown): Stop =>
  together(...types.split(' ').map((type) => core.listen(window, type, work)))
