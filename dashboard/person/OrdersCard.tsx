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
            Order {order.transactionId}
            <span class="order-sub">
              {date(order.at, timeZone, clock.peek())}
              {order.items.length > 0 && `, ${counted(order.items.length, 'product')}`}
            </span>
            <span class={`order-source order-${order.source}`}>
              {order.source === 'browser' ? SEEN_ONLY : STATUS_WORDS[order.status]}
            </span>
          </span>
          <strong class="order-sum">{money(order.valueMinor, order.currency)}</strong>
        </summary>
        {order.items.length > 0 ? (
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
