/** @module Sets the secret that a shop system signs its webhooks with. One that is set is never shown again. */
import { useState } from 'preact/hooks'
import type { WebhookPlatform } from '../../contract/webhook-secret.ts'
import { write } from '../api/write.ts'
import { platformName } from '../sentence/platform-words.ts'
import { newSecret } from './new-secret.ts'
import { SecretField } from './SecretField.tsx'

interface SecretFormProps {
  platform: WebhookPlatform
  /** Is one set already? */
  hasSecret: boolean
  onChanged(): void
}

/** Shopify makes its secret itself; for WooCommerce the owner chooses one. */
const CHOSEN_HERE: Record<WebhookPlatform, boolean> = { shopify: false, woocommerce: true }

/** What came of the last try. */
type Outcome = { kind: 'set' } | { kind: 'refused'; sentence: string } | null

export function SecretForm({ platform, hasSecret, onChanged }: SecretFormProps) {
  const [secret, setSecret] = useState('')
  const [isMade, setMade] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)

  function change(text: string, made: boolean) {
    setSecret(text)
    setMade(made)
    setOutcome(null)
  }

  async function submit(event: Event) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const sentence = await write('PUT', `/v1/webhook-secrets/${platform}`, { secret: secret.trim() })
    setBusy(false)
    if (sentence === null) change('', false)
    setOutcome(sentence === null ? { kind: 'set' } : { kind: 'refused', sentence })
    if (sentence === null) onChanged()
  }

  return (
    <form class="secret" onSubmit={submit}>
      <SecretField
        id={`secret-${platform}`}
        label={hasSecret ? 'A new secret' : 'The secret'}
        value={secret}
        isShown={isMade}
        isRefused={outcome?.kind === 'refused'}
        onInput={(text) => change(text, false)}
      />
      <div class="secret-acts">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {isBusy ? 'Setting …' : 'Set'}
          <span class="unseen"> the secret of {platformName(platform)}</span>
        </button>
        {CHOSEN_HERE[platform] && (
          <button type="button" class="button" onClick={() => change(newSecret(), true)}>
            Make one
          </button>
        )}
      </div>
      <p
        id={`secret-${platform}-note`}
        class={outcome?.kind === 'refused' ? 'card-note secret-refused' : 'card-note'}
        role="status"
      >
        {noteOf(outcome, { isMade, hasSecret })}
      </p>
    </form>
  )
}

function noteOf(outcome: Outcome, { isMade, hasSecret }: { isMade: boolean; hasSecret: boolean }): string {
  if (outcome?.kind === 'refused') return outcome.sentence.replace(/^secret: is/, 'This is')
  if (outcome?.kind === 'set') return 'Set. It is not shown again; the one before holds until the next change.'
  if (isMade) return 'Copy it into both webhooks of the shop, then set it: it is not shown again.'
  return hasSecret ? 'The one before holds as well, until the next change.' : '16 to 256 characters without spaces.'
}
