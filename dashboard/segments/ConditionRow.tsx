/** @module One row of a condition: what to ask, and what is missing of it. */
import { NUMBER_FIELDS, type NumberFieldInfo, TEXT_FIELDS } from '../../contract/condition-fields.ts'
import { Icon } from '../part/Icon.tsx'
import { useShop } from '../part/use-shop.ts'
import { capital } from '../sentence/capital.ts'
import type { Unfinished } from './condition-of.ts'
import type { DraftBlank, DraftTest } from './draft.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { NumberControls } from './NumberControls.tsx'
import { newRow } from './new-row.ts'
import { TextControls } from './TextControls.tsx'
import { controlId, type Edits } from './use-draft.ts'

interface ConditionRowProps {
  row: DraftBlank | DraftTest
  groupKey: number
  edits: Edits
  /** What is missing of this row; null: it is finished. */
  unfinished: Unfinished | null
  /** Was it tried to save? Then what is missing is an error. */
  isTried: boolean
}

const titleOf = (row: DraftBlank | DraftTest): string => {
  switch (row.kind) {
    case 'blank':
      return 'New condition'
    case 'number':
      return capital(NUMBER_FIELDS[row.field].title)
    case 'text':
      return capital(TEXT_FIELDS[row.field].title)
  }
}

/** So long a window is as good as always. */
const YEARS_DAYS = 3650

/** What "at any time" comes to where less than years is kept. */
function rememberedNote(row: DraftBlank | DraftTest): string | null {
  if (row.kind !== 'number' || row.withinDays !== null) return null
  const { windowDays }: NumberFieldInfo = NUMBER_FIELDS[row.field]
  if (windowDays === null || windowDays >= YEARS_DAYS) return null
  return `Remembered are the ${windowDays} days up to their last visit.`
}

export function ConditionRow({ row, groupKey, edits, unfinished, isTried }: ConditionRowProps) {
  const { currency } = useShop()
  const noteId = `row-${row.key}-note`
  const missing = isTried ? (unfinished?.part ?? null) : null
  const title = titleOf(row)
  return (
    <fieldset class="row" aria-label={title}>
      <div class="row-controls">
        <FieldSelect
          id={controlId(row.key, 'field')}
          field={row.kind === 'blank' ? '' : row.field}
          isMissing={missing === 'field'}
          describedBy={noteId}
          onChange={(field) => edits.replace(newRow(row.key, field, currency))}
        />
        {row.kind === 'number' && (
          <NumberControls row={row} missing={missing} describedBy={noteId} onChange={edits.replace} />
        )}
        {row.kind === 'text' && (
          <TextControls row={row} isMissing={missing === 'words'} describedBy={noteId} onChange={edits.replace} />
        )}
      </div>
      <button type="button" class="row-remove" title="Remove" onClick={() => edits.remove(row.key, groupKey)}>
        <Icon name="close" />
        <span class="unseen">Remove: {title}</span>
      </button>
      <p id={noteId} class={missing === null ? 'row-note' : 'row-note row-note-missing'}>
        {row.kind === 'blank' && !isTried ? null : (unfinished?.message ?? rememberedNote(row))}
      </p>
    </fieldset>
  )
}
