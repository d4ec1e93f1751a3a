/** @module What a scenario is to reach, and when somebody leaves it, in words. */
import type { Goal, Scenario } from '../../../contract/scenario/scenario.ts'
import { counted } from '../../sentence/counted.ts'
import { share } from '../../sentence/share.ts'
import { smallCondition } from './entry-words.ts'
import { eventWords } from './event-words.ts'

/** `as soon as they order`; null: there is no goal. */
export function goalWords(goal: Goal | undefined): string | null {
  if (goal === undefined) return null
  switch (goal.kind) {
    case 'order':
      return 'as soon as they order'
    case 'event':
      return `as soon as they ${eventWords(goal)}`
    case 'condition':
      return `as soon as this is true: ${smallCondition(goal.condition)}`
  }
}

/** `Once only.`: whether the same person goes through again. */
export function reentryWords(reentry: Scenario['reentry'] | undefined): string {
  if (reentry === undefined || reentry.kind === 'never') return 'Each person goes through once for each cause'
  if (reentry.days === 0) return 'Each person may go through again at any time'
  return `Each person may go through again ${counted(reentry.days, 'day')} after they began before`
}

type Held = Pick<Scenario, 'holdout' | 'kind'>

/** What holds where nobody is named: a tenth, of transactional messages nobody. */
export const holdoutOf = ({ holdout, kind }: Held): number => (kind === 'transactional' ? 0 : (holdout ?? 0.1))

/** `10% are held out, to measure against`. */
export function holdoutWords(scenario: Held): string {
  const held = holdoutOf(scenario)
  return held === 0 ? 'Nobody is held out' : `${share(held)} are held out, to measure against`
}
