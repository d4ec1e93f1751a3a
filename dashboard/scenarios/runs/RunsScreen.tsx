/** @module Who goes through a scenario: how many stand at each step, and each of them. */
import { useMemo, useState } from 'preact/hooks'
import { RUN_OUTCOMES, type RunOutcome } from '../../../contract/scenario/run.ts'
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'
import { usePages } from '../../api/use-pages.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { Empty } from '../../part/Empty.tsx'
import { More } from '../../part/More.tsx'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { scenarioDraft } from '../draft/scenario-draft.ts'
import { scenarioFigures } from '../list/scenario-figures.ts'
import { ScenarioHead } from '../part/ScenarioHead.tsx'
import { isUnknown, UnknownScenario } from '../part/UnknownScenario.tsx'
import { scenarioPath } from '../scenario-doors.ts'
import { OUTCOME_WORDS } from '../words/run-sentence.ts'
import { standsStill } from '../words/status-words.ts'
import { FlowCounts } from './FlowCounts.tsx'
import { RunLine } from './RunLine.tsx'
import { scenarioRuns } from './run-list.ts'

const EVERY_MS = 15_000

interface RunsScreenProps {
  scenarioId: string
  stepId: string | undefined
}

export function RunsScreen({ scenarioId, stepId }: RunsScreenProps) {
  const { value, readAt, trouble, retry } = useReading<ScenarioDetail>(scenarioPath(scenarioId), EVERY_MS)
  if (isUnknown(trouble)) return <UnknownScenario />
  const flow = value && scenarioDraft({ ...(value.live?.definition ?? value.draft?.definition) }, scenarioId)
  return (
    <>
      <ScenarioHead title={flow?.name || 'Who goes through'} sub="Who goes through it, where they stand, and why">
        <a class="button" href={hrefOf({ screen: 'scenario', scenarioId })}>
          Edit
        </a>
      </ScenarioHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value?.status === 'paused' && <TroubleLine>{standsStill(value.figures.running)}</TroubleLine>}
      {flow === null && !trouble && <Waiting rows={6} label="Reading who goes through" />}
      {value !== null && flow !== null && (
        <div class="runs-screen">
          <Card title="Where they stand now">
            <SmallFigures
              class="scenario-figures"
              figures={scenarioFigures({ ...value, holdout: flow.holdout, kind: flow.kind })}
            />
            <FlowCounts draft={flow} standing={value.steps} stepId={stepId} />
          </Card>
          <Runs draft={flow} stepId={stepId} isPaused={value.status === 'paused'} />
        </div>
      )}
    </>
  )
}

interface RunsProps {
  draft: ReturnType<typeof scenarioDraft>
  stepId: string | undefined
  isPaused: boolean
}

function Runs({ draft, stepId, isPaused }: RunsProps) {
  const { scenarioId, steps } = draft
  const [outcome, setOutcome] = useState<RunOutcome | undefined>(undefined)
  const list = useMemo(() => scenarioRuns(scenarioId, { stepId, outcome }), [scenarioId, stepId, outcome])
  const pages = usePages(list, EVERY_MS)
  return (
    <Card
      title={stepId === undefined ? 'People' : 'People at this step'}
      aside={<OutcomeFilter outcome={outcome} onChoose={setOutcome} />}
    >
      {stepId !== undefined && (
        <p class="runs-filtered">
          <a href={hrefOf({ screen: 'scenario-runs', scenarioId })}>Show everybody</a>
        </p>
      )}
      <TroubleNote trouble={pages.trouble} readAt={pages.readAt} onRetry={pages.retry} />
      {pages.rows === null && !pages.trouble && <Waiting rows={4} label="Reading the runs" />}
      {pages.rows?.length === 0 && (
        <Empty icon="people" title="Nobody here">
          <p>{stepId || outcome ? 'Nobody of this kind at the moment.' : 'Nobody has begun yet.'}</p>
        </Empty>
      )}
      <ul class="run-lines">
        {(pages.rows ?? []).map((run) => (
          <RunLine key={run.runId} run={run} steps={steps} messages={draft.messages} isPaused={isPaused} />
        ))}
      </ul>
      <More pages={pages} label="Show earlier" />
    </Card>
  )
}

const OutcomeFilter = ({
  outcome,
  onChoose,
}: {
  outcome: RunOutcome | undefined
  onChoose(outcome: RunOutcome | undefined): void
}) => (
  <label>
    <span class="unseen">How it ended</span>
    <select
      class="field"
      value={outcome ?? ''}
      onChange={(event) => onChoose(RUN_OUTCOMES.find((each) => each === event.currentTarget.value))}
    >
      <option value="">Everybody</option>
      {RUN_OUTCOMES.map((each) => (
        <option key={each} value={each}>
          {OUTCOME_WORDS[each].replace(/:.*/, '')}
        </option>
      ))}
    </select>
  </label>
)
