/** @module The JS API of the page: `vitrine('event' | 'consent' | 'on' | 'visitor', …)`. */
import { giveConsent } from './consent.ts'
import { guard } from './guard.ts'
import { listeners } from './offers.ts'
import { reportOf } from './page-views.ts'
import { clean } from './stringify.ts'
import { meetVisitor, visitor } from './visitor.ts'

/** Takes one call of the page. Unknown verbs are ignored, so that tomorrow's calls harm nobody today. */
export function call(verb?: unknown, first?: unknown, second?: unknown): void {
  if (verb === 'consent') giveConsent(clean(first))
  if (verb === 'event') reportOf('api')(first, second)
  if (verb === 'visitor') meetVisitor().then(() => guard(first as (id: string | null) => void)(visitor()))
  if (verb === 'on' && first === 'ready') meetVisitor().then(guard(second as () => void))
  if (verb === 'on' && first === 'overlay') listeners.push(guard(second as () => void))
}
