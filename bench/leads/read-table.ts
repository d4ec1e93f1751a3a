/** @module Reads a table of comma separated values whose first line names the columns. */
import { readFileSync } from 'node:fs'

/** One line by name of the column. */
export type TableRow = Readonly<Record<string, string>>

/** All rows of a file. Throws an error that names what is wrong; quoted values are not understood. */
export function readTable(path: string): TableRow[] {
  const [header = '', ...lines] = textOf(path).trimEnd().split(/\r?\n/)
  if (lines.some((line) => line.includes('"'))) throw new Error(`${path} has quoted values, which are not understood.`)
  const names = header.split(',')
  return lines.map((line, index) => {
    const values = line.split(',')
    if (values.length !== names.length) throw new Error(`${path} line ${index + 2} has ${values.length} values.`)
    return Object.fromEntries(names.map((name, k) => [name, values[k]!]))
  })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
