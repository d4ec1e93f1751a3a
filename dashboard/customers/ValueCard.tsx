/** @module What customers are expected to spend in the coming year, and how unevenly. */
import type { ClvReport } from '../../contract/customers-report.ts'
import { Card } from '../part/Card.tsx'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { amountRange } from '../sentence/amount-range.ts'
import { counted, plain } from '../sentence/counted.ts'
import { missingWords } from '../sentence/missing-words.ts'
import { money } from '../sentence/money.ts'
import { roundedMoney } from '../sentence/rounded-money.ts'
import { rate } from '../sentence/share.ts'
import { Bar } from './Bar.tsx'

type Fitted = Extract<ClvReport, { kind: 'fitted' }>

function Classes({ clv, currency }: { clv: Fitted; currency: string }) {
  const most = Math.max(...clv.classes.map(({ customers }) => customers), 1)
  return (
    <table class="table table-tight table-bars">
      <thead>
        <tr>
          <th scope="col">Of one customer</th>
          <th scope="col">
            <span class="unseen">Bar</span>
          </th>
          <NumberHeads names={['Customers', 'Revenue']} />
        </tr>
      </thead>
      <tbody>
        {clv.classes.map(({ fromMinor, toMinor, customers, valueMinor }) => (
          <tr key={fromMinor}>
            <th scope="row">{amountRange(fromMinor, toMinor, currency)}</th>
            <td>
              <Bar value={customers} most={most} />
            </td>
            <td class="num">{plain(customers)}</td>
            <td class="num">{rate(valueMinor, clv.totalMinor) ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ValueCardProps {
  clv: ClvReport
  /** All of them. */
  customers: number
  currency: string
}

export function ValueCard({ clv, customers, currency }: ValueCardProps) {
  if (clv.kind === 'not-enough-data')
    return (
      <Card title="Expected in the coming year">
        <p>
          {clv.missing.length === 0
            ? 'There is not enough to tell yet.'
            : `There is not enough to tell yet. It takes ${missingWords(clv.missing)}.`}
        </p>
        <p class="card-note">No figure is shown before: it would be a guess.</p>
      </Card>
    )
  return (
    <Card title="Expected in the coming year">
      <p class="card-lead">
        {roundedMoney(clv.totalMinor, currency)} from about {counted(Math.round(clv.expectedOrders), 'order')}. Half of
        the customers are expected to spend less than {money(clv.medianMinor, currency)}, half more.
      </p>
      <Classes clv={clv} currency={currency} />
      {clv.alive > 0.995 * customers && (
        <p class="card-note">
          By this model nobody has left for good yet; who has been silent for long is expected to order less instead.
        </p>
      )}
      <p class="card-note">
        By a model of how often and for how much each customer has ordered so far (BG/NBD with Gamma-Gamma). It knows no
        season and no plan of yours.
      </p>
    </Card>
  )
}
