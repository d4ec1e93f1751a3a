/** @module For each campaign one sentence: why it was or was not shown. */
import type { Outcome } from '../../contract/decision.ts'
import { clock } from '../part/clock.ts'
import { Icon } from '../part/Icon.tsx'
import { useShop } from '../part/use-shop.ts'
import { outcomeSentence } from '../sentence/outcome-sentence.ts'

interface OutcomeListProps {
  outcomes: Record<string, Outcome>
  campaignNames: Record<string, string>
}

/** What was offered comes first; the others stay in the order of the decision. */
export function OutcomeList({ outcomes, campaignNames }: OutcomeListProps) {
  const { timeZone } = useShop()
  const isOffered = ([, outcome]: [string, Outcome]) => outcome.kind === 'offered'
  const all = Object.entries(outcomes)
  const sorted = [...all.filter(isOffered), ...all.filter((entry) => !isOffered(entry))]
  return (
    <ul class="outcomes">
      {sorted.map(([id, outcome]) => (
        <li key={id} class={outcome.kind === 'offered' ? 'outcome outcome-offered' : 'outcome'}>
          <Icon name={outcome.kind === 'offered' ? 'check' : 'close'} />
          <span>
            <strong>{campaignNames[id] ?? id}</strong>
            <span class="outcome-why">
              {outcomeSentence(outcome, { zone: timeZone, now: clock.peek(), campaignNames })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
