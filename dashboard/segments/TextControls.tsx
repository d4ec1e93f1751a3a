/** @module The controls of a row that asks for words: is or is not, and which. */
import { valuesOf } from '../sentence/field-word.ts'
import type { DraftText } from './draft.ts'
import { WordChecks } from './WordChecks.tsx'
import { WordList } from './WordList.tsx'

export interface TextControlsProps {
  row: DraftText
  isMissing: boolean
  /** Id of the words about what is missing. */
  describedBy: string
  onChange(row: DraftText): void
}

export function TextControls(props: TextControlsProps) {
  const { row, onChange } = props
  return (
    <>
      <select
        class="field"
        aria-label="How"
        value={row.isNot ? 'not' : 'is'}
        onChange={(event) => onChange({ ...row, isNot: event.currentTarget.value === 'not' })}
      >
        <option value="is">is one of</option>
        <option value="not">is none of</option>
      </select>
      {valuesOf(row.field) === null ? <WordList {...props} /> : <WordChecks {...props} />}
    </>
  )
}
