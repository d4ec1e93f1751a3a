/** @module The last look at an order that was read from a webhook, through the same schema as the API's orders. */
import { type Order, OrderSchema } from '../../../contract/order.ts'
import { parse } from '../../../contract/parse.ts'
import type { WebhookReading } from './webhook-reading.ts'

/** Refuses what the API would refuse: an amount or an id out of range. */
export function checkedOrder(order: Order): WebhookReading {
  const checked = parse(OrderSchema, order)
  return checked.ok ? { kind: 'order', order: checked.value } : { kind: 'refused', errors: checked.errors }
}
