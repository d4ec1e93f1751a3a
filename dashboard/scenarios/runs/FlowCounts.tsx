/** @module The flow of a scenario with how many people stand at each step. */
import type { CampaignList } from '../../../contract/admin.ts'
import { useReading } from '../../api/use-reading.ts'
import { hrefOf } from '../../route.ts'
import { counted } from '../../sentence/counted.ts'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { type FlowSequence, flowLayout, stepNumbers } from '../flow/flow-layout.ts'
import { entryWords } from '../words/entry-words.ts'
import { stepSentence } from '../words/step-sentence.ts'
import { wayWords } from '../words/way-words.ts'

interface FlowCountsProps {
  draft: ScenarioDraft
  standing: Record<string, number>
  /** Whose people are listed; undefined: everybody. */
  stepId: string | undefined
}

export function FlowCounts({ draft, standing, stepId }: FlowCountsProps) {
  const { value } = useReading<CampaignList>('/v1/campaigns', null)
  const campaignNames = Object.fromEntries((value?.campaigns ?? []).map(({ campaignId, name }) => [campaignId, name]))
  const layout = flowLayout(draft)
  const shared = { draft, standing, stepId, campaignNames, numbers: stepNumbers(layout) }
  const elsewhere = Object.entries(standing)
    .filter(([id]) => !shared.numbers.has(id))
    .reduce((sum, [, count]) => sum + count, 0)
  return (
    <div class="flow-counts">
      <p>{entryWords(draft.entry)}</p>
      <Counts sequence={layout} shared={shared} />
      {elsewhere > 0 && (
        <p class="card-note">{counted(elsewhere, 'person stands', 'people stand')} at steps of an earlier version.</p>
      )}
    </div>
  )
}

interface Shared extends FlowCountsProps {
  campaignNames: Record<string, string>
  numbers: ReadonlyMap<string, string>
}

const Counts = ({ sequence, shared }: { sequence: FlowSequence; shared: Shared }) => (
  <ol>
    {sequence.items.map(({ stepId, step, ways }) => (
      <li key={stepId}>
        <p class="flow-count" aria-current={stepId === shared.stepId ? 'true' : undefined}>
          <span>
            <span class="flow-number">{shared.numbers.get(stepId)}.</span>{' '}
            {stepSentence(step, { messages: shared.draft.messages, campaignNames: shared.campaignNames })}
          </span>
          <Standing stepId={stepId} shared={shared} />
        </p>
        {ways.length > 0 && (
          <ul class="flow-ways">
            {ways
              .filter((way) => way.sequence.items.length > 0)
              .map((way) => (
                <li key={way.port.at} class="flow-way">
                  <h3>{wayWords(step, way.port)}</h3>
                  <Counts sequence={way.sequence} shared={shared} />
                </li>
              ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
)

function Standing({ stepId, shared: { draft, standing } }: { stepId: string; shared: Shared }) {
  const count = standing[stepId] ?? 0
  if (count === 0) return null
  return (
    <a class="chip flow-here" href={hrefOf({ screen: 'scenario-runs', scenarioId: draft.scenarioId, stepId })}>
      {counted(count, 'person', 'people')}
      <span class="unseen"> at this step</span>
    </a>
  )
}
