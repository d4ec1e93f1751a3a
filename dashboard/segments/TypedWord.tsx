/** @module The field that a further word is typed into. */
import { TEXT_FIELDS, type TextField } from '../../contract/condition-fields.ts'
import { fieldChoices } from '../sentence/field-word.ts'
import type { TextControlsProps } from './TextControls.tsx'
import { controlId } from './use-draft.ts'

/** Longest word of a condition (contract/condition.ts). */
const MOST_LETTERS = 120

/** What a word of the field may look like. */
const HINTS: Partial<Record<TextField, string>> = {
  source: 'such as newsletter',
  'interest.category': 'as your shop says it',
  'interest.brand': 'as your shop says it',
  trait: 'such as style: boho',
}

interface TypedWordProps extends TextControlsProps {
  takeIn(typed: string): void
}

export function TypedWord({ row, isMissing, describedBy, onChange, takeIn }: TypedWordProps) {
  const { title } = TEXT_FIELDS[row.field]
  const choices = fieldChoices(row.field)
  const id = controlId(row.key, 'words')
  const listId = `${id}-list`

  function input(event: Event & { currentTarget: HTMLInputElement }) {
    const { value } = event.currentTarget
    // Chosen from the list and not typed: browsers say so by another event, or by its kind.
    const isChosen = !(event instanceof InputEvent) || event.inputType === 'insertReplacementText'
    if (isChosen && choices !== null) takeIn(value)
    else onChange({ ...row, typed: value })
  }

  return (
    <span class="word-typed">
      <input
        id={id}
        class="field"
        list={choices === null ? undefined : listId}
        autocomplete="off"
        maxLength={MOST_LETTERS}
        placeholder={
          row.words.length > 0 ? 'or …' : (HINTS[row.field] ?? (choices === null ? 'Type a word' : 'Type to choose'))
        }
        aria-label={`Add to ${title}`}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? describedBy : undefined}
        value={row.typed}
        onInput={input}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          takeIn(event.currentTarget.value)
        }}
      />
      <button type="button" class="button" onClick={() => takeIn(row.typed)}>
        Add<span class="unseen"> to {title}</span>
      </button>
      {choices !== null && (
        <datalist id={listId}>
          {choices.map(([word, each]) => (
            <option key={word} value={each}>
              {word}
            </option>
          ))}
        </datalist>
      )}
    </span>
  )
}
