/** @module Customers by what they are to the shop: new, returning, VIP, inactive; and who may become one. */
import type { CustomersReport } from '../../contract/customers-report.ts'
import { Card } from '../part/Card.tsx'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { hrefOf } from '../route.ts'
import { plain } from '../sentence/counted.ts'
import { roundedMoney } from '../sentence/rounded-money.ts'
import { rate } from '../sentence/share.ts'
import { standingMeans, standingName } from '../sentence/standing-words.ts'
import { Bar } from './Bar.tsx'

/** Standings that are segments too, of the very same people. */
const SEGMENTS = ['vip', 'inactive']

function StandingName({ standing }: { standing: string }) {
  const name = standingName(standing)
  if (!SEGMENTS.includes(standing)) return <>{name}</>
  return <a href={hrefOf({ screen: 'people', order: 'recent', segmentId: standing })}>{name}</a>
}

export function StandingsCard({ report }: { report: CustomersReport }) {
  const { standings, customers, potential, limits, currency } = report
  const most = Math.max(...standings.map((each) => each.customers), 1)
  return (
    <Card title="What they are to the shop">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Standing</th>
            <NumberHeads names={['Customers', 'Spent']} />
          </tr>
        </thead>
        <tbody>
          {standings.map((each) => (
            <tr key={each.standing}>
              <th scope="row">
                <strong>
                  <StandingName standing={each.standing} />
                </strong>
                <span class="who-sub">{standingMeans(each.standing, limits, currency)}</span>
                <Bar value={each.customers} most={most} />
              </th>
              <td class="num">
                {plain(each.customers)}
                <span class="who-sub">{rate(each.customers, customers) ?? '–'}</span>
              </td>
              <td class="num">{roundedMoney(each.revenueMinor, currency)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <strong>{standingName('potential')}</strong>
              <span class="who-sub">{standingMeans('potential', limits, currency)}</span>
            </th>
            <td class="num">{plain(potential)}</td>
            <td class="num">–</td>
          </tr>
        </tbody>
      </table>
    </Card>
  )
}
