/** @module Who goes through a scenario without any effect, to measure against. */
import { bucket } from '../../../contract/bucket.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { isHeldOutOfAll } from '../decide/assignment.ts'

/** Share of a scenario that names none. Source: the contract's default. */
const DEFAULT_SHARE = 0.1

/**
 * Null: this person is not held out. `shopShare`: of those to whom the shop shows and sends nothing; they are the same for
 * overlays and messages. What a person is owed is held back from nobody. A person is one by the row that they have when
 * they begin.
 */
export function heldOutOf(
  { scenarioId, kind, holdout = DEFAULT_SHARE }: Scenario,
  profileId: string,
  shopShare: number,
): 'held_out' | 'held_out_of_all' | null {
  if (kind === 'transactional') return null
  const visitor = profileId.replace(/^person:/, '')
  if (isHeldOutOfAll(shopShare, visitor)) return 'held_out_of_all'
  return bucket(`scenario ${scenarioId}`, visitor) < holdout ? 'held_out' : null
}
