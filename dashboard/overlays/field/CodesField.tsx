/** @module A field for countries or languages, chosen by their names and kept as codes. */
import { useState } from 'preact/hooks'
import type { DraftText } from '../../segments/draft.ts'
import { WordList } from '../../segments/WordList.tsx'
import { FieldNote, type FieldProps } from './FieldFrame.tsx'
import { useField } from './use-field.ts'

interface CodesFieldProps extends FieldProps {
  field: 'country' | 'language'
}

/** Keys of the rows of conditions are small numbers; these are none of them. */
const KEYS = { country: 1_000_001, language: 1_000_002 }

export function CodesField({ way, label, help, field }: CodesFieldProps) {
  const state = useField(way)
  const [typed, setTyped] = useState('')
  const words = Array.isArray(state.value) ? state.value.map(String) : []
  function change(row: DraftText) {
    setTyped(row.typed)
    if (row.words !== words) state.set(row.words.length === 0 ? undefined : row.words)
  }
  return (
    <fieldset class="edit-field edit-codes">
      <legend>{label}</legend>
      <WordList
        row={{ key: KEYS[field], kind: 'text', field, isNot: false, words, typed }}
        isMissing={state.error !== null}
        describedBy={state.noteId}
        onChange={change}
      />
      <FieldNote field={state} help={help} />
    </fieldset>
  )
}
