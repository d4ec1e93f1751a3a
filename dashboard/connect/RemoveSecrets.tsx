/** @module Forgets the secrets of a shop system, after asking once more. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { WebhookPlatform } from '../../contract/webhook-secret.ts'
import { write } from '../api/write.ts'
import { platformName } from '../sentence/platform-words.ts'

interface RemoveSecretsProps {
  platform: WebhookPlatform
  onChanged(): void
}

export function RemoveSecrets({ platform, onChanged }: RemoveSecretsProps) {
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function remove() {
    const sentence = await write('DELETE', `/v1/webhook-secrets/${platform}`)
    setTrouble(sentence)
    setAsking(false)
    if (sentence === null) onChanged()
  }

  return (
    <div class="remove">
      {isAsking ? (
        <Question name={platformName(platform)} onYes={remove} onNo={() => setAsking(false)} />
      ) : (
        <button type="button" class="button-bare" onClick={() => setAsking(true)}>
          Remove the secret<span class="unseen"> of {platformName(platform)}</span>
        </button>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

/** Takes the focus, because the button that was pressed is gone. */
function Question({ name, onYes, onNo }: { name: string; onYes(): void; onNo(): void }) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div class="remove-question">
      <p>Orders of {name} will be believed no more until a secret is set again.</p>
      <button type="button" class="button button-small" ref={keep} onClick={onNo}>
        Keep it
      </button>
      <button type="button" class="button button-small" onClick={onYes}>
        Remove it
      </button>
    </div>
  )
}
