/** @module The browsers and customers that make one person, and the way to take one of them out. */
import { useState } from 'preact/hooks'
import { write } from '../api/write.ts'
import { visitorName } from '../sentence/visitor-name.ts'

interface JoinedProfilesProps {
  personId: string
  profiles: readonly string[]
}

export function JoinedProfiles({ personId, profiles }: JoinedProfilesProps) {
  const [told, setTold] = useState<string | null>(null)
  const [parted, setParted] = useState<readonly string[]>([])

  async function part(profileId: string) {
    const trouble = await write('POST', `/v1/people/${encodeURIComponent(personId)}/apart`, { profileId })
    setTold(trouble ?? `${visitorName(profileId)} is somebody else from now on. This page shows it in a few seconds.`)
    if (trouble === null) setParted([...parted, profileId])
  }

  return (
    <div class="joined">
      <h3>Joined from {profiles.length} profiles</h3>
      <ul>
        {profiles.map((profileId) => (
          <li key={profileId}>
            <span>{visitorName(profileId)}</span>
            <button
              type="button"
              class="button-bare"
              disabled={parted.includes(profileId)}
              onClick={() => part(profileId)}
            >
              Not this person<span class="unseen">: {visitorName(profileId)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="card-note" role="status">
        {told}
      </p>
    </div>
  )
}
