/** @module Use in ads: the files of a segment that ad platforms fetch, and making one. */
import { useState } from 'preact/hooks'
import type { AdAudience, AdAudienceKey, AdAudienceList } from '../../../contract/ads/ad-audience.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { slug } from '../slug.ts'
import { AudienceLine } from './AudienceLine.tsx'
import { PLATFORM_WORDS } from './ad-words.ts'
import { MadeAddress } from './MadeAddress.tsx'
import { MAKE_BUTTON, type NewAudience, NewAudienceFields } from './NewAudienceFields.tsx'

const AUDIENCES = '/v1/audiences'

interface AdsCardProps {
  segmentId: string
  /** Of the segment. */
  name: string
}

export function AdsCard({ segmentId, name }: AdsCardProps) {
  const { value, readAt, trouble, retry } = useReading<AdAudienceList>(AUDIENCES, null)
  const [made, setMade] = useState<AdAudienceKey | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const focusNext = useFocusNext()
  const all = value?.audiences ?? []
  const own = all.filter((each) => each.segmentId === segmentId)

  async function ask(method: 'PUT' | 'POST', path: string, body?: unknown) {
    if (isBusy) return
    setBusy(true)
    const answer = await send<AdAudienceKey>(path, { method, body })
    setBusy(false)
    setMade(answer.ok ? answer.value : null)
    setRefused(answer.ok ? null : troubleSentence(answer.trouble))
    if (answer.ok) retry()
  }

  function add({ platform, purpose }: NewAudience) {
    const taken = all.map(({ audienceId }) => audienceId)
    const audienceId = slug(`${segmentId} ${platform}`, taken, 'audience')
    const audience = { name: `${name}, ${PLATFORM_WORDS[platform]}`.slice(0, 120), segmentId, platform, purpose }
    return ask('PUT', `${AUDIENCES}/${audienceId}`, audience)
  }

  return (
    <Card title="Use in ads" class="ads">
      <p class="card-note">
        A file that an ad platform fetches by itself. In it are hashes of the addresses of those who permit
        personalising and messages, and who confirmed their address. Whoever takes that back is gone at the next fetch.
      </p>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {own.length > 0 && (
        <ul class="ads-list">
          {own.map((audience: AdAudience) => (
            <AudienceLine
              key={audience.audienceId}
              audience={audience}
              onNewKey={() => ask('POST', `${AUDIENCES}/${audience.audienceId}/key`)}
              onRemoved={() => {
                setMade(null)
                setRefused(null)
                focusNext(MAKE_BUTTON)
                retry()
              }}
            />
          ))}
        </ul>
      )}
      <NewAudienceFields isBusy={isBusy} onMake={add} />
      <div role="status">
        {made !== null && <MadeAddress made={made} isAnew={made.keyMadeAt !== made.createdAt} />}
        {refused !== null && <p>{refused}</p>}
      </div>
    </Card>
  )
}
