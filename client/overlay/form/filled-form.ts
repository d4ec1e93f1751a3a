/** @module What a visitor has filled in, as it is sent. */
import type { FormField } from '../../../contract/campaign/form-block.ts'
import type { FilledForm } from '../../../contract/subscription.ts'

/** The name of a field in the page: of a trait its own, which no other field of the form has. */
export const fieldName = ({ name, trait }: FormField): string => trait ?? name

/**
 * From the values by the names of the fields; `birthday` is in two, `birthday_day` and `birthday_month`, and `agreed` is
 * `on` where the box is ticked. Trimmed; what is empty is left out. Half a birthday stays as it is, to be refused.
 */
export function filledForm(fields: readonly FormField[], written: (name: string) => string): FilledForm {
  const filled: FilledForm & { traits: Record<string, string> } = { agreed: written('agreed') === 'on', traits: {} }
  for (const field of fields) {
    const value = field.name === 'birthday' ? birthday(written) : written(fieldName(field)).trim()
    if (!value) continue
    if (field.name === 'trait') filled.traits[fieldName(field)] = value
    else filled[field.name] = value
  }
  return filled
}

function birthday(written: (name: string) => string): string {
  const [month, day] = ['month', 'day'].map((part) => written(`birthday_${part}`).trim().padStart(2, '0'))
  return month === '00' && day === '00' ? '' : `${month}-${day}`
}
