/** @module A hook: publishing, pausing, stopping and going back of a scenario. */
import { useState } from 'preact/hooks'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { ScenarioWritten } from '../../../contract/scenario/scenario-list.ts'
import { type Publishing, type PublishingOptions, usePublishing } from '../../api/use-publishing.ts'
import { discardDraft, publishScenario, rollBack, setStatus, stopScenario } from '../scenario-doors.ts'
import { stoppedWords } from '../words/status-words.ts'

export interface ScenarioPublishing extends Publishing<Scenario, ScenarioWritten> {
  /** Ends every run of it at once. */
  stop(): Promise<void>
}

interface ScenarioPublishingOptions
  extends Omit<PublishingOptions<Scenario, ScenarioWritten>, 'doors' | 'words' | 'onWritten' | 'onMeanwhile'> {
  scenarioId: string
  /** Of what is published; 0: nothing ever was. */
  version: number
}

export function useScenarioPublishing({ scenarioId, ...options }: ScenarioPublishingOptions): ScenarioPublishing {
  const [version, setVersion] = useState<number | null>(options.version)
  const publishing = usePublishing({
    ...options,
    version,
    doors: {
      publish: publishScenario,
      setStatus: (status) => setStatus(scenarioId, status),
      rollBack: (to) => rollBack(scenarioId, to),
      discardDraft: () => discardDraft(scenarioId),
    },
    words: WORDS,
    onWritten: (written: ScenarioWritten) => setVersion(written.version),
    onMeanwhile: () => setVersion(null),
  })
  const stop = () =>
    publishing.write(
      () => stopScenario(scenarioId),
      ({ stopped }) => stoppedWords(stopped ?? 0),
    )
  return { ...publishing, stop }
}

const WORDS = {
  published: ({ version }: ScenarioWritten) =>
    version === 1
      ? 'Published. It begins by itself from now on.'
      : `Published as version ${version}. Those on the way finish as they began.`,
  live: 'It is live again.',
  paused: 'Paused: nothing is sent until you resume it.',
  back: (version: number) => `What version ${version} says stands again.`,
}
