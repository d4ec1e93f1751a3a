/** @module One run in a list: who, where they stand, and what happened last. */
import type { ListedRun } from '../../../contract/scenario/scenario-list.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { Ago } from '../../part/Ago.tsx'
import { Badge } from '../../part/Badge.tsx'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import { hrefOf } from '../../route.ts'
import { visitorName } from '../../sentence/visitor-name.ts'
import { OUTCOME_WORDS, runSentence } from '../words/run-sentence.ts'

interface RunLineProps {
  run: ListedRun
  steps: Record<string, Step>
  messages: Record<string, { name: string }>
  isPaused: boolean
}

export function RunLine({ run, steps, messages, isPaused }: RunLineProps) {
  const { timeZone } = useShop()
  const { runId, profileId, enteredAt, outcome, last, version } = run
  const messageNames = Object.fromEntries(Object.entries(messages).map(([id, { name }]) => [id, name]))
  const context = { steps, messageNames, zone: timeZone, now: clock.peek() }
  return (
    <li class="run-line">
      <a class="run-who" href={hrefOf({ screen: 'run', runId })}>
        <Badge profileId={profileId} />
        {visitorName(profileId)}
      </a>
      <span class="run-last">
        {outcome !== null ? OUTCOME_WORDS[outcome] : last === null ? 'On the way' : runSentence(last, context)}
      </span>
      <span class="run-when">
        <span class={`chip ${outcome !== null ? '' : isPaused ? 'chip-paused' : 'chip-live'}`}>
          {outcome !== null ? 'Over' : isPaused ? 'Stands still' : 'On the way'}
        </span>
        <span>
          began <Ago at={enteredAt} />, version {version}
        </span>
      </span>
    </li>
  )
}
