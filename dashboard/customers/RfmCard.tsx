/** @module Where each customer stands among all: how lately, how often, how much. */
import type { RfmReport } from '../../contract/customers-report.ts'
import { Card } from '../part/Card.tsx'
import { plain } from '../sentence/counted.ts'
import { RfmGrid } from './RfmGrid.tsx'
import { RfmGroups } from './RfmGroups.tsx'

export function RfmCard({ rfm, currency }: { rfm: RfmReport; currency: string }) {
  if (rfm.kind === 'not_enough')
    return (
      <Card title="How lately and how often they order">
        <p>
          Comparing customers with each other takes {plain(rfm.needed)} of them; there{' '}
          {rfm.customers === 1 ? 'is' : 'are'} {plain(rfm.customers)} so far.
        </p>
      </Card>
    )
  return (
    <>
      <Card title="How lately and how often they order">
        <p class="card-lead">
          Every customer stands in one place: the higher, the more lately the last order was (recency, R); the further
          right, the more orders (frequency, F). Customers are compared with each other: 5 is the best fifth.
        </p>
        <RfmGrid rfm={rfm} />
      </Card>
      <Card title="Eleven groups">
        <p class="card-lead">
          The same places with what was spent, under names. What to do is advice, not arithmetic. A ready-made segment
          of the same name asks for something else, and so counts others.
        </p>
        <RfmGroups groups={rfm.groups} currency={currency} />
      </Card>
    </>
  )
}
