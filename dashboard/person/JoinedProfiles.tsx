/** @module The browsers and customers that make one person, and the way to take one of them out. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { write } from '../api/write.ts'
import { visitorName } from '../sentence/visitor-name.ts'

interface JoinedProfilesProps {
  personId: string
  profiles: readonly string[]
}

export function JoinedProfiles({ personId, profiles }: JoinedProfilesProps) {
  const [asked, setAsked] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)

  async function part(profileId: string) {
    setAsked(null)
    const trouble = await write('POST', `/v1/people/${encodeURIComponent(personId)}/apart`, { profileId })
    setTold(trouble ?? `${visitorName(profileId)} is somebody else from now on. This page shows it in a few seconds.`)
  }

  return (
    <div class="joined">
      <h3>Joined from {profiles.length} profiles</h3>
      <ul>
        {profiles.map((profileId) => (
          <li key={profileId}>
            <span>{visitorName(profileId)}</span>
            {asked === profileId ? (
              <Question name={visitorName(profileId)} onYes={() => part(profileId)} onNo={() => setAsked(null)} />
            ) : (
              <button type="button" class="button-bare" onClick={() => setAsked(profileId)}>
                Not this person<span class="unseen">: {visitorName(profileId)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="card-note" role="status">
        {told}
      </p>
    </div>
  )
}

interface QuestionProps {
  name: string
  onYes(): void
  onNo(): void
}

/** What is taken apart is never joined again, so it is asked once more. */
function Question({ name, onYes, onNo }: QuestionProps) {
  const yes = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => yes.current?.focus(), [])
  return (
    <span class="joined-question">
      Nothing joins it again.{' '}
      <button type="button" class="button-bare" ref={yes} onClick={onYes}>
        Take apart<span class="unseen">: {name}</span>
      </button>
      <button type="button" class="button-bare" onClick={onNo}>
        Keep
      </button>
    </span>
  )
}
