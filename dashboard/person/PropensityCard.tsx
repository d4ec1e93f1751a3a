/** @module How likely a purchase is in this visit, and what makes it so. */
import type { PurchasePropensity, VisitPropensity } from '../../contract/visit-propensity.ts'
import { useReading } from '../api/use-reading.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { chance, oddsWords } from '../sentence/odds.ts'
import { propensityReason } from '../sentence/propensity-reason.ts'
import { RangeBar } from './RangeBar.tsx'

const MOST_REASONS = 6
/** Below it a reason changes the odds by less than a twentieth: not worth a line. */
const LEAST_LOG_ODDS = 0.05

function Reasons({ reasons }: Pick<PurchasePropensity, 'reasons'>) {
  const shown = reasons.filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_LOG_ODDS).slice(0, MOST_REASONS)
  const most = Math.max(...shown.map(({ logOdds }) => Math.abs(logOdds)))
  if (shown.length === 0) return <p class="card-note">Nothing here differs from the usual moment of the shop.</p>
  return (
    <ul class="reasons">
      {shown.map((reason) => (
        <li key={reason.feature} class={reason.logOdds > 0 ? 'pull-up' : 'pull-down'}>
          <span class="reason-what">{propensityReason(reason)}</span>
          <span class="reason-points">
            <span aria-hidden="true">{reason.logOdds > 0 ? '↑ ' : '↓ '}</span>
            <span class="unseen">{reason.logOdds > 0 ? 'up, ' : 'down, '}</span>
            {oddsWords(reason.logOdds)}
          </span>
          <span class="reason-bar" aria-hidden="true">
            <span style={{ width: `${Math.max(2, (100 * Math.abs(reason.logOdds)) / most)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Told({ told }: { told: PurchasePropensity }) {
  const { probability, low, high, isRunning, at } = told
  return (
    <>
      <p class="score">
        <span class="score-number">{chance(probability)}</span>
        <span class="score-of">{isRunning ? 'to buy in this visit' : 'to buy, as the visit ended'}</span>
      </p>
      <RangeBar low={low} value={probability} high={high} />
      <p class="range-words">
        Nine times out of ten it is between {chance(low)} and {chance(high)}.
      </p>
      <Reasons reasons={told.reasons} />
      <p class="card-note">
        Against the usual moment of this shop, as of <Ago at={at} />. {told.sureness}
      </p>
    </>
  )
}

const UNTOLD = {
  'one-event': 'The visit has just begun: one event says too little.',
  bought: 'The order is placed: this visit is on the page of thanks.',
} as const

export function PropensityCard({ path, everyMs }: { path: string; everyMs: number }) {
  const { value, trouble } = useReading<VisitPropensity>(`${path}/propensity`, everyMs)
  const told = value?.propensity
  return (
    <Card title="Purchase now" aside={told?.isRunning ? <span class="chip chip-live">Visit going on</span> : undefined}>
      {value === null && <p class="card-note">{trouble ? 'It could not be read.' : 'Reading the visit…'}</p>}
      {told === null && <p class="card-note">No visit in the last 30 days.</p>}
      {told && told.kind !== 'propensity' && <p class="card-note">{UNTOLD[told.kind]}</p>}
      {told?.kind === 'propensity' && <Told told={told} />}
    </Card>
  )
}
