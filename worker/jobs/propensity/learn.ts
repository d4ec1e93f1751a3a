/** @module Second: some visitors of the sample into the running pass of the fit. */
import { endNightlyPass, nightlySlice } from '../../core/propensity/nightly-fit.ts'
import type { Received } from '../../store/visitor-events.ts'
import { nextVisitors } from './next-visitors.ts'
import type { Learned, Learning } from './propensity-night.ts'

/**
 * A visitor's newest packs only, as many as the propensity of a person is told from. A pack has some 2,000 characters as a
 * rule; what is read at once has 16 MB at most.
 */
const SIZES = { packs: 800, packsEach: 200, characters: 20_000 }

/** So many visitors as fit into `statements`, over the ends of passes. */
export async function learn(
  db: D1Database,
  state: Learning,
  { received, statements }: { received: Received; statements: number },
): Promise<Learning | Learned> {
  let { open, seen, passes, fit } = state
  for (let done = 0; done + 2 <= statements; done += 2) {
    const next = await nextVisitors(db, open, { received, sizes: SIZES })
    fit = nightlySlice(fit, next.visitors)
    seen += next.visitors.length
    open = next.open
    if (open.length > 0) continue
    fit = endNightlyPass(fit)
    if (fit.stage === 'done') return { stage: 'keep', fit }
    open = state.sample
    passes += 1
    seen = 0
  }
  return { ...state, open, seen, passes, fit }
}
