/** @module How it stands with the webhooks of a shop system. */
import type { WebhookSecrets } from '../../contract/admin.ts'

/** `off`: no secret, nothing is believed; `waiting`: none was ever accepted; `works`: `acceptedAt` says when the last was. */
export type WebhookState =
  | { kind: 'off' }
  | { kind: 'waiting'; setAt: number }
  | { kind: 'works'; acceptedAt: number; isOld: boolean }

/** `secrets` newest first. `isOld`: the last delivery was signed with the secret before the newest. */
export function webhookState([newest, before]: WebhookSecrets['secrets']): WebhookState {
  if (!newest) return { kind: 'off' }
  const accepted = [newest.acceptedAt, before?.acceptedAt].flatMap((at) => at ?? [])
  if (accepted.length === 0) return { kind: 'waiting', setAt: newest.createdAt }
  const acceptedAt = Math.max(...accepted)
  return { kind: 'works', acceptedAt, isOld: newest.acceptedAt !== acceptedAt }
}
