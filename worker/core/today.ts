/** @module The figures of a day, from its counters. */
import type { OverlayFigures, Today } from '../../contract/admin.ts'
import { HOUR_MS } from './hour-of.ts'
import type { CounterRow } from './tally.ts'

type DayFigures = Pick<Today, 'visits' | 'pageViews' | 'addToCarts' | 'orders' | 'overlays' | 'byHour'>

/**
 * Adds up the counters from `dayStartAt` (ms UTC, the shop's midnight) over so many hours. `names` are the names of
 * campaigns by id. Hours are whole hours UTC: in a zone off by half an hour the first holds half an hour of yesterday.
 */
export function todayFigures(
  rows: readonly CounterRow[],
  day: { dayStartAt: number; hours: number; currency: string; names: Record<string, string> },
): DayFigures {
  const sum = (name: string) => rows.reduce((total, row) => (row.name === name ? total + row.value : total), 0)
  return {
    visits: sum('visits'),
    pageViews: sum('page_view'),
    addToCarts: sum('add_to_cart'),
    orders: {
      confirmed: sum('orders_confirmed'),
      seen: sum('orders_seen'),
      revenueMinor: sum(`${REVENUE}${day.currency}`),
      otherRevenue: otherRevenue(rows, day.currency),
    },
    overlays: overlayFigures(rows, day.names),
    byHour: Array.from({ length: day.hours }, (_, index) => {
      const hourAt = day.dayStartAt + index * HOUR_MS
      const inHour = rows.filter((row) => row.hour === Math.floor(hourAt / HOUR_MS))
      const of = (name: string) => inHour.reduce((total, row) => (row.name === name ? total + row.value : total), 0)
      return {
        hourAt,
        visits: of('visits'),
        addToCarts: of('add_to_cart'),
        orders: of('orders_confirmed') + of('orders_seen'),
      }
    }),
  }
}

const REVENUE = 'revenue_minor '

/** Sums in currencies that are not the shop's, by code; those that come to nothing are left out. */
function otherRevenue(rows: readonly CounterRow[], currency: string): Today['orders']['otherRevenue'] {
  const sums = new Map<string, number>()
  for (const { name, value } of rows) {
    const code = name.startsWith(REVENUE) ? name.slice(REVENUE.length) : currency
    if (code !== currency) sums.set(code, (sums.get(code) ?? 0) + value)
  }
  const entries = [...sums].filter(([, minor]) => minor !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([code, minor]) => ({ currency: code, minor }))
}

const KINDS: ReadonlyMap<string, 'shown' | 'clicked' | 'closed'> = new Map([
  ['overlay_shown', 'shown'],
  ['overlay_clicked', 'clicked'],
  ['overlay_closed', 'closed'],
] as const)

/** Shown, clicked and closed of each campaign that has a name, by name. */
export function overlayFigures(
  rows: readonly Omit<CounterRow, 'hour'>[],
  names: Record<string, string>,
): OverlayFigures[] {
  const figures = new Map(
    Object.entries(names).map(([campaignId, name]) => [
      campaignId,
      { campaignId, name, shown: 0, clicked: 0, closed: 0 },
    ]),
  )
  for (const { name, value } of rows) {
    const [counter, campaignId] = name.split(' ')
    const kind = KINDS.get(counter ?? '')
    const figure = kind && figures.get(campaignId ?? '')
    if (figure) figure[kind] += value
  }
  return [...figures.values()]
}
