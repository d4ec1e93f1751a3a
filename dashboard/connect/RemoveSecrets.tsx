/** @module Forgets the secrets of a shop system, after asking once more. */
import type { WebhookPlatform } from '../../contract/webhook-secret.ts'
import { RemoveAfterAsking } from '../part/RemoveAfterAsking.tsx'
import { platformName } from '../sentence/platform-words.ts'

interface RemoveSecretsProps {
  platform: WebhookPlatform
  onRemoved(): void
}

export function RemoveSecrets({ platform, onRemoved }: RemoveSecretsProps) {
  const name = platformName(platform)
  return (
    <RemoveAfterAsking
      path={`/v1/webhook-secrets/${platform}`}
      question={`Orders of ${name} will be believed no more until a secret is set again.`}
      yes="Remove it"
      onRemoved={onRemoved}
    >
      Remove the secret<span class="unseen"> of {name}</span>
    </RemoveAfterAsking>
  )
}
