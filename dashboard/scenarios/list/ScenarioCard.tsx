/** @module One scenario: what begins it, how it stands, its numbers, and what can be done with it. */
import type { ListedScenario } from '../../../contract/scenario/scenario-list.ts'
import { clock } from '../../part/clock.ts'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { useShop } from '../../part/use-shop.ts'
import { hrefOf } from '../../route.ts'
import { dayAndClock } from '../../sentence/moment.ts'
import { ENTRY_KINDS } from '../words/entry-kind-words.ts'
import { entryWords } from '../words/entry-words.ts'
import { KIND_WORDS } from '../words/kind-words.ts'
import { STATUS_TITLES } from '../words/status-words.ts'
import { ScenarioActs } from './ScenarioActs.tsx'
import { scenarioFigures } from './scenario-figures.ts'

interface ScenarioCardProps {
  scenario: ListedScenario
  segmentNames: Record<string, string>
  onChanged(): void
}

export function ScenarioCard({ scenario, segmentNames, onChanged }: ScenarioCardProps) {
  const { timeZone } = useShop()
  const { scenarioId, name, status, kind, entry, begins, version, publishedAt, draftAt } = scenario
  const when = (at: number) => dayAndClock(at, timeZone, clock.peek())
  return (
    <li class="card campaign scenario">
      <header class="scenario-head">
        <h2>
          <a href={hrefOf({ screen: 'scenario', scenarioId })}>{name || 'Without a name'}</a>{' '}
          <span class={`chip chip-${status}`}>{STATUS_TITLES[status]}</span>
          {version > 0 && draftAt !== null && <span class="chip chip-draft">Changes not published</span>}
        </h2>
        <p class="scenario-begins">
          {begins
            ? entryWords(begins, segmentNames)
            : entry
              ? ENTRY_KINDS[entry]
              : 'What begins it is still to be said'}
        </p>
        <p class="campaign-sub">
          {[
            kind === null ? null : KIND_WORDS[kind].title,
            publishedAt === null
              ? draftAt !== null && `saved ${when(draftAt)}`
              : `version ${version}, published ${when(publishedAt)}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </header>
      {version > 0 && <SmallFigures class="scenario-figures" figures={scenarioFigures(scenario)} />}
      <ScenarioActs scenario={scenario} onChanged={onChanged} />
    </li>
  )
}
