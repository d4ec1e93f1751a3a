/** @module The Scenarios screen: every scenario with its numbers, and the way to a new one. */
import type { ScenarioList } from '../../../contract/scenario/scenario-list.ts'
import type { SegmentList } from '../../../contract/segment.ts'
import { useReading } from '../../api/use-reading.ts'
import { Empty } from '../../part/Empty.tsx'
import { Icon } from '../../part/Icon.tsx'
import { ScreenHead } from '../../part/ScreenHead.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { SCENARIOS } from '../scenario-doors.ts'
import { ScenarioCard } from './ScenarioCard.tsx'

const EVERY_MS = 30_000

const NewButton = () => (
  <a class="button button-main" href={hrefOf({ screen: 'new-scenario' })}>
    <Icon name="plus" />
    New scenario
  </a>
)

/** What runs goes first. */
const STANDING = { live: 0, paused: 1, draft: 2 }

export function Scenarios() {
  const { value, readAt, trouble, retry } = useReading<ScenarioList>(SCENARIOS, EVERY_MS)
  const segments = useReading<SegmentList>('/v1/segments', null)
  const names = Object.fromEntries((segments.value?.segments ?? []).map(({ segmentId, name }) => [segmentId, name]))
  const scenarios = value?.scenarios.toSorted((a, b) => STANDING[a.status] - STANDING[b.status]) ?? null
  return (
    <>
      <ScreenHead
        title="Scenarios"
        sub="What your shop writes by itself, to whom and when. Numbers are of the last 30 days."
      >
        {scenarios !== null && scenarios.length > 0 && <NewButton />}
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {scenarios === null && !trouble && <Waiting rows={4} label="Reading the scenarios" />}
      {scenarios?.length === 0 && <NothingYet />}
      {scenarios !== null && scenarios.length > 0 && (
        <ul class="campaigns">
          {scenarios.map((scenario) => (
            <ScenarioCard key={scenario.scenarioId} scenario={scenario} segmentNames={names} onChanged={retry} />
          ))}
        </ul>
      )}
    </>
  )
}

const NothingYet = () => (
  <Empty icon="flow" title="No scenarios yet">
    <p>
      A scenario writes by itself: the reminder an hour after a cart was left, the welcome, the birthday. Begin with a
      recipe, with its messages in six languages. Nothing is sent before you publish it.
    </p>
    <p class="empty-acts">
      <a class="button button-main" href={hrefOf({ screen: 'new-scenario' })}>
        Choose a recipe
      </a>
    </p>
  </Empty>
)
