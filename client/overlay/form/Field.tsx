/** @module One field of a form: its label, its control and what is wrong with it. */
import type { ComponentChildren } from 'preact'
import type { FormField } from '../../../contract/campaign/form-block.ts'
import type { Texts } from '../texts.ts'
import type { FormWord } from '../words/form-words.ts'
import { Birthday } from './Birthday.tsx'
import { Choices } from './Choices.tsx'
import { Fault } from './Fault.tsx'
import { fieldName } from './filled-form.ts'

export interface FieldProps {
  field: FormField
  texts: Texts<FormWord>
  language: string | undefined
  /** What is wrong with it; absent: nothing that we know. */
  wrong: string | undefined
  /** Says that it is needed, where others of the form are not. */
  isMarked: boolean
}

/** How browsers and telephones help to fill it in. */
const HELP = {
  email: { type: 'email', autocomplete: 'email', inputMode: 'email', maxLength: 254, autocapitalize: 'none' },
  phone: { type: 'tel', autocomplete: 'tel', inputMode: 'tel', maxLength: 40 },
  first_name: { autocomplete: 'given-name', maxLength: 60 },
  last_name: { autocomplete: 'family-name', maxLength: 60 },
  trait: { autocomplete: 'off', maxLength: 60 },
} as const

/** The names of a person stand side by side where there is room. */
export function Field(props: FieldProps) {
  const { field, wrong } = props
  if (field.name === 'birthday') return <Birthday {...props} />
  if (field.choices) return <Choices {...props} />

  const name = fieldName(field)
  return (
    <div class={field.name.endsWith('_name') ? 'field half' : 'field'}>
      <label for={name}>
        <Label {...props} />
      </label>
      <input id={name} name={name} {...HELP[field.name]} {...stateOf(field, wrong)} />
      <Fault name={name} wrong={wrong} />
    </div>
  )
}

/** The words of a label, with a sign where the field is needed. */
export const Label = ({ field, isMarked, texts }: FieldProps): ComponentChildren => [
  field.label,
  isMarked && (
    <span class="mark" title={texts.mandatory} aria-hidden="true">
      *
    </span>
  ),
]

/** What assistive technology is told of a control. */
export const stateOf = (field: FormField, wrong: string | undefined) => ({
  required: field.required,
  'aria-invalid': wrong !== undefined,
  'aria-describedby': wrong === undefined ? undefined : `wrong-${fieldName(field)}`,
})
