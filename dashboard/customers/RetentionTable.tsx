/** @module All periods of the retention report, the newest first. */
import type { RetentionPeriod } from '../../contract/customers-report.ts'
import { plain } from '../sentence/counted.ts'
import { roundedMoney } from '../sentence/rounded-money.ts'
import { share } from '../sentence/share.ts'
import { Scrolling } from './Scrolling.tsx'

interface RetentionTableProps {
  periods: readonly RetentionPeriod[]
  names: readonly string[]
  currency: string
}

const HEADS = [
  'At the beginning (B)',
  'Ordered (E)',
  'Gained (N)',
  'First order ever',
  'CRR',
  'Revenue',
  'Loyalty index',
]

const shareOrNone = (value: number | null): string => (value === null ? '–' : share(value))

function Row({ period, name, currency }: { period: RetentionPeriod; name: string | undefined; currency: string }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {!period.isOver && <span class="who-sub">so far</span>}
      </th>
      <td class="num">{plain(period.begin)}</td>
      <td class="num">{plain(period.end)}</td>
      <td class="num">{plain(period.gained)}</td>
      <td class="num">{plain(period.firstTime)}</td>
      <td class="num">{shareOrNone(period.crr)}</td>
      <td class="num">{roundedMoney(period.revenueMinor, currency)}</td>
      <td class="num">{shareOrNone(period.loyaltyIndex)}</td>
    </tr>
  )
}

export function RetentionTable({ periods, names, currency }: RetentionTableProps) {
  return (
    <Scrolling label="Retention by period">
      <table class="table table-tight table-wide">
        <thead>
          <tr>
            <th scope="col">Period</th>
            {HEADS.map((head) => (
              <th key={head} scope="col" class="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods
            .map((period, n) => <Row key={period.period} period={period} name={names[n]} currency={currency} />)
            .reverse()}
        </tbody>
      </table>
    </Scrolling>
  )
}
