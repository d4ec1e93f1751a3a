/** @module All versions of a scenario that were published, who still goes by them, and the way back to one. */
import type { ScenarioDetail, ScenarioVersion } from '../../../contract/scenario/scenario-list.ts'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import { counted } from '../../sentence/counted.ts'
import { dayAndClock } from '../../sentence/moment.ts'
import { AskFirst } from '../part/AskFirst.tsx'
import type { Publishing } from './use-publishing.ts'

interface VersionsCardProps {
  detail: ScenarioDetail
  publishing: Publishing
}

export const VersionsCard = ({ detail: { versions, live }, publishing }: VersionsCardProps) => (
  <Card title="Versions" class="edit-section">
    {versions.length === 0 && <p class="card-note">Nothing was published yet. Every publication is kept here.</p>}
    <ol class="versions">
      {versions.map((each) => (
        <li key={each.version}>
          <VersionLine
            version={each}
            isNow={each.version === live?.version}
            onBack={() => publishing.back(each.version)}
          />
        </li>
      ))}
    </ol>
  </Card>
)

function VersionLine({ version: of, isNow, onBack }: { version: ScenarioVersion; isNow: boolean; onBack(): void }) {
  const { timeZone } = useShop()
  const { version, publishedAt, publishedBy, running } = of
  return (
    <div class="version">
      <div>
        <b>Version {version}</b>
        <p class="card-note">
          {dayAndClock(publishedAt, timeZone, clock.peek())}
          {publishedBy === undefined ? '' : `, by ${publishedBy}`}
          {running > 0 && `, ${counted(running, 'person goes', 'people go')} by it`}
        </p>
      </div>
      {isNow ? (
        <span class="card-note">This one</span>
      ) : (
        <AskFirst
          question="What it says becomes the newest version, and takes the place of the draft. Those on the way finish as they began."
          yes={`Go back to version ${version}`}
          onYes={onBack}
        >
          Back to this one<span class="unseen"> (version {version})</span>
        </AskFirst>
      )}
    </div>
  )
}
