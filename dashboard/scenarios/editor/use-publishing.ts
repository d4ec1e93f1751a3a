/** @module A hook: publishing, pausing, stopping and going back, and what came of it. */
import { useState } from 'preact/hooks'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { ScenarioWritten } from '../../../contract/scenario/scenario-list.ts'
import type { Answer } from '../../api/request.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { discardDraft, isMeanwhile, publishScenario, rollBack, setStatus, stopScenario } from '../scenario-doors.ts'
import { stoppedWords } from '../words/status-words.ts'
import type { DraftSaving } from './use-draft-saving.ts'

export interface Publishing {
  isBusy: boolean
  /** What was done last: a sentence. */
  done: string | null
  trouble: string | null
  /** Null: it cannot be yet. */
  publish(scenario: Scenario | null): Promise<void>
  status(status: 'live' | 'paused'): Promise<void>
  stop(): Promise<void>
  back(version: number): Promise<void>
  discard(): Promise<void>
}

interface PublishingOptions {
  scenarioId: string
  /** Of what is published; 0: nothing ever was. */
  version: number
  saving: DraftSaving
  /** What was said when this began. */
  begun: string | null
  /** Reads the scenario anew, beside the form. */
  reload(): void
  /** Begins the form anew with what is stored now, and says this. */
  restart(words: string): void
  onPublished(): void
  onUnfinished(): void
  /** The Worker knows more than the form, such as a pool that is not there. */
  onRefused(errors: readonly FieldNote[]): void
}

const MEANWHILE =
  'It was published elsewhere since you opened it. Publish once more to put yours in its place, or load this page again to see the other.'

/** One write at a time, and what came of the last. */
function useActing({ version, saving, begun, onRefused }: PublishingOptions) {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ done: string | null; trouble: string | null }>({ done: begun, trouble: null })
  // Null: the next try takes the place of whatever was published meanwhile.
  const [base, setBase] = useState<number | null>(version)
  const say = (done: string | null, trouble: string | null = null) => setSaid({ done, trouble })

  async function act(write: () => Promise<Answer<ScenarioWritten>>): Promise<ScenarioWritten | null> {
    if (isBusy) return null
    setBusy(true)
    say(null)
    await saving.hold()
    const answer = await write()
    setBusy(false)
    if (answer.ok) {
      setBase(answer.value.version)
      return answer.value
    }
    const { trouble } = answer
    if (trouble.kind === 'refused') onRefused(trouble.problem.errors ?? [])
    if (isMeanwhile(trouble)) setBase(null)
    say(null, isMeanwhile(trouble) ? MEANWHILE : troubleSentence(trouble))
    return null
  }
  return { ...said, isBusy, base, say, act }
}

export function usePublishing(options: PublishingOptions): Publishing {
  const { scenarioId, reload, restart } = options
  const { isBusy, done, trouble, base, say, act } = useActing(options)

  async function thenSay(write: () => Promise<Answer<ScenarioWritten>>, words: (done: ScenarioWritten) => string) {
    const written = await act(write)
    if (written === null) return
    say(words(written))
    reload()
  }

  async function thenRestart(write: () => Promise<Answer<ScenarioWritten>>, words: string) {
    if ((await act(write)) !== null) restart(words)
  }

  async function publish(scenario: Scenario | null) {
    if (scenario === null) {
      say(null, 'Not published: mend what is named here first.')
      return options.onUnfinished()
    }
    const written = await act(() => publishScenario(scenario, base))
    if (written === null) return
    options.onPublished()
    say(
      written.version === 1
        ? 'Published. It begins by itself from now on.'
        : `Published as version ${written.version}. Those on the way finish as they began.`,
    )
    reload()
  }

  return {
    isBusy,
    done,
    trouble,
    publish,
    status: (status) =>
      thenSay(
        () => setStatus(scenarioId, status),
        () => (status === 'live' ? 'It is live again.' : 'Paused: nothing is sent until you resume it.'),
      ),
    stop: () =>
      thenSay(
        () => stopScenario(scenarioId),
        ({ stopped }) => stoppedWords(stopped ?? 0),
      ),
    back: (version) => thenRestart(() => backTo(scenarioId, version), `What version ${version} says stands again.`),
    discard: () => thenRestart(() => discardDraft(scenarioId), 'The draft is gone.'),
  }
}

/** The version, and not the draft: else what is typed would stand in the form again. */
async function backTo(scenarioId: string, version: number): Promise<Answer<ScenarioWritten>> {
  const answer = await rollBack(scenarioId, version)
  if (!answer.ok) return answer
  const discarded = await discardDraft(scenarioId)
  // There may have been none.
  return discarded.ok || discarded.trouble.kind === 'refused' ? answer : discarded
}
