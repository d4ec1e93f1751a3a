/** @module The overlay's words in other languages, beside the original. */
import { useEffect, useState } from 'preact/hooks'
import { AddLanguage } from '../../part/AddLanguage.tsx'
import { Card } from '../../part/Card.tsx'
import { LanguageButtons } from '../../part/LanguageButtons.tsx'
import { fieldWord } from '../../sentence/field-word.ts'
import { withLanguage, withoutLanguage } from '../draft/languages.ts'
import { useEditing } from '../field/editing.ts'
import { TranslationFields } from './TranslationFields.tsx'

export function LanguagesSection() {
  const { draft, change, look } = useEditing()
  const codes = Object.keys(draft.translations ?? {})
  const [chosen, setChosen] = useState(codes[0] ?? '')
  const code = codes.includes(chosen) ? chosen : (codes[0] ?? '')
  useEffect(() => look({ language: code }), [code])
  return (
    <Card title="Languages" class="edit-section">
      <p class="card-note">
        The language of the page decides. Pages in any other language get the words under “Content”.
      </p>
      {codes.length > 0 && (
        <LanguageButtons
          codes={codes}
          chosen={code}
          named={(each) => fieldWord('language', each)}
          onChoose={setChosen}
        />
      )}
      <AddLanguage
        taken={codes}
        onAdd={(added) => {
          change((old) => withLanguage(old, added))
          setChosen(added)
        }}
      />
      {code !== '' && (
        <>
          <TranslationFields of="" code={code} />
          {(draft.variants ?? []).map(({ variantId, name, content }, n) =>
            content === undefined ? null : (
              <fieldset key={variantId} class="edit-group">
                <legend>Version “{name ?? variantId}”</legend>
                <TranslationFields of={`variants[${n}]`} code={code} />
              </fieldset>
            ),
          )}
          <button type="button" class="button-bare" onClick={() => change((old) => withoutLanguage(old, code))}>
            Remove {fieldWord('language', code)}
          </button>
        </>
      )}
    </Card>
  )
}
