/** @module What a visitor must have permitted. */
import { isInterrupting } from '../../../contract/layout.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'

export function ConsentField() {
  const { draft } = useEditing()
  if (isInterrupting(draft.layout))
    return <p class="edit-note">Shown only to visitors who agreed to personalisation.</p>
  return (
    <ChoiceField
      way="consent"
      label="Shown to"
      standard="personalise"
      choices={[
        ['personalise', 'visitors who agreed to personalisation'],
        ['none', 'everybody, whatever they agreed to: it says the same to all'],
      ]}
    />
  )
}
