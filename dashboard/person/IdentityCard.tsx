/** @module How we know who it is, and how sure that is. */
import type { Person } from '../../contract/admin.ts'
import type { PersonAddresses } from '../../contract/message/person-addresses.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { capital } from '../sentence/capital.ts'
import { noIdentityWords } from '../sentence/identity-sentence.ts'
import { AddressLines } from './AddressLines.tsx'
import { JoinedProfiles } from './JoinedProfiles.tsx'

const LEVELS = {
  claimed: { word: 'Claimed', title: 'Typed in a browser: it proves nothing yet' },
  verified: { word: 'Verified', title: 'Proven by the shop' },
  refused: { word: 'Refused', title: 'You said that this is somebody else' },
} as const

type Identity = Person['identities'][number]

export function IdentityCard({ person, path, everyMs }: { person: Person; path: string; everyMs: number }) {
  const identities = eachOnce(person.identities)
  const { value } = useReading<PersonAddresses>(`${path}/addresses`, everyMs)
  return (
    <Card title="Identities">
      {identities.length === 0 ? (
        <p class="card-note">{noIdentityWords(value?.addresses.length ?? null)}</p>
      ) : (
        <ul class="identities">
          {identities.map(({ kind, value, level }) => (
            <li key={`${kind} ${value} ${level}`}>
              <span class="identity-kind">{capital(kind.replaceAll('_', ' '))}</span>
              <span class="identity-value">{value}</span>
              <span class={`chip chip-${level}`} title={LEVELS[level].title}>
                {LEVELS[level].word}
              </span>
            </li>
          ))}
        </ul>
      )}
      {value !== null && <AddressLines {...value} />}
      {person.profiles.length > 1 && <JoinedProfiles personId={person.profileId} profiles={person.profiles} />}
    </Card>
  )
}

/** Several profiles of a person say the same. */
const eachOnce = (identities: readonly Identity[]): Identity[] => [
  ...new Map(identities.map((each) => [`${each.kind} ${each.value} ${each.level}`, each])).values(),
]
