/** @module What a visitor permits: the mode, the choice made, and the browser's own signal. */
import type { ConsentMode, Purpose } from '../contract/purpose.ts'

/** All purposes, as contract/purpose.ts names them; that file would bring its validator along. */
export const ALL: readonly Purpose[] = ['measure', 'personalise', 'message']

/**
 * The purposes granted now. `choice` is what the visitor or the shop's banner said, as a list with commas; null when
 * nothing was said: then `implied` grants all and `required` nothing. Under `implied` a Global Privacy Control signal
 * takes away personalising and messages; under `required` a choice was asked for and given, so it stands.
 */
export const grantedPurposes = (mode: ConsentMode, choice: string | null, gpc: boolean): Purpose[] =>
  ALL.filter(
    (purpose) =>
      (choice ?? (mode === 'implied' ? `${ALL}` : '')).includes(purpose) &&
      (purpose === 'measure' || mode === 'required' || !gpc),
  )

/** The choice after `vitrine('consent', changes)`: only true and false count, purposes not named keep their state. */
export const changedPurposes = (granted: readonly Purpose[], changes: Record<string, unknown>): Purpose[] =>
  ALL.filter((purpose) => changes[purpose] === true || (changes[purpose] !== false && granted.includes(purpose)))
