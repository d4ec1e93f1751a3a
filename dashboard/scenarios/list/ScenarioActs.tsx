/** @module What can be done with a scenario from the list: editing, pausing, stopping, and who goes through it. */
import { useRef, useState } from 'preact/hooks'
import type { ListedScenario, ScenarioWritten } from '../../../contract/scenario/scenario-list.ts'
import type { Answer } from '../../api/request.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { AskFirst } from '../../part/AskFirst.tsx'
import { RemoveAfterAsking } from '../../part/RemoveAfterAsking.tsx'
import { hrefOf } from '../../route.ts'
import { scenarioPath, setStatus, stopScenario } from '../scenario-doors.ts'
import { PAUSE, RESUME, stoppedWords, stopWords } from '../words/status-words.ts'

interface ScenarioActsProps {
  scenario: ListedScenario
  onChanged(): void
}

/** Tells what it does beforehand. */
interface Act {
  word: string
  question: string
  yes: string
  write(): Promise<Answer<ScenarioWritten>>
  done(written: ScenarioWritten): string
}

/** What can be done with one that was published. */
function actsOf({ scenarioId, status, figures, version }: ListedScenario): Act[] {
  if (version === 0) return []
  const isLive = status === 'live'
  const hold: Act = isLive
    ? {
        word: 'Pause',
        question: PAUSE,
        yes: 'Pause it',
        write: () => setStatus(scenarioId, 'paused'),
        done: () => 'Paused.',
      }
    : {
        word: 'Resume',
        question: RESUME,
        yes: 'Resume it',
        write: () => setStatus(scenarioId, 'live'),
        done: () => 'Live again.',
      }
  const stop: Act = {
    word: 'Stop',
    question: stopWords(figures.running),
    yes: 'Stop it for everybody',
    write: () => stopScenario(scenarioId),
    done: ({ stopped }) => stoppedWords(stopped ?? 0),
  }
  return isLive || figures.running > 0 ? [hold, stop] : [hold]
}

export function ScenarioActs({ scenario, onChanged }: ScenarioActsProps) {
  const { scenarioId, name, version } = scenario
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  async function act({ write, done }: Act) {
    if (isBusy) return
    setBusy(true)
    const answer = await write()
    setBusy(false)
    setSaid(answer.ok ? done(answer.value) : troubleSentence(answer.trouble))
    if (!answer.ok) return
    // Once stopped there is nothing to stop: its button goes, and would take the focus along.
    if (box.current?.contains(document.activeElement)) box.current.querySelector('button')?.focus()
    onChanged()
  }

  const of = <span class="unseen"> “{name}”</span>
  return (
    <div class="campaign-acts scenario-acts" ref={box}>
      <a class="button button-small" href={hrefOf({ screen: 'scenario', scenarioId })}>
        Edit{of}
      </a>
      {version > 0 && (
        <a class="button button-small" href={hrefOf({ screen: 'scenario-runs', scenarioId })}>
          Who goes through{of}
        </a>
      )}
      {/* By its place: once paused, the focus stays on the button, which then resumes. */}
      {actsOf(scenario).map((each, n) => (
        <AskFirst key={n} question={each.question} yes={each.yes} isBusy={isBusy} onYes={() => act(each)}>
          {each.word}
          {of}
        </AskFirst>
      ))}
      {version === 0 && (
        <RemoveAfterAsking
          path={`${scenarioPath(scenarioId)}/draft`}
          question="It goes for good. Nobody ever went through it."
          yes="Delete it"
          onRemoved={() => {
            document.querySelector<HTMLElement>('h1')?.focus()
            onChanged()
          }}
        >
          Delete{of}
        </RemoveAfterAsking>
      )}
      <p class="scenario-said" role="status">
        {said}
      </p>
    </div>
  )
}
