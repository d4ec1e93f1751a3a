/** @module GET /v1/reports/messages: what became of the messages of these days. */
import { Hono } from 'hono'
import type { MessageReport } from '../../../contract/message/message-report.ts'
import { DAY_MS, dayOf } from '../../core/activity.ts'
import { creditedOrders } from '../../core/message/credited-orders.ts'
import {
  addMoney,
  type CountedMessages,
  type CreditedMessages,
  messageReport as reportOf,
} from '../../core/message/message-report.ts'
import { type ClickedRow, countMessages, listClicked } from '../../store/count-messages.ts'
import { ordersOfCustomers } from '../../store/customer-orders.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'

const USUAL_DAYS = 30
const MOST_DAYS = 365
/** Clicked messages whose orders are looked for, the newest: of more the report says less revenue than there was. */
const MOST_CLICKS = 20_000
/** People whose orders are read together. */
const SLICE = 1000

export const messageReport = new Hono<AppEnv>().get('/', async (c) => {
  const asked = c.req.query('days') ?? String(USUAL_DAYS)
  const days = /^\d{1,3}$/.test(asked) ? Number(asked) : 0
  if (days < 1 || days > MOST_DAYS)
    return requestInvalid(c, [{ field: 'days', message: `must be a whole number of 1 to ${MOST_DAYS}` }])
  const toDay = dayOf(Date.now())
  const fromDay = toDay - days + 1
  const [from, to] = [fromDay * DAY_MS, (toDay + 1) * DAY_MS]
  const [counted, clicked] = await Promise.all([
    countMessages(c.env.DB, from, to),
    listClicked(c.env.DB, from, MOST_CLICKS),
  ])
  const credited = await creditedByRow(c.env.DB, clicked, from)
  const creditedOf = (row: CountedMessages) => credited.get(rowKey(row)) ?? { converted: 0, revenueMinor: {} }
  return c.json<MessageReport>(reportOf(counted, creditedOf, { fromDay, toDay }))
})

const rowKey = ({ scenarioId, messageId, channel, kind }: Omit<CountedMessages, 'sent'> | ClickedRow): string =>
  JSON.stringify([scenarioId, messageId, channel, kind])

/** Clicks on older messages take their orders away from newer ones, and are not in the report themselves. */
async function creditedByRow(
  db: D1Database,
  clicked: readonly ClickedRow[],
  from: number,
): Promise<Map<string, CreditedMessages>> {
  const people = [...new Set(clicked.map(({ person }) => person))]
  const orders: Awaited<ReturnType<typeof ordersOfCustomers>> = new Map()
  for (let at = 0; at < people.length; at += SLICE)
    for (const [person, own] of await ordersOfCustomers(db, people.slice(at, at + SLICE))) orders.set(person, own)
  const bySend = new Map(clicked.map((row) => [row.sendId, row]))
  const byRow = new Map<string, CreditedMessages>()
  for (const [sendId, revenue] of creditedOrders(clicked, orders)) {
    const row = bySend.get(sendId)
    if (!row || row.sentAt < from) continue
    const { converted, revenueMinor } = byRow.get(rowKey(row)) ?? { converted: 0, revenueMinor: {} }
    byRow.set(rowKey(row), { converted: converted + 1, revenueMinor: addMoney(revenueMinor, revenue) })
  }
  return byRow
}
