/** @module All versions that were published, and the way back to one of them. */
import { useState } from 'preact/hooks'
import type { CampaignDetail, CampaignVersion } from '../../../contract/campaign-admin.ts'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import { dayAndClock } from '../../sentence/moment.ts'
import type { Publishing } from '../editor/use-publishing.ts'
import { statusWord } from '../status-word.ts'

interface VersionsSectionProps {
  detail: CampaignDetail
  publishing: Publishing
}

export function VersionsSection({ detail, publishing }: VersionsSectionProps) {
  const { versions, live } = detail
  return (
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
}

function VersionLine({ version, isNow, onBack }: { version: CampaignVersion; isNow: boolean; onBack(): void }) {
  const { timeZone } = useShop()
  const [isAsking, setAsking] = useState(false)
  return (
    <div class="version">
      <div>
        <b>Version {version.version}</b> <span class={`chip chip-${version.status}`}>{statusWord(version.status)}</span>
        <p class="card-note">
          {version.name}, {dayAndClock(version.publishedAt, timeZone, clock.peek())}
          {version.publishedBy === undefined ? '' : `, by ${version.publishedBy}`}
        </p>
      </div>
      {isNow && <span class="card-note">This one</span>}
      {!isNow && !isAsking && (
        <button type="button" class="button button-small" onClick={() => setAsking(true)}>
          Back to this one<span class="unseen"> (version {version.version})</span>
        </button>
      )}
      {isAsking && (
        <div class="remove-question">
          <p>It takes the place of what visitors see, and of the draft.</p>
          <button type="button" class="button button-small" onClick={() => setAsking(false)}>
            Leave it
          </button>
          <button type="button" class="button button-small" onClick={onBack}>
            Go back to version {version.version}
          </button>
        </div>
      )}
    </div>
  )
}
