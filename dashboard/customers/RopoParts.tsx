/** @module Store orders, and of them those that began online, each part within the one before. */
import type { RopoReport } from '../../contract/customers-report.ts'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { plain } from '../sentence/counted.ts'
import { roundedMoney } from '../sentence/rounded-money.ts'
import { rate } from '../sentence/share.ts'
import { Bar } from './Bar.tsx'

export function RopoParts({ report: { orders, known, online, sameProduct, currency, days } }: { report: RopoReport }) {
  const parts = [
    { label: `Store orders of the last ${days} days`, part: orders, of: null },
    { label: 'Their buyer is known', part: known, of: orders },
    { label: 'Buyer was on the site in the 30 days before', part: online, of: known },
    { label: 'And had looked at a product that was bought', part: sameProduct, of: known },
  ]
  return (
    <table class="table table-tight">
      <thead>
        <tr>
          <th scope="col">Orders</th>
          <NumberHeads names={['Number', 'Revenue']} />
        </tr>
      </thead>
      <tbody>
        {parts.map(({ label, part, of }) => (
          <tr key={label}>
            <th scope="row">
              {label}
              <Bar value={part.orders} most={orders.orders} />
            </th>
            <td class="num">
              {plain(part.orders)}
              {of && (
                <span class="who-sub">
                  {rate(part.orders, of.orders) ?? '–'} of {of === known ? 'known' : 'all'}
                </span>
              )}
            </td>
            <td class="num">{roundedMoney(part.revenueMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
