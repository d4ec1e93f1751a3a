/** @module The last look at an order that was read from a webhook, through the same schema as the API's orders. */
import { type Order, OrderSchema } from '../../../contract/order.ts'
import type { ToldStep } from '../../../contract/order-steps.ts'
import { parse } from '../../../contract/parse.ts'
import type { WebhookReading } from './webhook-reading.ts'

/** Refuses what the API would refuse: an amount or an id out of range. `steps`: as `toldStep` checked them. */
export function checkedOrder(order: Order, steps: ToldStep[] = []): WebhookReading {
  const checked = parse(OrderSchema, order)
  return checked.ok
    ? { kind: 'order', order: checked.value, ...(steps.length > 0 && { steps }) }
    : { kind: 'refused', errors: checked.errors }
}
