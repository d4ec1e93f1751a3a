/** @module The webhooks of one shop system: how it stands with them, where they go, and their secret. */
import { useRef } from 'preact/hooks'
import type { WebhookSecrets } from '../../contract/admin.ts'
import type { WebhookPlatform } from '../../contract/webhook-secret.ts'
import { Ago } from '../part/Ago.tsx'
import { CopyLine } from '../part/CopyLine.tsx'
import { platformName } from '../sentence/platform-words.ts'
import { type WebhookState, webhookState } from '../sentence/webhook-state.ts'
import { RemoveSecrets } from './RemoveSecrets.tsx'
import { SecretForm } from './SecretForm.tsx'

const STEPS: Record<WebhookPlatform, string> = {
  shopify:
    'Settings › Notifications › Webhooks: create one each for order creation, payment, update and cancellation, in JSON, with this address. The secret to set here stands below their list.',
  woocommerce:
    'WooCommerce › Settings › Advanced › Webhooks: add one for “Order created” and one for “Order updated”, with this address and the secret that you set here.',
}

/** How the owner makes the first delivery come. */
const FIRST: Record<WebhookPlatform, string> = {
  shopify: '“Send test notification” in Shopify brings one.',
  woocommerce: 'The next order brings one.',
}

const CHIPS: Record<WebhookState['kind'], { words: string; look: string }> = {
  off: { words: 'No secret', look: 'chip' },
  waiting: { words: 'Waiting', look: 'chip chip-warm' },
  works: { words: 'Works', look: 'chip chip-live' },
}

function Standing({ state, platform }: { state: WebhookState; platform: WebhookPlatform }) {
  switch (state.kind) {
    case 'off':
      return <p>No secret is set, so nothing that calls itself {platformName(platform)} is believed.</p>
    case 'waiting':
      return (
        <p>
          Secret set <Ago at={state.setAt} />. No delivery has been accepted yet. {FIRST[platform]}
        </p>
      )
    case 'works':
      return (
        <p>
          Last delivery accepted <Ago at={state.acceptedAt} />
          {state.isOld && ', still with the secret before the newest'}.
        </p>
      )
  }
}

interface WebhookPanelProps {
  webhook: WebhookSecrets
  onChanged(): void
}

export function WebhookPanel({ webhook: { platform, secrets }, onChanged }: WebhookPanelProps) {
  const name = platformName(platform)
  const state = webhookState(secrets)
  const chip = CHIPS[state.kind]
  const heading = useRef<HTMLHeadingElement>(null)

  /** The button that was used goes away with the secret. */
  function removed() {
    heading.current?.focus()
    onChanged()
  }

  return (
    <section class="webhook" aria-label={`Webhooks of ${name}`}>
      <h3 ref={heading} tabIndex={-1}>
        {name} <span class={chip.look}>{chip.words}</span>
      </h3>
      <Standing state={state} platform={platform} />
      <CopyLine text={`${location.origin}/v1/hooks/${platform}`} what={`the address for ${name}`} />
      <p class="card-note">{STEPS[platform]}</p>
      <SecretForm platform={platform} hasSecret={secrets.length > 0} onChanged={onChanged} />
      {secrets.length > 0 && <RemoveSecrets platform={platform} onRemoved={removed} />}
    </section>
  )
}
