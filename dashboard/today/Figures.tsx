/** @module The large numbers of the day. */
import type { Today } from '../../contract/admin.ts'
import { counted, plain } from '../sentence/counted.ts'
import { money } from '../sentence/money.ts'
import { rate } from '../sentence/share.ts'
import { Figure } from './Figure.tsx'

export function Figures({ today }: { today: Today }) {
  const { orders, visits } = today
  const conversion = rate(orders.confirmed, visits)
  return (
    <>
      <dl class="figures">
        <Figure label="Visits" value={plain(visits)}>
          {counted(today.pageViews, 'page view')}
        </Figure>
        <Figure label="Carts now" value={plain(today.carts)}>
          {plain(today.addToCarts)} added to cart today
        </Figure>
        <Figure label="Orders confirmed" value={plain(orders.confirmed)}>
          {orders.seen > 0
            ? `${plain(orders.seen)} more only seen ¹`
            : conversion === null
              ? 'by the shop’s server'
              : `${conversion} of visits`}
        </Figure>
        <Figure label="Revenue" value={money(orders.revenueMinor, today.shop.currency)}>
          {orders.otherRevenue.length > 0
            ? `and ${orders.otherRevenue.map(({ minor, currency }) => money(minor, currency)).join(', ')}`
            : orders.confirmed > 0
              ? `${money(Math.round(orders.revenueMinor / orders.confirmed), today.shop.currency)} an order`
              : 'from confirmed orders'}
        </Figure>
      </dl>
      {orders.seen > 0 && (
        <p class="footnote">
          ¹ Seen in a visitor’s browser on the thank-you page, but not confirmed by the shop’s server. Only confirmed
          orders count as revenue.
        </p>
      )}
    </>
  )
}
