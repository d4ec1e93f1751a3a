/** @module What must have happened for an overlay to open. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import { remembered } from '../remembered.ts'
import type { Contender } from './offer.ts'

/** Once all of `keys` have happened, it may open. */
export interface ReadySet {
  keys: readonly string[]
  triggers: Trigger[]
}

/** One a trigger where any of them suffices; one of all of them where all are needed. */
export const readySets = ({ campaign, triggers }: Contender): readonly ReadySet[] =>
  campaign.triggerMatch === 'all' ? setOfAll(triggers) : setsOfEach(triggers)

/** The triggers of a campaign stay the same for thousands of pages. */
const setOfAll = remembered((triggers: Trigger[]): ReadySet[] => [{ keys: triggers.map(keyOf), triggers }])
const setsOfEach = remembered((triggers: Trigger[]): ReadySet[] =>
  triggers.map((trigger) => ({ keys: [keyOf(trigger)], triggers: [trigger] })),
)

/** Two triggers of one key fire for the same reason: delays of different length are one, clicks on two things are not. */
function keyOf(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'click':
    case 'visible':
      return `${trigger.kind} ${trigger.selector}`
    case 'event':
      return `event ${trigger.name} ${JSON.stringify(trigger.values ?? {})}`
    case 'exit_intent':
    case 'delay':
    case 'scroll':
    case 'active_time':
    case 'inactivity':
    case 'page_views':
    case 'cart':
    case 'back':
      return trigger.kind
  }
}
