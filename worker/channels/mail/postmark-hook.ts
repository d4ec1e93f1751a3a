/** @module Webhooks of Postmark: they sign nothing and come with the password of their address. */
import { basicSecret } from './basic-secret.ts'
import { postmarkEvents } from './postmark-events.ts'
import type { ProviderHook } from './provider-hook.ts'

export const postmarkHook: ProviderHook = {
  name: 'postmark',
  knownBy: ({ headers }, secrets) => basicSecret(headers.get('authorization'), secrets),
  events: postmarkEvents,
}
