/** @module Orders of one person, and who told us of them. */
import type { PersonOrder } from '../../contract/admin.ts'
import type { OrderStatus } from '../../contract/order.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { Icon } from '../part/Icon.tsx'
import { useShop } from '../part/use-shop.ts'
import { counted } from '../sentence/counted.ts'
import { date } from '../sentence/moment.ts'
import { money } from '../sentence/money.ts'
import { ItemLines } from './ItemLines.tsx'

const SEEN_ONLY = 'Seen in the browser only, not counted as revenue'

/** What the shop says of an order. */
const STATUS_WORDS: Record<OrderStatus, string> = {
  placed: 'Placed, not paid yet: not counted as revenue',
  paid: 'Confirmed by the shop’s server',
  cancelled: 'Cancelled or refunded: not counted as revenue',
}

/** Who told of it, or how it stands. */
function sourceWords({ source, status, store }: PersonOrder): string {
  if (source === 'refund') return 'Given back, without an order'
  if (source === 'browser') return SEEN_ONLY
  return store && status === 'paid' ? `${STATUS_WORDS.paid}, at ${store}` : STATUS_WORDS[status]
}

/** What was given back: when and how much. */
function Refunds({ order }: { order: PersonOrder }) {
  const { timeZone } = useShop()
  const refunds = (order.refunds ?? []).filter(({ status }) => status === 'paid')
  return (
    <>
      {refunds.map(({ refundId, at, valueMinor, currency }) => (
        <p class="card-note" key={refundId}>
          {money(valueMinor, currency)} given back {date(at, timeZone, clock.peek())} (refund {refundId})
        </p>
      ))}
    </>
  )
}

/** The sum of the order; of money that came back alone, below 0. */
function sumOf({ source, valueMinor, refunds = [] }: PersonOrder): number {
  if (source !== 'refund') return valueMinor
  return refunds.reduce((sum, refund) => (refund.status === 'paid' ? sum - refund.valueMinor : sum), 0)
}

function Order({ order }: { order: PersonOrder }) {
  const { timeZone } = useShop()
  return (
    <li>
      <details class="order">
        <summary>
          <span class="turn">
            <Icon name="chevron" />
          </span>
          <span class="order-name">
            {order.source === 'refund' ? 'Return' : order.channel === 'store' ? 'Purchase' : 'Order'}{' '}
            {order.transactionId}
            <span class="order-sub">
              {date(order.at, timeZone, clock.peek())}
              {order.items.length > 0 && `, ${counted(order.items.length, 'product')}`}
            </span>
            <span class={`order-source order-${order.source}`}>{sourceWords(order)}</span>
          </span>
          <strong class="order-sum">{money(sumOf(order), order.currency)}</strong>
        </summary>
        <Refunds order={order} />
        {order.source === 'refund' ? null : order.items.length > 0 ? (
          <ItemLines items={order.items} currency={order.currency} />
        ) : (
          <p class="card-note">Its lines are not known.</p>
        )}
      </details>
    </li>
  )
}

export function OrdersCard({ orders }: { orders: readonly PersonOrder[] }) {
  return (
    <Card title="Orders">
      {orders.length === 0 ? (
        <p class="card-note">No orders yet.</p>
      ) : (
        <ul class="orders">
          {orders.map((order) => (
            <Order key={order.transactionId} order={order} />
          ))}
        </ul>
      )}
    </Card>
  )
}
