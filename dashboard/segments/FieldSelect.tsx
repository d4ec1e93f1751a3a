/** @module The choice of what a row asks of a person: every field of the contract, by its heading. */
import { FIELD_GROUPS, type FieldGroup, NUMBER_FIELDS, TEXT_FIELDS } from '../../contract/condition-fields.ts'
import { capital } from '../sentence/capital.ts'

interface FieldSelectProps {
  id: string
  /** '' for none yet. */
  field: string
  isMissing: boolean
  describedBy: string
  onChange(field: string): void
}

const FIELDS = Object.entries({ ...NUMBER_FIELDS, ...TEXT_FIELDS })

const GROUPS = (Object.entries(FIELD_GROUPS) as [FieldGroup, string][]).map(([group, title]) => ({
  title,
  fields: FIELDS.filter(([, info]) => info.group === group),
}))

export function FieldSelect({ id, field, isMissing, describedBy, onChange }: FieldSelectProps) {
  return (
    <select
      id={id}
      class="field row-field"
      aria-label="What to ask"
      aria-invalid={isMissing}
      aria-describedby={describedBy}
      value={field}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">Choose what to ask …</option>
      {GROUPS.map(({ title, fields }) => (
        <optgroup key={title} label={title}>
          {fields.map(([name, info]) => (
            <option key={name} value={name}>
              {capital(info.title)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
