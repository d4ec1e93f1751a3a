/** @module How many customers come back, by month or by quarter. */
import { useState } from 'preact/hooks'
import type { RetentionReport } from '../../contract/customers-report.ts'
import { Card } from '../part/Card.tsx'
import { monthWords, quarterWords } from '../sentence/period-words.ts'
import { RateChart } from './RateChart.tsx'
import { RetentionTable } from './RetentionTable.tsx'

const UNITS = [
  { unit: 'months', label: 'Months', nameOf: monthWords },
  { unit: 'quarters', label: 'Quarters', nameOf: quarterWords },
] as const

type Unit = (typeof UNITS)[number]

function UnitChoice({ chosen, onChoose }: { chosen: Unit; onChoose(unit: Unit): void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no fieldset of a form.
    <div class="choice" role="group" aria-label="Length of a period">
      {UNITS.map((each) => (
        <button key={each.unit} type="button" aria-pressed={each === chosen} onClick={() => onChoose(each)}>
          {each.label}
        </button>
      ))}
    </div>
  )
}

export function RetentionCard({ retention, currency }: { retention: RetentionReport; currency: string }) {
  const [chosen, setChosen] = useState<Unit>(UNITS[0])
  const periods = retention[chosen.unit]
  const names = periods.map(({ period }) => chosen.nameOf(period))
  return (
    <Card title="Who comes back" aside={<UnitChoice chosen={chosen} onChoose={setChosen} />}>
      <p class="card-lead">
        The customer retention rate is CRR = (E − N) ÷ B: of those who ordered in the period before (B), the share who
        ordered in this one too. E are all who ordered in it, N those of them who had not ordered in the period before.
      </p>
      <RateChart key={chosen.unit} periods={periods} names={names} />
      <details class="hour-table">
        <summary>Show as a table</summary>
        <RetentionTable periods={periods} names={names} currency={currency} />
        <p class="card-note">
          “So far” marks the running period, whose figures still grow. “–” stands where there is nothing to divide by:
          nobody had ordered in the period before, or nothing was earned in this one. The loyalty index is the share of
          the revenue from orders after a customer’s first.
        </p>
      </details>
    </Card>
  )
}
