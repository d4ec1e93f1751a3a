/** @module Recency, frequency and monetary value of one customer as three scores. */
import type { PersonOutlook } from '../../contract/person-outlook.ts'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'
import { lackingWords } from '../sentence/lacking-words.ts'
import { placeChange, placeName } from '../sentence/rfm-place-words.ts'

const STEPS = [1, 2, 3, 4, 5] as const

function Score({ label, score }: { label: string; score: number }) {
  return (
    <div class="fifths">
      <dt>{label}</dt>
      <dd>
        {score} <span class="unseen">of 5</span>
        <span class="fifths-steps" aria-hidden="true">
          {STEPS.map((step) => (
            <span key={step} class={step <= score ? 'fifth fifth-reached' : 'fifth'} />
          ))}
        </span>
      </dd>
    </div>
  )
}

export function RfmScores({ rfm, currency }: Pick<PersonOutlook, 'rfm' | 'currency'>) {
  const { timeZone } = useShop()
  const change = rfm.kind === 'rfm' ? placeChange(rfm, timeZone, clock.value) : null
  return (
    <div class="outlook-part">
      <h3>
        Among the customers
        {rfm.kind === 'rfm' && <span class="chip">{placeName(rfm.group)}</span>}
      </h3>
      {rfm.kind === 'not-enough-data' ? (
        <p class="card-note">{lackingWords(rfm, currency)}</p>
      ) : (
        <>
          <dl class="fifths-row">
            <Score label="Recency" score={rfm.r} />
            <Score label="Frequency" score={rfm.f} />
            <Score label="Spending" score={rfm.m} />
          </dl>
          <p class="card-note">5 is the best fifth of your customers. {change}</p>
        </>
      )}
    </div>
  )
}
