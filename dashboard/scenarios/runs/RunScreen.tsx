/** @module One run: all that happened to one person in a scenario, and why, by the person's clock. */
import type { RunDetail } from '../../../contract/scenario/scenario-list.ts'
import type { Trouble } from '../../api/trouble.ts'
import { useReading } from '../../api/use-reading.ts'
import { Badge } from '../../part/Badge.tsx'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { Empty } from '../../part/Empty.tsx'
import { SubHead } from '../../part/SubHead.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { useShop } from '../../part/use-shop.ts'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { visitorName } from '../../sentence/visitor-name.ts'
import { ScenarioHead } from '../part/ScenarioHead.tsx'
import { leavesWords } from '../words/leaves-words.ts'
import { runMoment } from '../words/run-moment.ts'
import { OUTCOME_WORDS, type RunContext } from '../words/run-sentence.ts'
import { stepSentence } from '../words/step-sentence.ts'
import { subjectParts } from '../words/subject-parts.ts'
import { sendStateWords } from '../words/why-not-words.ts'
import { Trail } from './Trail.tsx'

const EVERY_MS = 10_000

const isUnknown = (trouble: Trouble | null): boolean => trouble?.kind === 'refused' && trouble.problem.status === 404

export function RunScreen({ runId }: { runId: string }) {
  const { value, readAt, trouble, retry } = useReading<RunDetail>(`/v1/runs/${encodeURIComponent(runId)}`, EVERY_MS)
  if (isUnknown(trouble))
    return (
      <>
        <ScenarioHead title="Scenarios" />
        <Empty icon="flow" title="No run by this id">
          <p>Runs that ended are kept for a while only; the person may also have been forgotten on request.</p>
        </Empty>
      </>
    )
  return (
    <>
      {value === null ? (
        <ScenarioHead title="One way through" />
      ) : (
        <SubHead
          back={{ to: { screen: 'scenario-runs', scenarioId: value.run.scenarioId }, name: value.scenario.name }}
          title={visitorName(value.run.profileId)}
          sub={`In “${value.scenario.name}”, version ${value.run.version}`}
        >
          <a class="button" href={hrefOf({ screen: 'person', profileId: value.run.profileId })}>
            <Badge profileId={value.run.profileId} />
            To the person
          </a>
        </SubHead>
      )}
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={6} label="Reading the run" />}
      {value !== null && <Known detail={value} />}
    </>
  )
}

function Known({ detail }: { detail: RunDetail }) {
  const shop = useShop()
  const { run, scenario, messageNames = {}, timeZone } = detail
  const context: RunContext = {
    steps: scenario.steps,
    messageNames,
    zone: timeZone ?? shop.timeZone,
    now: clock.peek(),
    leaves: leavesWords(scenario),
  }
  return (
    <div class="columns columns-wide-narrow">
      <Card title="What happened, and why" aside={timeZone ? `By their clock, ${timeZone}` : 'By the shop’s clock'}>
        <Trail trail={run.trail} context={context} />
      </Card>
      <div class="stack">
        <StandsCard detail={detail} context={context} />
        <MessagesCard detail={detail} context={context} />
      </div>
    </div>
  )
}

function StandsCard({ detail, context }: { detail: RunDetail; context: RunContext }) {
  const { run, scenario, products, isPaused } = detail
  const step = run.stepId === null ? undefined : scenario.steps[run.stepId]
  const messages = Object.fromEntries(Object.entries(context.messageNames).map(([id, name]) => [id, { name }]))
  const parts = subjectParts(run.subject, products)
  return (
    <Card title="How it stands">
      <dl class="told run-facts">
        <div>
          <dt>Began</dt>
          <dd>{runMoment(run.enteredAt, context.zone, context.now)}</dd>
        </div>
        {parts.length > 0 && (
          <div>
            <dt>About</dt>
            <dd>
              <ul class="run-about">
                {parts.map(({ name, href, more }) => (
                  <li key={`${href} ${name}`}>
                    {href === undefined ? name : <a href={href}>{name}</a>}
                    {more !== undefined && `, ${more}`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{run.outcome === null ? 'Now at' : 'Ended'}</dt>
          <dd>
            {run.outcome !== null && OUTCOME_WORDS[run.outcome]}
            {step && stepSentence(step, { messages, campaignNames: {} })}
          </dd>
        </div>
        {run.dueAt !== null && (
          <div>
            <dt>Goes on</dt>
            <dd>
              {isPaused && 'Once you resume the scenario, not before '}
              {runMoment(run.dueAt, context.zone, context.now)}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

function MessagesCard({ detail: { messages, scenario }, context }: { detail: RunDetail; context: RunContext }) {
  return (
    <Card title="Its messages">
      {messages.length === 0 && <p class="card-note">None so far.</p>}
      <ul class="run-messages">
        {messages.map(({ sendId, stepId, state, why, at }) => {
          const step = scenario.steps[stepId]
          const id = step?.kind === 'send' ? step.messageId : stepId
          return (
            <li key={sendId}>
              <b>{context.messageNames[id] ?? id}</b>
              <p class="card-note">
                {sendStateWords(state, why)}, {runMoment(at, context.zone, context.now)}
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
