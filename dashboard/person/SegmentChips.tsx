/** @module The segments that a person is in now. */
import type { PersonSegments } from '../../contract/segment.ts'
import { useReading } from '../api/use-reading.ts'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { dayAndClock } from '../sentence/moment.ts'

/** Nothing is shown of somebody in none, nor while nobody says: it is a note beside the person, no more. */
export function SegmentChips({ profileId, everyMs }: { profileId: string; everyMs: number }) {
  const { value } = useReading<PersonSegments>(`/v1/people/${encodeURIComponent(profileId)}/segments`, everyMs)
  const { timeZone } = useShop()
  if (value === null || value.segments.length === 0) return null
  return (
    <nav class="person-segments" aria-label="Segments">
      <ul>
        {value.segments.map(({ segmentId, name, since }) => (
          <li key={segmentId}>
            <a
              class="chip"
              href={hrefOf({ screen: 'segment', segmentId })}
              title={since === null ? undefined : `Since ${dayAndClock(since, timeZone, clock.peek())}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
