/** @module A box for each word that a field may say. */
import { TEXT_FIELDS } from '../../contract/condition-fields.ts'
import { capital } from '../sentence/capital.ts'
import { fieldChoices } from '../sentence/field-word.ts'
import type { TextControlsProps } from './TextControls.tsx'
import { controlId } from './use-draft.ts'

export function WordChecks({ row, isMissing, describedBy, onChange }: TextControlsProps) {
  const choices = fieldChoices(row.field) ?? []
  const toggled = (word: string, isOn: boolean) =>
    isOn ? [...row.words, word] : row.words.filter((each) => each !== word)
  return (
    <fieldset class="word-checks" aria-describedby={isMissing ? describedBy : undefined}>
      <legend class="unseen">{capital(TEXT_FIELDS[row.field].title)}</legend>
      {choices.map(([word, title], index) => (
        <label key={word} class="word-check">
          <input
            id={index === 0 ? controlId(row.key, 'words') : undefined}
            type="checkbox"
            checked={row.words.includes(word)}
            onChange={(event) => onChange({ ...row, words: toggled(word, event.currentTarget.checked) })}
          />
          {capital(title)}
        </label>
      ))}
    </fieldset>
  )
}
