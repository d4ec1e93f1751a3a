/** @module What visitors say of themselves, handed on in the order in which it was said: of two words the last holds. */
import type { StartTraits } from '../traits/index.ts'
import { core } from './core.ts'
import { known } from './known.ts'

let telling: Promise<unknown> = Promise.resolve()

/** Rejects where the part cannot be had; what comes after is told all the same. */
export function tell(said: unknown): Promise<unknown> {
  telling = telling.catch(() => {}).then(() => tellNow(said))
  return telling
}

/** Earlier pages may have told the same, or chosen what is permitted: what they left is read first. */
async function tellNow(said: unknown): Promise<unknown> {
  await known()
  // The Worker has forgotten what was said before it was withdrawn: once it is permitted again, all of it is news.
  if (!core.may('personalise'))
    return core.transact((state) => {
      state.traits = {}
    })
  const { start } = await core.load<{ start: StartTraits }>('traits')
  return start(core, Object(said))
}
