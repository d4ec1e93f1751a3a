/** @module The languages of a message: which there are, which others of its scenario have and it lacks, and a further one. */
import { AddLanguage } from '../../part/AddLanguage.tsx'
import { AskFirst } from '../../part/AskFirst.tsx'
import { LanguageButtons } from '../../part/LanguageButtons.tsx'
import { useKeptFocus } from '../../part/use-kept-focus.ts'
import { fieldWord } from '../../sentence/field-word.ts'
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
  const box = useKeptFocus<HTMLDivElement>(code)
  return (
    <div class="language-tabs" ref={box}>
      <LanguageButtons
        codes={['', ...codes]}
        chosen={code}
        named={(each) =>
          each !== '' ? named(each) : original === undefined ? 'All others' : `${named(original)}, and all others`
        }
        onChoose={onChoose}
      />
      {missing.length > 0 && (
        <p class="edit-note edit-note-warning">
          Missing here: {joinedByAnd(missing.map(named))}. Other messages of this scenario have{' '}
          {missing.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <div class="language-acts">
        <AddLanguage taken={original === undefined ? codes : [original, ...codes]} first={missing} onAdd={onAdd} />
        {code !== '' && (
          <AskFirst
            key={code}
            question={`What this message says in ${named(code)} goes for good.`}
            yes="Remove it"
            isBare
            onYes={() => onRemove(code)}
          >
            Remove {named(code)}
          </AskFirst>
        )}
      </div>
    </div>
  )
}
