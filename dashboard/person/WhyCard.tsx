/** @module Overlays: why and why not, from the newest decision. */
import type { Person } from '../../contract/admin.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { onePage } from '../sentence/page-words.ts'
import { OutcomeList } from './OutcomeList.tsx'

export function WhyCard({ why, campaignNames }: Pick<Person, 'why' | 'campaignNames'>) {
  const isEmpty = why === null || Object.keys(why.outcomes).length === 0
  return (
    <Card title="Overlays: why and why not" aside={why ? <Ago at={why.at} /> : undefined}>
      {why && (
        <p class="card-lead">
          On {onePage(why.pageType)}, with a lead score of {Math.round(why.leadScore)}:
        </p>
      )}
      {isEmpty ? (
        <p class="card-note">
          {why
            ? 'There was no campaign to decide about.'
            : 'No decision yet: the next page this visitor opens brings one.'}
        </p>
      ) : (
        <OutcomeList outcomes={why.outcomes} campaignNames={campaignNames} />
      )}
    </Card>
  )
}
