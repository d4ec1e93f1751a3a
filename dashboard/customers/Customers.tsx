/** @module The Customers screen: what the shop's customers are like, as of the last night. */
import type { CustomersReport } from '../../contract/customers-report.ts'
import { Ago } from '../part/Ago.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { CohortCard } from './CohortCard.tsx'
import { CustomerFigures } from './CustomerFigures.tsx'
import { FirstFit } from './FirstFit.tsx'
import { FitButton } from './FitButton.tsx'
import { FittingNote } from './FittingNote.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { RetentionCard } from './RetentionCard.tsx'
import { RfmCard } from './RfmCard.tsx'
import { RopoCard } from './RopoCard.tsx'
import { StandingsCard } from './StandingsCard.tsx'
import { useCustomersReport } from './use-customers-report.ts'
import { ValueCard } from './ValueCard.tsx'

const hasCustomers = ({ fittedAt, customers }: CustomersReport): boolean => fittedAt !== null && customers > 0

function Report({ report, onChanged }: { report: CustomersReport; onChanged(): void }) {
  const { currency, limits, rfm, retention, clv, fittedAt } = report
  return (
    <div class="stack customers">
      <CustomerFigures report={report} />
      <div class="columns columns-wide-narrow customers-top">
        <StandingsCard report={report} />
        <LimitsCard limits={limits} currency={currency} onChanged={onChanged} />
      </div>
      <RfmCard rfm={rfm} currency={currency} />
      <RetentionCard retention={retention} currency={currency} />
      <CohortCard cohorts={retention.cohorts} />
      <ValueCard clv={clv} customers={report.customers} currency={currency} />
      <RopoCard key={fittedAt} />
    </div>
  )
}

function AsOf({ at }: { at: number }) {
  return (
    <>
      Worked out <Ago at={at} />, and again every night
    </>
  )
}

export function Customers() {
  const { value, readAt, trouble, retry, begun } = useCustomersReport()
  const fitting = value?.fitting ?? null
  const isFull = value !== null && hasCustomers(value)
  return (
    <>
      <ScreenHead
        title="Customers"
        sub={
          <>
            <FittingNote fitting={fitting} />
            {!fitting && value?.fittedAt && <AsOf at={value.fittedAt} />}
          </>
        }
      >
        {isFull && <FitButton fitting={fitting} label="Work it out again now" onBegun={begun} />}
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={6} label="Reading the report on customers" />}
      {isFull && <Report report={value} onChanged={begun} />}
      {value !== null && !isFull && <FirstFit isFitted={value.fittedAt !== null} fitting={fitting} onBegun={begun} />}
    </>
  )
}
