/** @module Columns known by their names. */

/** A name of a column as it is compared: case, accents, blanks and signs do not count. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('#', 'no')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Names of each field, the likelier first, several in a line parted by commas. */
export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>

/**
 * Adds to `columns` which of the others mean what: each column one field at most; of several that could be one field,
 * the likelier name; of one name two fields could have, the first of `fields` has it.
 */
export function addByNames<Field extends string>(
  columns: Partial<Record<Field, number>>,
  header: readonly string[],
  { fields, known }: { fields: readonly Field[]; known: FieldNames<Field> },
): void {
  const names = header.map(plainName)
  const taken = new Set<number | undefined>(Object.values<number | undefined>(columns))
  for (const field of fields) {
    if (columns[field] !== undefined) continue
    const place = likeliest(known[field], (name) => names.findIndex((each, at) => each === name && !taken.has(at)))
    if (place === undefined) continue
    columns[field] = place
    taken.add(place)
  }
}

function likeliest(lines: readonly string[], placeOf: (name: string) => number): number | undefined {
  return lines
    .flatMap((line) => line.split(', ').map(plainName))
    .map(placeOf)
    .find((place) => place >= 0)
}
