/** @module The languages of a message: which there are, which recipes speak and it lacks, and a further one. */
import { useState } from 'preact/hooks'
import { READY_MADE_LANGUAGES } from '../../../contract/ready-made/ready-made.ts'
import { Icon } from '../../part/Icon.tsx'
import { fieldChoices, fieldWord } from '../../sentence/field-word.ts'
import { joinedByAnd } from '../../sentence/joined.ts'

interface LanguageTabsProps {
  /** Of the translations. */
  codes: readonly string[]
  /** Of the words for all others; undefined: the shop's. */
  original: string | undefined
  /** '': the words for all other languages. */
  code: string
  /** Languages of other messages of the scenario that this one lacks. */
  missing: readonly string[]
  onChoose(code: string): void
  onAdd(code: string): void
  onRemove(code: string): void
}

const named = (code: string): string => fieldWord('language', code)

export function LanguageTabs({ codes, original, code, missing, onChoose, onAdd, onRemove }: LanguageTabsProps) {
  return (
    <div class="language-tabs">
      <fieldset class="edit-languages">
        <legend>Language</legend>
        {['', ...codes].map((each) => (
          <button
            key={each}
            type="button"
            class="button button-small"
            aria-pressed={each === code}
            onClick={() => onChoose(each)}
          >
            {each !== '' ? named(each) : original === undefined ? 'All others' : `${named(original)}, and all others`}
          </button>
        ))}
      </fieldset>
      {missing.length > 0 && (
        <p class="edit-note edit-note-warning">
          Missing here: {joinedByAnd(missing.map(named))}. Other messages of this scenario have{' '}
          {missing.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <div class="language-acts">
        <AddLanguage taken={original === undefined ? codes : [original, ...codes]} first={missing} onAdd={onAdd} />
        {code !== '' && (
          <button type="button" class="button-bare" onClick={() => onRemove(code)}>
            Remove {named(code)}
          </button>
        )}
      </div>
    </div>
  )
}

/** Those that are missing, and those of recipes, stand first. */
function AddLanguage({
  taken,
  first,
  onAdd,
}: {
  taken: readonly string[]
  first: readonly string[]
  onAdd(code: string): void
}) {
  const [code, setCode] = useState('')
  const near = [...new Set([...first, ...READY_MADE_LANGUAGES])].filter((each) => !taken.includes(each))
  const others = (fieldChoices('language') ?? []).filter(([each]) => ![...near, ...taken].includes(each))
  return (
    <div class="edit-add">
      <label>
        <span class="unseen">A further language</span>
        <select class="field" value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          <option value="">A further language …</option>
          {[...near.map((each) => [each, named(each)] as const), ...others].map(([each, title]) => (
            <option key={each} value={each}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button button-small"
        onClick={() => {
          if (code === '') return
          onAdd(code)
          setCode('')
        }}
      >
        <Icon name="plus" />
        Add
      </button>
    </div>
  )
}
