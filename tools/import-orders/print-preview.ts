/** @module What an import would do, for people to look at before it does. */
import { toDecimal } from '../../contract/money.ts'
import type { Order } from '../../contract/order.ts'
import type { ReadRows } from '../../worker/core/order-import/group-rows.ts'
import type { ImportPlan } from '../../worker/core/order-import/import-plan.ts'

/** Orders, and refusals, that are shown. */
const SHOWN = 5

/** How numbers and times are read, and what no column says. */
export function printHabits(plan: ImportPlan, timeZone: string): void {
  const { columns, decimal, dateOrder, currency, channel, store } = plan
  const by = columns.currency === undefined ? currency : `by its column, else ${currency}`
  console.log(`Numbers as 1234${decimal}90, dates ${dateOrder}, times of ${timeZone}, currency ${by}.`)
  console.log(`Bought ${channel === 'web' ? 'in the web shop' : `at a till${store ? ` of ${store}` : ''}`}.`)
}

/** The first orders as they would be sent, and the first refusals. */
export function printOrders(read: readonly ReadRows[]): void {
  const good = read.flatMap(({ reading }) => (reading.ok ? [reading.order] : []))
  console.log(`The first of ${good.length} orders in the first rows:`)
  for (const order of good.slice(0, SHOWN)) console.log(`  ${orderWords(order)}`)
  const bad = read.flatMap(({ key, rows, reading }) =>
    reading.ok ? [] : [`line ${rows[0]?.line}, order ${key || '?'}: ${reading.reason}`],
  )
  console.log(bad.length === 0 ? 'None of these rows is refused.' : `Refused: ${bad.length} of them`)
  for (const words of bad.slice(0, SHOWN)) console.log(`  ${words}`)
}

function orderWords(order: Order): string {
  const { refundId, transactionId, currency, items, at } = order
  const on = refundId === transactionId ? '' : ` of order ${transactionId}`
  const what = refundId === undefined ? `order ${transactionId}` : `refund ${refundId}${on}`
  const person = (['customerId', 'email', 'phone', 'loyaltyCard', 'visitor'] as const).flatMap((field) =>
    order[field] === undefined ? [] : `${field} ${order[field]}`,
  )
  const sum = `${toDecimal(order.valueMinor, currency).toFixed(2)} ${currency}`
  const time = new Date(at).toISOString().replace('.000', '')
  return [what, time, sum, counted(items.length, 'product'), order.status, person.join(', ') || 'nobody'].join(' · ')
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
