/** @module What `--map` says of columns. */
import { plainName } from '../../worker/core/order-import/column-names.ts'
import { Trouble } from '../terminal/trouble.ts'

/**
 * The guessed columns with what `--map` says instead; `column=` alone makes a column mean nothing. `fieldOf` makes a
 * field of what was typed, or null.
 */
export function mappedColumns<Columns extends Partial<Record<string, number>>>(
  guessed: Columns,
  { header, map }: { header: readonly string[]; map: readonly (readonly [string, string])[] },
  fieldOf: (typed: string) => (keyof Columns & string) | null,
): Columns {
  const columns: Record<string, number | undefined> = { ...guessed }
  for (const [name, typed] of map) {
    const place = header.findIndex((each) => plainName(each) === plainName(name))
    if (place < 0) throw new Trouble(`--map: the file has no column "${name}". It has: ${header.join(', ')}`)
    for (const other of Object.keys(columns)) if (columns[other] === place) delete columns[other]
    if (typed === '') continue
    const field = fieldOf(typed)
    if (field === null) throw new Trouble(`--map: there is no field "${typed}". The guide names them all.`)
    columns[field] = place
  }
  return columns as Columns
}
