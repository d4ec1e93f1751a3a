/** @module Orders of one person, and who told us of them. */
import type { PersonOrder } from '../../contract/admin.ts'
import type { Item } from '../../contract/item.ts'
import type { OrderStatus } from '../../contract/order-words.ts'
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
function sourceWords(order: PersonOrder): string {
  const { source, status, store } = order
  if (source === 'refund')
    return isReturn(order) ? 'Given back, without an order' : 'Given back on an order not told of'
  if (source === 'browser') return SEEN_ONLY
  return store && status === 'paid' ? `${STATUS_WORDS.paid}, at ${store}` : STATUS_WORDS[status]
}

/** Brought back without naming an order. */
const isReturn = ({ transactionId, refunds = [] }: PersonOrder): boolean =>
  refunds.some(({ refundId }) => refundId === transactionId)

/** `Order 10482`, `Purchase 77` of a till, `Return C-9`. */
function title(order: PersonOrder): string {
  const kind =
    order.source === 'refund' && isReturn(order) ? 'Return' : order.channel === 'store' ? 'Purchase' : 'Order'
  return `${kind} ${order.transactionId}`
}

const given = ({ refunds = [] }: PersonOrder) => refunds.filter(({ status }) => status === 'paid')

/** The sum of the order; of money that came back alone, below 0. */
function sumOf(order: PersonOrder): number {
  if (order.source !== 'refund') return order.valueMinor
  return given(order).reduce((sum, { valueMinor }) => sum - valueMinor, 0)
}

/** What was bought; of a return, what came back. */
const linesOf = (order: PersonOrder): readonly Item[] =>
  order.source === 'refund' ? given(order).flatMap(({ items }) => items) : order.items

/** What was given back on an order: when and how much. */
function Refunds({ order }: { order: PersonOrder }) {
  const { timeZone } = useShop()
  return (
    <>
      {given(order).map(({ refundId, at, valueMinor, currency }) => (
        <span class="order-sub" key={refundId}>
          {money(valueMinor, currency)} given back, {date(at, timeZone, clock.peek())}
        </span>
      ))}
    </>
  )
}

function Order({ order }: { order: PersonOrder }) {
  const { timeZone } = useShop()
  const lines = linesOf(order)
  return (
    <li>
      <details class="order">
        <summary>
          <span class="turn">
            <Icon name="chevron" />
          </span>
          <span class="order-name">
            {title(order)}
            <span class="order-sub">
              {date(order.at, timeZone, clock.peek())}
              {lines.length > 0 && `, ${counted(lines.length, 'product')}`}
            </span>
            <span class={`order-source order-${order.source}`}>{sourceWords(order)}</span>
            {order.source !== 'refund' && <Refunds order={order} />}
          </span>
          <strong class="order-sum">{money(sumOf(order), order.currency)}</strong>
        </summary>
        {lines.length > 0 ? (
          <ItemLines items={lines} currency={order.currency} />
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
