/** @module What a visitor must have permitted. */
import { isInterrupting } from '../../../contract/layout.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'

export function ConsentField() {
  const { draft } = useEditing()
  if (isInterrupting(draft.layout))
    return <p class="edit-note">Shown only to visitors who permit to be personalised for.</p>
  return (
    <ChoiceField
      way="consent"
      label="Shown to visitors who permit"
      standard="personalise"
      choices={[
        ['personalise', 'to be personalised for'],
        ['none', 'nothing: it says the same to everybody'],
      ]}
    />
  )
}
