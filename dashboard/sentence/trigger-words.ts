/** @module When an overlay opens, in words. */
import type { Trigger } from '../../contract/campaign/trigger.ts'
import { counted, plain } from './counted.ts'
import { duration } from './duration.ts'
import { joinedByAnd, joinedByOr } from './joined.ts'
import { share } from './share.ts'

const CART = {
  any: 'when the cart changes',
  added: 'when something is put into the cart',
  removed: 'when something is taken out of the cart',
}

/** `when the visitor is about to leave`. Exhaustive: a new trigger does not compile until it has its words. */
export function oneTrigger(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'exit_intent':
      return 'when the visitor is about to leave'
    case 'delay':
      return trigger.seconds === 0 ? 'as soon as the page opens' : `${long(trigger.seconds)} after the page opens`
    case 'scroll':
      return `once ${share(trigger.share)} of the page is seen`
    case 'active_time':
      return `after ${long(trigger.seconds)} of use${trigger.over === 'visit' ? ', over all pages of the visit' : ''}`
    case 'inactivity':
      return `after ${long(trigger.seconds)} in which nothing is touched`
    case 'page_views':
      return `from page ${plain(trigger.atLeast)} of the visit on`
    case 'click':
      return `when “${trigger.selector}” is clicked`
    case 'visible':
      return `once ${share(trigger.share)} of “${trigger.selector}” is seen`
    case 'event':
      return `when “${trigger.name}” happens${valuesWords(trigger.values)}`
    case 'cart':
      return CART[trigger.change]
    case 'back':
      return 'when the visitor comes back to the page'
  }
}

/** `when the visitor is about to leave or 5 s after the page opens`: any one of them opens it, or all together. */
export const triggerWords = (triggers: readonly Trigger[], match: 'any' | 'all' = 'any'): string =>
  match === 'all' && triggers.length > 1
    ? `${joinedByAnd(triggers.map(oneTrigger))}, all of it`
    : joinedByOr(triggers.map(oneTrigger))

const long = (seconds: number): string => duration(seconds * 1000)

function valuesWords(values: Record<string, string | number | boolean> | undefined): string {
  const pairs = Object.entries(values ?? {})
  if (pairs.length === 0) return ''
  const said = pairs.map(([name, value]) => `${name} “${value}”`)
  return ` with ${pairs.length > 3 ? counted(pairs.length, 'value') : joinedByAnd(said)}`
}
