/** @module Webhooks of Resend: signed by Svix, which is Standard Webhooks by other names. */
import { genuineSecret } from '../standard-webhooks.ts'
import type { ProviderHook } from './provider-hook.ts'
import { resendEvents } from './resend-events.ts'

export const resendHook: ProviderHook = {
  name: 'resend',
  knownBy: ({ headers, body, now }, secrets) => genuineSecret({ headers, body, now, prefix: 'svix' }, secrets),
  events: resendEvents,
}
