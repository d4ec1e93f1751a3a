/** @module Words that are typed, one after the other, with what the browser knows of countries and languages. */
import { Icon } from '../part/Icon.tsx'
import { fieldWord, typedWord } from '../sentence/field-word.ts'
import type { TextControlsProps } from './TextControls.tsx'
import { TypedWord } from './TypedWord.tsx'
import { controlId } from './use-draft.ts'

export function WordList(props: TextControlsProps) {
  const { row, onChange } = props
  const { key, field, words } = row

  /** What was typed becomes one of the words; what the field never says stays to be mended. */
  function takeIn(typed: string) {
    const word = typedWord(field, typed)
    if (word === null) onChange({ ...row, typed })
    else onChange({ ...row, typed: '', words: words.includes(word) ? words : [...words, word] })
  }

  function remove(word: string) {
    onChange({ ...row, words: words.filter((each) => each !== word) })
    document.getElementById(controlId(key, 'words'))?.focus()
  }

  return (
    <span class="word-list">
      {words.map((word) => (
        <span key={word} class="chip word">
          {fieldWord(field, word)}
          <button type="button" class="word-remove" onClick={() => remove(word)}>
            <Icon name="close" />
            <span class="unseen">Remove {fieldWord(field, word)}</span>
          </button>
        </span>
      ))}
      <TypedWord {...props} takeIn={takeIn} />
    </span>
  )
}
