/** @module What became of a message, and why not. */

/**
 * `claimed`: it is to be sent, and nobody else may claim it. `sending`: handed to the provider, no answer yet. `unknown`:
 * the answer never came: it may have arrived, and marketing is never sent again by itself. `deferred`: it waits for an
 * hour at which it may go, `capped`: for the person's turn; both until they expire. `suppressed`: it must not be sent.
 */
export const SEND_STATES = [
  'claimed',
  'sending',
  'sent',
  'failed',
  'unknown',
  'deferred',
  'suppressed',
  'capped',
] as const

export type SendState = (typeof SEND_STATES)[number]

/** Why a message was not sent, or not yet; the dashboard has a sentence for each. */
export const WHY_NOT = [
  ...[
    'no_address',
    'no_permission',
    'unsubscribed',
    'bounced',
    'complained',
    'blocked',
    'topic_declined',
    'pause_wished',
  ],
  ...['goal_reached', 'left', 'cart_empty', 'paused', 'stopped', 'moved_on', 'expired', 'sent_before', 'held_out'],
  ...['quiet_hours', 'best_time', 'explored', 'cap', 'attention', 'mix'],
  ...['nothing_to_say', 'provider_refused', 'provider_down', 'answer_lost', 'said_lost', 'restored'],
] as const

export type WhyNot = (typeof WHY_NOT)[number]
