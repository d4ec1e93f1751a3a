/** @module What each column means, with some of its values. */
import { type Columns, ORDER_FIELDS, type OrderField, withColumn } from '../../contract/order-field.ts'
import type { OrderPreview } from '../../contract/order-import.ts'
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'
import { FIELD_GROUPS, FIELD_WORDS } from './field-words.ts'
import type { FileSample } from './file-rows.ts'
import { troubleWords } from './import-words.ts'

interface MapColumnsProps {
  sample: FileSample
  preview: OrderPreview
  onColumns(columns: Columns): void
}

/** Values that are shown of a column. */
const SHOWN = 3

function examples({ rows }: FileSample, place: number): string {
  const values = new Set<string>()
  for (const { cells } of rows) {
    const value = (cells[place] ?? '').trim()
    if (value !== '') values.add(value)
    if (values.size === SHOWN) break
  }
  return [...values].join(' · ')
}

function FieldChoice({ name, value, onChoose }: { name: string; value: string; onChoose(field: string): void }) {
  return (
    <select
      class="field"
      aria-label={`What “${name}” means`}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">Not used</option>
      {FIELD_GROUPS.map(({ title, fields }) => (
        <optgroup key={title} label={title}>
          {fields.map((field) => (
            <option key={field} value={field}>
              {FIELD_WORDS[field]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

export function MapColumns({ sample, preview: { columns, trouble }, onColumns }: MapColumnsProps) {
  const fieldOf = (place: number) => ORDER_FIELDS.find((field) => columns[field] === place) ?? ''
  const choose = (place: number, field: string) =>
    onColumns(withColumn(columns, place, field === '' ? null : (field as OrderField)))
  return (
    <Card title="What the columns mean">
      <div role="status">
        {trouble !== null && (
          <p class="verdict">
            <Icon name="warning" />
            <span>{troubleWords(trouble)}</span>
          </p>
        )}
      </div>
      <table class="table table-tight columns-table">
        <thead>
          <tr>
            <th scope="col" class="column-name">
              Column
            </th>
            <th scope="col">Begins with</th>
            <th scope="col" class="column-means">
              Means
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.header.map((name, place) => (
            <tr key={place} class={fieldOf(place) === '' ? 'column-unused' : undefined}>
              <th scope="row">{name.trim() || `Column ${place + 1}`}</th>
              <td class="column-examples">{examples(sample, place)}</td>
              <td>
                <FieldChoice
                  name={name.trim() || `Column ${place + 1}`}
                  value={fieldOf(place)}
                  onChoose={(field) => choose(place, field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
