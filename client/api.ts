/** @module The JS API of the page: `vitrine(verb, …)`. Consent and plain events are taken at once, all else by a part. */
import { giveConsent } from './consent.ts'
import { core } from './core.ts'
import { READER_MS } from './limits.ts'
import { load } from './load.ts'
import { inTime } from './natives.ts'
import { reportOf } from './page-views.ts'
import { settings } from './settings.ts'
import { clean } from './stringify.ts'
import type { Say, StartVerbs } from './verbs/index.ts'

let verbs: Promise<Say> | undefined

/**
 * Takes one call of the page. Names of another dialect (`Product Added`) need the part; once it is asked for, every
 * later event goes its way, so that their order stays. Where it cannot be had, plain events are taken all the same.
 */
export function call(verb?: unknown, first?: unknown, second?: unknown): unknown {
  if (verb === 'consent') return giveConsent(clean(first), second)
  const report = reportOf('api')
  // From this moment on, not from when the part has come.
  if (verb === 'debug') settings.debug = true
  if (verb === 'event') {
    if (!verbs && !/[A-Z ]/.test(first as string)) return report(first, second)
    // What the page does with its object afterwards is no part of this event.
    second = clean(second)
  }
  verbs ??= load<{ start: StartVerbs }>('verbs').then(({ start }) => start({ ...core(), report }))
  // An event does not wait for ever for a part that never comes.
  return (verb === 'event' ? inTime(READER_MS, () => verbs!) : verbs).then(
    (say) => say(verb, first, second),
    () => verb === 'event' && report(first, second),
  )
}
