/** @module Which message an order is credited to: the last that the person clicked before it. */
import { CREDITED_DAYS } from '../../../contract/message/message-report.ts'
import { DAY_MS } from '../activity.ts'
import type { StoredOrder } from '../merge-order.ts'
import { orderWorth } from '../order-worth.ts'

/** A message that a person clicked, the first and the last time, ms UTC. `person`: by which their orders are found. */
export interface ClickedMessage {
  sendId: string
  person: string
  clickedAt: number
  lastClickedAt: number
}

/**
 * Revenue by message and currency, minor units, of messages with an order at least. Orders that only a browser saw, that
 * were cancelled or given back in full count for nothing; an order counts once, to one message.
 */
export function creditedOrders(
  clicks: readonly ClickedMessage[],
  orders: ReadonlyMap<string, readonly StoredOrder[]>,
): Map<string, Record<string, number>> {
  const credited = new Map<string, Record<string, number>>()
  for (const [person, own] of byPerson(clicks))
    for (const order of orders.get(person) ?? []) {
      const { confirmed, money } = orderWorth(order)
      const last = confirmed > 0 ? lastTouch(own, order.at) : undefined
      if (!last) continue
      const revenue = credited.get(last) ?? {}
      for (const { currency, minor } of money) revenue[currency] = (revenue[currency] ?? 0) + minor
      credited.set(last, revenue)
    }
  return credited
}

function byPerson(clicks: readonly ClickedMessage[]): Map<string, ClickedMessage[]> {
  const persons = new Map<string, ClickedMessage[]>()
  for (const click of clicks) {
    const own = persons.get(click.person)
    if (own) own.push(click)
    else persons.set(click.person, [click])
  }
  return persons
}

/** The message whose last click before the order is the latest, within the days that count. */
function lastTouch(clicks: readonly ClickedMessage[], at: number): string | undefined {
  const touches = clicks.flatMap(({ sendId, clickedAt, lastClickedAt }) => {
    const touchedAt = lastClickedAt <= at ? lastClickedAt : clickedAt
    return touchedAt <= at && at - touchedAt <= CREDITED_DAYS * DAY_MS ? [{ sendId, touchedAt }] : []
  })
  return touches.sort((a, b) => b.touchedAt - a.touchedAt || (a.sendId < b.sendId ? -1 : 1))[0]?.sendId
}
