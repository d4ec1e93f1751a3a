/** @module The name of a segment and the sentence that says whom it means. */
import { Card } from '../part/Card.tsx'
import { type FormState, NAME_ID } from './form-state.ts'
import type { SaveErrors } from './save-errors.ts'

interface NameFieldsProps {
  state: FormState
  errors: SaveErrors
  onChange(part: Partial<FormState>): void
}

export function NameFields({ state, errors, onChange }: NameFieldsProps) {
  return (
    <Card title="What to call it" class="segment-words">
      <label for={NAME_ID}>Name</label>
      <input
        id={NAME_ID}
        class="field"
        autocomplete="off"
        maxLength={120}
        placeholder="Loyal in the Baltics"
        value={state.name}
        aria-invalid={errors.name !== undefined}
        aria-describedby="segment-name-note"
        onInput={(event) => onChange({ name: event.currentTarget.value })}
      />
      <p id="segment-name-note" class="row-note row-note-missing">
        {errors.name}
      </p>
      <label for="segment-description">
        Description <span class="card-note">one sentence, if you like</span>
      </label>
      <textarea
        id="segment-description"
        class="field"
        rows={2}
        maxLength={400}
        value={state.description}
        aria-invalid={errors.description !== undefined}
        aria-describedby="segment-description-note"
        onInput={(event) => onChange({ description: event.currentTarget.value })}
      />
      <p id="segment-description-note" class="row-note row-note-missing">
        {errors.description}
      </p>
    </Card>
  )
}
