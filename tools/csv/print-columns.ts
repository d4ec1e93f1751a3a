/** @module Which column was taken for what, for people to look at. */
import type { FileRow } from '../../contract/csv-reader.ts'

const CELL_WIDTH = 28

/** Each column with an example and its field. */
export function printColumns(
  header: readonly string[],
  columns: Readonly<Partial<Record<string, number>>>,
  sample: readonly FileRow[],
): void {
  console.log('Columns:')
  header.forEach((name, place) => {
    const field = Object.keys(columns).find((each) => columns[each] === place)
    const example = sample.map(({ cells }) => cells[place]?.trim()).find(Boolean) ?? ''
    console.log(`  ${pad(name)} ${pad(example)} → ${field ?? 'not used'}`)
  })
}

const pad = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ')
  return (plain.length > CELL_WIDTH ? `${plain.slice(0, CELL_WIDTH - 1)}…` : plain).padEnd(CELL_WIDTH)
}
