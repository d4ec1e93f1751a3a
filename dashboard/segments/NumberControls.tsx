/** @module The controls of a row that asks for a number: how, how many, and in which time. */
import { NUMBER_FIELDS, type NumberFieldInfo } from '../../contract/condition-fields.ts'
import { NUMBER_OPERATORS, UNIT_WORDS } from '../../contract/condition-words.ts'
import type { DraftNumber, NumberOperator } from './draft.ts'
import { hasNever } from './draft-of.ts'
import type { RowPart } from './draft-words.ts'
import { controlId } from './use-draft.ts'

interface NumberControlsProps {
  row: DraftNumber
  /** The control that is not filled in well, or null. */
  missing: RowPart | null
  /** Id of the words about that. */
  describedBy: string
  onChange(row: DraftNumber): void
}

const OPERATORS: Record<NumberOperator, string> = {
  ...NUMBER_OPERATORS,
  between: 'between',
  exactly: 'exactly',
  never: 'none at all',
}

export function NumberControls(props: NumberControlsProps) {
  const { row, onChange } = props
  const info: NumberFieldInfo = NUMBER_FIELDS[row.field]
  const operators = (Object.keys(OPERATORS) as NumberOperator[]).filter((each) => each !== 'never' || hasNever(info))
  return (
    <>
      <select
        class="field"
        aria-label="How"
        value={row.operator}
        onChange={(event) => onChange({ ...row, operator: event.currentTarget.value as NumberOperator })}
      >
        {operators.map((each) => (
          <option key={each} value={each}>
            {OPERATORS[each]}
          </option>
        ))}
      </select>
      {row.operator !== 'never' && (
        <span class="row-amount">
          <NumberField {...props} part="low" label={row.operator === 'between' ? 'From' : 'Number'} />
          {row.operator === 'between' && (
            <>
              <span>and</span>
              <NumberField {...props} part="high" label="To" />
            </>
          )}
          <span>{unitWords(row, info)}</span>
        </span>
      )}
      {info.windowDays !== null && <Window {...props} />}
    </>
  )
}

/** Beside the number; money says its currency. */
function unitWords({ operator, low, currency }: DraftNumber, { unit }: NumberFieldInfo): string {
  if (unit === 'money') return currency
  return UNIT_WORDS[unit][operator !== 'between' && low.trim() === '1' ? 0 : 1]
}

/** The controls of a row that are typed into as numbers. */
type NumberPart = 'low' | 'high' | 'withinDays'

interface NumberFieldProps extends NumberControlsProps {
  part: NumberPart
  label: string
}

function NumberField({ row, missing, describedBy, onChange, part, label }: NumberFieldProps) {
  return (
    <input
      id={controlId(row.key, part)}
      class={part === 'withinDays' ? 'field row-days' : 'field row-number'}
      inputMode={row.currency !== '' && part !== 'withinDays' ? 'decimal' : 'numeric'}
      autocomplete="off"
      aria-label={label}
      aria-invalid={missing === part}
      aria-describedby={missing === part ? describedBy : undefined}
      value={row[part] ?? ''}
      onInput={(event) => onChange({ ...row, [part]: event.currentTarget.value })}
    />
  )
}

/** A window that a row begins with when one is asked for, days. */
const FIRST_DAYS = '30'

function Window(props: NumberControlsProps) {
  const { row, onChange } = props
  return (
    <span class="row-window">
      <select
        class="field"
        aria-label="In which time"
        value={row.withinDays === null ? 'always' : 'last'}
        onChange={(event) =>
          onChange({ ...row, withinDays: event.currentTarget.value === 'always' ? null : FIRST_DAYS })
        }
      >
        <option value="last">in the last</option>
        <option value="always">at any time</option>
      </select>
      {row.withinDays !== null && (
        <>
          <NumberField {...props} part="withinDays" label="Days" />
          <span>{row.withinDays.trim() === '1' ? 'day' : 'days'}</span>
        </>
      )}
    </span>
  )
}
