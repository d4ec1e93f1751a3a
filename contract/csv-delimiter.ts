/** @module Which sign stands between the cells of a CSV file. */

/** Signs that are known by themselves. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** The sign that stands most often in the first row of `text`, outside quotes; a comma where there is none. */
export function guessDelimiter(text: string): string {
  const [header = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1)
  const times = (sign: string) => header.split(sign).length
  return DELIMITERS.toSorted((a, b) => times(b) - times(a))[0] ?? ','
}
