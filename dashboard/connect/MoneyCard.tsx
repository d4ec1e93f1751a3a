/** @module Orders that count as money: the webhooks of the shop's own system, and their secrets. */
import type { Connect, WebhookSecrets } from '../../contract/admin.ts'
import { Card } from '../part/Card.tsx'
import { hrefOf } from '../route.ts'
import { orderWords } from '../sentence/order-words.ts'
import { WebhookPanel } from './WebhookPanel.tsx'

interface MoneyCardProps {
  connect: Connect
  /** A secret was set or removed. */
  onChanged(): void
}

/** The shop's own system first, where it is known. */
const ownFirst = (webhooks: readonly WebhookSecrets[], platform: string | undefined): WebhookSecrets[] =>
  [...webhooks].sort((a, b) => Number(b.platform === platform) - Number(a.platform === platform))

export function MoneyCard({ connect: { check, webhooks }, onChanged }: MoneyCardProps) {
  return (
    <Card title="Orders that count as money">
      <p class="reading-from">{orderWords(check.orders)}</p>
      <div class="columns connect-webhooks">
        {ownFirst(webhooks, check.last?.platform ?? undefined).map((webhook) => (
          <WebhookPanel key={webhook.platform} webhook={webhook} onChanged={onChanged} />
        ))}
      </div>
      <p class="card-note">
        Another shop system: let its server send orders to <code>{location.origin}/v1/orders</code>, as
        docs/how-to/add-the-tag.md says.
      </p>
      <p class="card-note">
        Orders of before, and sales at a till: <a href={hrefOf({ screen: 'import' })}>import them from a file</a>.
      </p>
    </Card>
  )
}
