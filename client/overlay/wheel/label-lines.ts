/** @module The label of a slice, as far as there is room on it: the list beside the wheel has all of it. */

/** Letters that fit between the hub and the rim, at the size the wheel is drawn in. */
const LETTERS = 16
/** A sector narrower than this has no room for any, or for a second line, degrees. */
const ONE_LINE = 14
const TWO_LINES = 26

/** At most two lines; what is cut ends in an ellipsis. */
export function labelLines(label: string, width: number): string[] {
  if (width < ONE_LINE) return []
  if (label.length <= LETTERS || width < TWO_LINES) return [cut(label)]

  const space = label.lastIndexOf(' ', LETTERS)
  return space > 0 ? [label.slice(0, space), cut(label.slice(space + 1))] : [cut(label)]
}

const cut = (line: string): string => {
  const letters = [...line]
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join('')}…` : line
}
