/** @module Forgets the secrets of a shop system, after asking once more. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { WebhookPlatform } from '../../contract/webhook-secret.ts'
import { write } from '../api/write.ts'
import { platformName } from '../sentence/platform-words.ts'

interface RemoveSecretsProps {
  platform: WebhookPlatform
  onRemoved(): void
}

export function RemoveSecrets({ platform, onRemoved }: RemoveSecretsProps) {
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  useEffect(() => {
    if (wasAsking.current && !isAsking) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  async function remove() {
    const sentence = await write('DELETE', `/v1/webhook-secrets/${platform}`)
    // All of this goes away with the secret, and the focus with it: whoever is told places it anew.
    if (sentence === null) return onRemoved()
    setTrouble(sentence)
    setAsking(false)
  }

  return (
    <div class="remove">
      {isAsking ? (
        <Question name={platformName(platform)} onYes={remove} onNo={() => setAsking(false)} />
      ) : (
        <button type="button" class="button-bare" ref={ask} onClick={() => setAsking(true)}>
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
