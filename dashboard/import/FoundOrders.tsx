/** @module What was found in the first rows: sums, the first orders as they would be stored, and what would be refused. */
import type { Order } from '../../contract/order.ts'
import type { OrderPreview } from '../../contract/order-import.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { Icon } from '../part/Icon.tsx'
import { useShop } from '../part/use-shop.ts'
import { counted, plain } from '../sentence/counted.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { money } from '../sentence/money.ts'
import type { FileSample } from './file-rows.ts'
import { sentence, sumWords } from './import-words.ts'
import { SumNotes } from './SumNotes.tsx'

const whose = ({ email, customerId, phone, loyaltyCard, visitor }: Order): string =>
  email ??
  phone ??
  (customerId ? `Customer ${customerId}` : loyaltyCard ? `Card ${loyaltyCard}` : (visitor ?? 'Nobody'))

const STATUS_WORDS = { placed: 'not paid yet', paid: null, cancelled: 'cancelled' } as const

function OrderLine({ order }: { order: Order }) {
  const { timeZone } = useShop()
  const isRefund = order.refundId !== undefined
  const what = [
    counted(order.items.length, 'product'),
    STATUS_WORDS[order.status ?? 'paid'],
    order.channel === 'store' ? (order.store ?? 'at a till') : null,
  ].filter((words) => words !== null)
  return (
    <tr>
      <th scope="row">
        {isRefund ? `Refund ${order.refundId}` : order.transactionId}
        <span class="who-sub">{what.join(', ')}</span>
      </th>
      <td class="not-phone">{dayAndClock(order.at, timeZone, clock.peek())}</td>
      <td class="found-whose">{whose(order)}</td>
      <td class="num">{money(isRefund ? -order.valueMinor : order.valueMinor, order.currency)}</td>
    </tr>
  )
}

function OrderTable({ orders }: { orders: OrderPreview['orders'] }) {
  return (
    <table class="table table-tight found">
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col" class="not-phone">
            When
          </th>
          <th scope="col">Whose</th>
          <th scope="col" class="num">
            Sum
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ line, order }) => (
          <OrderLine key={line} order={order} />
        ))}
      </tbody>
    </table>
  )
}

function Refused({ preview: { refused, refusedRows } }: { preview: OrderPreview }) {
  if (refused.length === 0) return <p class="card-note">None of these rows is refused.</p>
  return (
    <div class="refused">
      <p class="verdict">
        <Icon name="warning" />
        <span>
          {counted(refusedRows, 'row')} of these would be refused
          {refused.length === 20 ? `, the first ${plain(refused.length)} for this` : ''}
        </span>
      </p>
      <ul>
        {refused.map(({ line, key, reason }) => (
          <li key={line}>
            <span class="refused-where">
              Line {plain(line)}
              {key === '' ? '' : `, order ${key}`}
            </span>
            {sentence(reason)}
          </li>
        ))}
      </ul>
    </div>
  )
}

export function FoundOrders({ preview, sample }: { preview: OrderPreview; sample: FileSample }) {
  const { timeZone } = useShop()
  const { sums, orders } = preview
  return (
    <Card
      title={sample.isWhole ? 'What would be imported' : `What the first ${counted(sample.rows.length, 'row')} come to`}
    >
      <div role="status">
        <p class="found-sum">{sumWords(sums, timeZone, clock.peek())}</p>
        <SumNotes sums={sums} />
      </div>
      {orders.length > 0 && <OrderTable orders={orders} />}
      <Refused preview={preview} />
    </Card>
  )
}
