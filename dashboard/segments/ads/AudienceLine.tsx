/** @module One file that an ad platform fetches: for whom, when it was fetched, a new key, taking it away. */
import type { AdAudience } from '../../../contract/ads/ad-audience.ts'
import { Ago } from '../../part/Ago.tsx'
import { RemoveAfterAsking } from '../../part/RemoveAfterAsking.tsx'
import { counted } from '../../sentence/counted.ts'
import { AD_PURPOSE_WORDS, PLATFORM_WORDS } from './ad-words.ts'

interface AudienceLineProps {
  audience: AdAudience
  onNewKey(): void
  onRemoved(): void
}

export function AudienceLine({ audience, onNewKey, onRemoved }: AudienceLineProps) {
  const { audienceId, name, platform, purpose, fetchedAt, fetchedPeople } = audience
  return (
    <li>
      <p>
        <b>{PLATFORM_WORDS[platform]}</b>, to {AD_PURPOSE_WORDS[purpose]}
      </p>
      <p class="card-note">
        {fetchedAt === null ? (
          'Not fetched yet.'
        ) : (
          <>
            Fetched <Ago at={fetchedAt} />:{' '}
            {fetchedPeople ? counted(fetchedPeople, 'person', 'people') : 'nobody who permits it yet'}.
          </>
        )}
      </p>
      <div class="ads-acts">
        <button type="button" class="button-bare" onClick={onNewKey}>
          New address<span class="unseen"> for {name}</span>
        </button>
        <RemoveAfterAsking
          path={`/v1/audiences/${audienceId}`}
          question="The platform then fetches nothing any more. Delete its list there, too."
          yes="Stop handing it out"
          onRemoved={onRemoved}
        >
          Stop<span class="unseen"> {name}</span>
        </RemoveAfterAsking>
      </div>
    </li>
  )
}
