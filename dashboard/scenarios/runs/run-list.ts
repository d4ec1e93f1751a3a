/** @module The list of runs of a scenario, or of a person, as the API has it. */
import type { RunOutcome } from '../../../contract/scenario/run.ts'
import type { ListedRun, RunList } from '../../../contract/scenario/scenario-list.ts'
import type { PagedList } from '../../api/use-pages.ts'
import { scenarioPath } from '../scenario-doors.ts'

export interface RunFilter {
  stepId?: string | undefined
  outcome?: RunOutcome | undefined
}

/** Newest first. `path`: without what is asked for. */
const runList = (path: string, asked: Record<string, string>): PagedList<ListedRun> => ({
  path(cursor) {
    const query = new URLSearchParams({ ...asked, ...(cursor !== null && { cursor }) }).toString()
    return query === '' ? path : `${path}?${query}`
  },
  rowsOf(answer) {
    const { runs, cursor } = answer as RunList
    return { rows: runs, next: cursor }
  },
  idOf: ({ runId }) => runId,
  // Who has gone on since is not of this list any more.
  merge: (_, fresh) => fresh,
})

export const scenarioRuns = (scenarioId: string, { stepId, outcome }: RunFilter): PagedList<ListedRun> =>
  runList(`${scenarioPath(scenarioId)}/runs`, { ...(stepId && { stepId }), ...(outcome && { outcome }) })

export const personRuns = (profileId: string): PagedList<ListedRun> =>
  runList(`/v1/people/${encodeURIComponent(profileId)}/runs`, {})
