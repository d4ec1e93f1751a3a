/** @module The page is shown, or hidden. */
import type { Stop } from '../natives.ts'
import { core } from './core.ts'
import { isVisible } from './is-visible.ts'

/** Calls each time, with whether it can be seen now. */
export const onVisibility = (work: (visible: boolean) => unknown): Stop =>
  core.listen(document, 'visibilitychange', () => work(isVisible()))
