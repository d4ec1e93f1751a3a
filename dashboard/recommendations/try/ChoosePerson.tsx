/** @module The choice of a person: by what they are known by, or one of the warmest. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { People } from '../../../contract/admin.ts'
import type { FoundPeople } from '../../../contract/found-person.ts'
import { read } from '../../api/read.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { useReading } from '../../api/use-reading.ts'
import { Badge } from '../../part/Badge.tsx'
import { counted } from '../../sentence/counted.ts'
import { visitorName } from '../../sentence/visitor-name.ts'
import { peopleQuery } from './people-query.ts'

/** So many of the warmest are offered. */
const OFFERED = 5

export function ChoosePerson({ onChoose }: { onChoose(profileId: string): void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const looking = useRef<AbortController | null>(null)
  // An answer that comes after another choice was made is none.
  useEffect(() => () => looking.current?.abort(), [])

  async function look() {
    const asked = typed.trim()
    if (asked === '') return
    const query = peopleQuery(asked)
    if (query === null) return onChoose(asked)
    looking.current?.abort()
    const asking = new AbortController()
    looking.current = asking
    const answer = await read<FoundPeople>(`/v1/people?${query}`, asking.signal)
    if (asking.signal.aborted) return
    const first = answer.ok ? answer.value.people[0] : undefined
    if (first) onChoose(first.profileId)
    else setSaid(answer.ok ? `Nobody by “${asked}”.` : troubleSentence(answer.trouble))
  }

  return (
    <div class="person-choose">
      <label for={id}>E-mail, phone, customer number, or an id of the People screen</label>
      <div class="edit-inline">
        <input
          id={id}
          class="field"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={typed}
          aria-describedby={`${id}-said`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            look()
          }}
        />
        <button type="button" class="button" onClick={look}>
          Find
        </button>
      </div>
      <p id={`${id}-said`} class="edit-note" role="status">
        {said}
      </p>
      <Warmest onChoose={onChoose} />
    </div>
  )
}

/** The people with the highest scores, to choose one quickly. */
function Warmest({ onChoose }: { onChoose(profileId: string): void }) {
  const { value } = useReading<People>('/v1/people?order=score', null)
  return (
    <ul class="person-found">
      {(value?.people ?? []).slice(0, OFFERED).map((person) => (
        <li key={person.profileId}>
          <button type="button" class="button button-small" onClick={() => onChoose(person.profileId)}>
            <Badge profileId={person.profileId} />
            {visitorName(person.profileId)}
            <span class="card-note">{counted(person.sessions, 'visit')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
