/** @module The doors of scenarios: reading, drafts, publishing, pausing, stopping, rolling back. */
import type { Scenario } from '../../contract/scenario/scenario.ts'
import type { ScenarioDetail, ScenarioWritten } from '../../contract/scenario/scenario-list.ts'
import { read } from '../api/read.ts'
import { forgetReading } from '../api/reading-memory.ts'
import type { Answer } from '../api/request.ts'
import { send } from '../api/send.ts'
import type { ScenarioDraft } from './draft/scenario-draft.ts'

export const SCENARIOS = '/v1/scenarios'

export const scenarioPath = (scenarioId: string): string => `${SCENARIOS}/${encodeURIComponent(scenarioId)}`

export const readScenario = (scenarioId: string): Promise<Answer<ScenarioDetail>> =>
  read(scenarioPath(scenarioId), new AbortController().signal)

/** What was written is seen in the list when it is opened next. */
async function write(
  path: string,
  method: 'PUT' | 'POST' | 'DELETE',
  body?: unknown,
): Promise<Answer<ScenarioWritten>> {
  const answer = await send<ScenarioWritten>(path, { method, body })
  if (answer.ok) forgetReading(SCENARIOS)
  return answer
}

/** May be unfinished. `base`: when the draft was saved that it is made from, 0: there was none; null: whatever there is. */
export const saveDraft = (draft: ScenarioDraft, base: number | null) =>
  write(`${scenarioPath(draft.scenarioId)}${base === null ? '' : `?draft=${base}`}`, 'PUT', {
    ...draft,
    status: 'draft',
  })

export const discardDraft = (scenarioId: string) => write(`${scenarioPath(scenarioId)}/draft`, 'DELETE')

/** As the next version, built on `version`; null: on whatever stands there. Runs that are under way finish by theirs. */
export const publishScenario = (scenario: Scenario, version: number | null) =>
  write(`${scenarioPath(scenario.scenarioId)}${version === null ? '' : `?version=${version}`}`, 'PUT', scenario)

export const setStatus = (scenarioId: string, status: 'live' | 'paused') =>
  write(`${scenarioPath(scenarioId)}/status`, 'POST', { status })

/** Ends every run of it at once. */
export const stopScenario = (scenarioId: string) => write(`${scenarioPath(scenarioId)}/stop`, 'POST')

export const rollBack = (scenarioId: string, version: number) =>
  write(`${scenarioPath(scenarioId)}/roll-back`, 'POST', { version })
