/** @module All versions of a scenario that were published, and who still goes by them. */
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'
import { VersionsCard } from '../../part/VersionsCard.tsx'
import { counted } from '../../sentence/counted.ts'
import type { ScenarioPublishing } from './use-scenario-publishing.ts'

interface ScenarioVersionsProps {
  detail: ScenarioDetail
  publishing: ScenarioPublishing
}

export const ScenarioVersions = ({ detail: { versions, live }, publishing }: ScenarioVersionsProps) => (
  <VersionsCard
    versions={versions}
    now={live?.version}
    about={({ running }, published) =>
      running === 0 ? published : `${published}, ${counted(running, 'person goes', 'people go')} by it`
    }
    question="What it says becomes the newest version, and takes the place of the draft. Those on the way finish as they began."
    onBack={publishing.back}
  />
)
