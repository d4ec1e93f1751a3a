/** @module The choice of a further language to write in. */
import { useState } from 'preact/hooks'
import { READY_MADE_LANGUAGES } from '../../contract/ready-made/ready-made.ts'
import { fieldChoices, fieldWord } from '../sentence/field-word.ts'
import { Icon } from './Icon.tsx'

interface AddLanguageProps {
  taken: readonly string[]
  /** Those that stand first, before the languages of what is ready-made. */
  first?: readonly string[]
  onAdd(code: string): void
}

export function AddLanguage({ taken, first = [], onAdd }: AddLanguageProps) {
  const [code, setCode] = useState('')
  const near = [...new Set([...first, ...READY_MADE_LANGUAGES])].filter((each) => !taken.includes(each))
  const others = (fieldChoices('language') ?? []).filter(([each]) => ![...near, ...taken].includes(each))
  return (
    <div class="edit-add">
      <label>
        <span class="unseen">A further language</span>
        <select class="field" value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          <option value="">A further language …</option>
          {[...near.map((each) => [each, fieldWord('language', each)] as const), ...others].map(([each, title]) => (
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
