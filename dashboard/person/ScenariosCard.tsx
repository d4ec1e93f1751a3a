/** @module Scenarios and messages of one person: where they stand in each, what they were sent, and why not. */
import { useMemo } from 'preact/hooks'
import type { ListedMessage, MessageList } from '../../contract/message/message-list.ts'
import type { ListedRun, ListedScenario, ScenarioList } from '../../contract/scenario/scenario-list.ts'
import { type PagedList, usePages } from '../api/use-pages.ts'
import { useReading } from '../api/use-reading.ts'
import { MessageLine } from '../messages/sent/MessageLine.tsx'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { More } from '../part/More.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { personRuns } from '../scenarios/runs/run-list.ts'
import { SCENARIOS } from '../scenarios/scenario-doors.ts'
import { runMoment } from '../scenarios/words/run-moment.ts'
import { OUTCOME_WORDS } from '../scenarios/words/run-sentence.ts'

interface ScenariosCardProps {
  profileId: string
  everyMs: number
}

export function ScenariosCard({ profileId, everyMs }: ScenariosCardProps) {
  const runList = useMemo(() => personRuns(profileId), [profileId])
  const messageList = useMemo(() => messagesOf(profileId), [profileId])
  const runs = usePages(runList, everyMs)
  const messages = usePages(messageList, everyMs)
  const { value } = useReading<ScenarioList>(SCENARIOS, null)
  const known = new Map((value?.scenarios ?? []).map((each) => [each.scenarioId, each]))
  return (
    <Card title="Scenarios and messages">
      <TroubleNote
        trouble={runs.trouble ?? messages.trouble}
        readAt={runs.readAt}
        onRetry={() => {
          runs.retry()
          messages.retry()
        }}
      />
      {runs.rows?.length === 0 && <p class="card-note">In no scenario so far.</p>}
      <ul class="person-runs">
        {(runs.rows ?? []).map((run) => (
          <RunOfPerson key={run.runId} run={run} scenario={known.get(run.scenarioId)} />
        ))}
      </ul>
      <More pages={runs} label="Show earlier scenarios" />
      {messages.rows?.length === 0 && <p class="card-note">Nothing was written to them.</p>}
      <ul class="message-lines">
        {(messages.rows ?? []).map((message) => (
          <MessageLine key={message.sendId} message={message} />
        ))}
      </ul>
      <More pages={messages} label="Show earlier messages" />
    </Card>
  )
}

/** Newest first. */
const messagesOf = (profileId: string): PagedList<ListedMessage> => ({
  path(cursor) {
    const path = `/v1/people/${encodeURIComponent(profileId)}/messages`
    return cursor === null ? path : `${path}?${new URLSearchParams({ cursor })}`
  },
  rowsOf(answer) {
    const { messages, next } = answer as MessageList
    return { rows: messages, next }
  },
  idOf: ({ sendId }) => sendId,
})

function RunOfPerson({ run, scenario }: { run: ListedRun; scenario: ListedScenario | undefined }) {
  const { timeZone } = useShop()
  const { runId, scenarioId, outcome, enteredAt, dueAt } = run
  const goesOn = () => {
    if (scenario?.status === 'paused') return 'On the way, stands still while the scenario is paused'
    return dueAt === null ? 'On the way' : `On the way, goes on ${runMoment(dueAt, timeZone, Date.now())}`
  }
  return (
    <li>
      <a href={hrefOf({ screen: 'run', runId })}>{scenario?.name ?? scenarioId}</a>
      <p class="card-note">
        {outcome === null ? goesOn() : OUTCOME_WORDS[outcome]}, began <Ago at={enteredAt} />
      </p>
    </li>
  )
}
