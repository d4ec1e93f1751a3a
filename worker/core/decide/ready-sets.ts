/** @module What must have happened for an overlay to open. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Offer } from './offer.ts'

/** Once all of `keys` have happened, it may open. */
export interface ReadySet {
  keys: ReadonlySet<string>
  triggers: Trigger[]
}

/** One a trigger where any of them suffices; one of all of them where all are needed. */
export function readySets({ campaign, triggers }: Offer): ReadySet[] {
  if (campaign.triggerMatch === 'all') return [{ keys: new Set(triggers.map(keyOf)), triggers }]
  return triggers.map((trigger) => ({ keys: new Set([keyOf(trigger)]), triggers: [trigger] }))
}

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
