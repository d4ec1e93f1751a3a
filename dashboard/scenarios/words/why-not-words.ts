/** @module Why a message was not sent, or not yet, in words. */
import type { SendState, WhyNot } from '../../../contract/message/send-state.ts'

const WHY: Record<WhyNot, string> = {
  no_address: 'no address is known',
  no_permission: 'they have not agreed to messages',
  unsubscribed: 'they unsubscribed',
  bounced: 'the address does not exist any more',
  complained: 'they called a message spam',
  topic_declined: 'they do not want this topic',
  pause_wished: 'they asked for a pause',
  blocked: 'the address is on your list of those not to be written to',
  goal_reached: 'the goal was reached before',
  left: 'they left the scenario',
  cart_empty: 'the cart is empty',
  paused: 'the scenario is paused',
  stopped: 'the scenario was stopped',
  moved_on: 'they had gone another way in the scenario',
  expired: 'it waited too long',
  sent_before: 'it was sent to this address before',
  held_out: 'they are held out, to measure against',
  quiet_hours: 'quiet hours',
  best_time: 'another hour suits them better',
  explored: 'another hour is tried, to learn when they read',
  cap: 'they got as many messages as they may',
  attention: 'something else of yours had their attention just now',
  mix: 'commercial messages wait for useful ones',
  nothing_to_say: 'a part that it needs has nothing to show',
  provider_refused: 'who was to deliver it refused it',
  provider_down: 'who is to deliver it does not answer',
  answer_lost: 'the provider’s answer was lost: it may have arrived',
  said_lost: 'you or the provider said that it did not arrive',
  restored: 'the database was restored meanwhile',
}

/** Follows a colon. A reason of a newer version is told as it is; null: nothing to say. */
export const whyNotWords = (why: WhyNot | null): string | null => (why === null ? null : (WHY[why] ?? why))

const STATES: Record<SendState, string> = {
  claimed: 'About to be sent',
  sending: 'Handed to the provider',
  sent: 'Sent',
  failed: 'Not sent',
  unknown: 'Perhaps sent',
  deferred: 'Waits',
  suppressed: 'Not sent',
  capped: 'Waits',
}

/** `Not sent: they unsubscribed`. */
export function sendStateWords(state: SendState, why: WhyNot | null): string {
  const reason = whyNotWords(why)
  const said = STATES[state] ?? state
  return reason === null || state === 'sent' ? said : `${said}: ${reason}`
}

const FATES: Record<SendState, string> = {
  claimed: 'is about to be sent',
  sending: 'was handed to the provider',
  sent: 'was sent',
  failed: 'was not sent',
  unknown: 'was perhaps sent',
  deferred: 'waits',
  suppressed: 'was not sent',
  capped: 'waits',
}

/** `was not sent: they unsubscribed`, to stand behind a message's name. */
export function sendFate(state: SendState, why: WhyNot | null): string {
  const reason = whyNotWords(why)
  const said = FATES[state] ?? state
  return reason === null || state === 'sent' ? said : `${said}: ${reason}`
}
