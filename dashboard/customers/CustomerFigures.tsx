/** @module The large numbers of the customers report. */
import type { CustomersReport } from '../../contract/customers-report.ts'
import { counted, plain } from '../sentence/counted.ts'
import { roundedMoney } from '../sentence/rounded-money.ts'
import { share } from '../sentence/share.ts'
import { Figure } from '../today/Figure.tsx'

const shareOrNone = (value: number | null): string => (value === null ? '–' : share(value))

export function CustomerFigures({ report: { customers, retention, clv, currency } }: { report: CustomersReport }) {
  return (
    <dl class="figures">
      <Figure label="Customers" value={plain(customers)}>
        with a confirmed order
      </Figure>
      <Figure label="Repeat purchase rate" value={shareOrNone(retention.repeatRate)}>
        of them ordered twice or more
      </Figure>
      <Figure label="Loyalty index" value={shareOrNone(retention.loyaltyIndex)}>
        of revenue from orders after the first
      </Figure>
      {clv.kind === 'fitted' ? (
        <Figure label="Expected in a year" value={roundedMoney(clv.totalMinor, currency)}>
          {counted(Math.round(clv.alive), 'customer')} not gone for good
        </Figure>
      ) : (
        <Figure label="Expected in a year" value="–">
          not enough data yet, see below
        </Figure>
      )}
    </dl>
  )
}
