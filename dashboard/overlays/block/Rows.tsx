/** @module A list of small groups of fields: questions, slices, fields of a form. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../../part/Icon.tsx'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { valueAt } from '../draft/way.ts'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useFields } from '../field/fields.ts'
import { fieldId } from '../field/use-field.ts'

interface RowsProps<Row> {
  way: string
  /** `Question`: each is called by it and its number. */
  title: string
  add: string
  most: number
  fewest: number
  fresh: (rows: readonly Row[]) => Row
  children: (row: Row, way: string, n: number) => ComponentChildren
}

export function Rows<Row>({ way, title, add, most, fewest, fresh, children }: RowsProps<Row>) {
  const { draft, set } = useFields()
  const found = valueAt(draft, way)
  const rows: Row[] = Array.isArray(found) ? found : []
  const addId = `${fieldId(way)}-add`
  const focusNext = useFocusNext()
  return (
    <div class="edit-rows">
      {rows.map((row, n) => (
        <fieldset key={n} class="edit-row">
          <legend id={`${fieldId(way)}-${n}`} tabIndex={-1}>
            {title} {n + 1}
          </legend>
          {children(row, `${way}[${n}]`, n)}
          {rows.length > fewest && (
            <button
              type="button"
              class="row-remove edit-row-remove"
              title="Remove"
              onClick={() => {
                focusNext(addId)
                set(way, rows.toSpliced(n, 1))
              }}
            >
              <Icon name="close" />
              <span class="unseen">
                Remove: {title} {n + 1}
              </span>
            </button>
          )}
        </fieldset>
      ))}
      <ErrorAt way={way} />
      {rows.length < most && (
        <button
          type="button"
          id={addId}
          class="button button-small"
          onClick={() => {
            focusNext(`${fieldId(way)}-${rows.length}`)
            set(way, [...rows, fresh(rows)])
          }}
        >
          <Icon name="plus" />
          {add}
        </button>
      )}
    </div>
  )
}
