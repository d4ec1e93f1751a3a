/** @module When an overlay opens, in words. */
import type { Trigger } from '../../contract/campaign/trigger.ts'
import { duration } from './duration.ts'
import { joinedByOr } from './joined.ts'
import { share } from './share.ts'

function words(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'exit_intent':
      return 'when the visitor is about to leave'
    case 'delay':
      return trigger.seconds === 0
        ? 'as soon as the page opens'
        : `${duration(trigger.seconds * 1000)} after the page opens`
    case 'scroll':
      return `once ${share(trigger.share)} of the page is seen`
  }
}

/** `when the visitor is about to leave or 5 s after the page opens`: any one of them opens it. */
export const triggerWords = (triggers: readonly Trigger[]): string => joinedByOr(triggers.map(words))
