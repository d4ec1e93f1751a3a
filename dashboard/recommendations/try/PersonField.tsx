/** @module As which visitor: nobody known, or a person of the shop's. */
import { useId, useState } from 'preact/hooks'
import { Badge } from '../../part/Badge.tsx'
import { useKeptFocus } from '../../part/use-kept-focus.ts'
import { visitorName } from '../../sentence/visitor-name.ts'
import { ChoosePerson } from './ChoosePerson.tsx'

interface PersonFieldProps {
  /** Null: somebody never seen. */
  profileId: string | null
  onChoose(profileId: string | null): void
}

export function PersonField({ profileId, onChoose }: PersonFieldProps) {
  const [isChoosing, setChoosing] = useState(false)
  const name = useId()
  const box = useKeptFocus<HTMLFieldSetElement>(isChoosing)
  const isPerson = profileId !== null || isChoosing
  return (
    <fieldset class="edit-field" ref={box}>
      <legend>As</legend>
      <div class="person-kinds">
        <label class="edit-check">
          <input
            type="radio"
            name={name}
            checked={!isPerson}
            onChange={() => {
              setChoosing(false)
              onChoose(null)
            }}
          />
          somebody never seen
        </label>
        <label class="edit-check">
          <input type="radio" name={name} checked={isPerson} onChange={() => setChoosing(true)} />a person
        </label>
        {profileId !== null && !isChoosing && (
          <button type="button" class="button button-small" onClick={() => setChoosing(true)}>
            <Badge profileId={profileId} />
            {visitorName(profileId)}
            <span class="unseen">, choose another</span>
          </button>
        )}
      </div>
      {isChoosing && (
        <ChoosePerson
          onChoose={(chosen) => {
            setChoosing(false)
            onChoose(chosen)
          }}
        />
      )}
    </fieldset>
  )
}
