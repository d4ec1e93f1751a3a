/** @module Entry of the part that tells what visitors say of themselves. Loaded at the first such call. */
import type { Core } from '../core.ts'
import { printOf } from '../verbs/print-of.ts'
import { traitsOf } from './traits-of.ts'

/** The same is told again after so long, ms: an event that never arrived. Our policy. */
const AGAIN_MS = 86_400_000

/** What the part exports as `start`. */
export type StartTraits = (core: Core, said: object) => Promise<void>

/** Tells it where personalising is permitted: of each trait the same word once a day, on whatever page it is said. */
export const start: StartTraits = async (core, said) => {
  const traits = traitsOf(said)
  if (!core.may('measure') || !core.may('personalise') || Object.keys(traits).length === 0) return
  const news = await core.transact((state) => {
    const lately = Object.entries(state.traits ?? {}).filter(([, { at }]) => core.now() - at < AGAIN_MS)
    const told: NonNullable<typeof state.traits> = Object.fromEntries(lately)
    state.traits = told
    return Object.entries(traits).filter(([name, word]) => {
      const as = printOf(core.stringify(word))
      const isNew = told[printOf(name)]?.as !== as
      // What is said on a page that is debugged goes nowhere: it may be said again.
      if (isNew && !core.settings.debug) told[printOf(name)] = { as, at: core.now() }
      return isNew
    })
  })
  if (news[0]) core.record('user_properties', { traits: Object.fromEntries(news) })
}
