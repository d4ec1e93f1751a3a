/** @module What is said of a scenario that is not there. */
import type { Trouble } from '../../api/trouble.ts'
import { Empty } from '../../part/Empty.tsx'
import { ScenarioHead } from './ScenarioHead.tsx'

export const isUnknown = (trouble: Trouble | null): boolean =>
  trouble?.kind === 'refused' && trouble.problem.status === 404

export const UnknownScenario = () => (
  <>
    <ScenarioHead title="Scenarios" />
    <Empty icon="flow" title="No scenario by this id">
      <p>It may have been deleted.</p>
    </Empty>
  </>
)
