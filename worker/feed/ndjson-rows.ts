/** @module Entries of a file with one JSON object a line. */
import { isEntry, namedFields } from './field-name.ts'
import { type FoundRow, MAX_ENTRY_CHARACTERS, type RowReader } from './found-row.ts'
import { LineSplitter, type TextLine } from './line-splitter.ts'

/** A line that is not right says nothing of the others. */
export class NdjsonRows implements RowReader {
  readonly failure = null
  readonly header = null
  readonly #lines = new LineSplitter(MAX_ENTRY_CHARACTERS)

  push(text: string): FoundRow[] {
    return this.#lines.push(text).flatMap(rowOf)
  }

  end(): FoundRow[] {
    return this.#lines.end().flatMap(rowOf)
  }
}

function rowOf({ number: line, text }: TextLine): FoundRow[] {
  if (text.trim() === '') return []
  try {
    const value: unknown = JSON.parse(text)
    return [isEntry(value) ? { line, fields: namedFields(value) } : { line, wrong: 'is no entry with fields' }]
  } catch (error) {
    return [{ line, wrong: `is not right JSON (${(error as Error).message})` }]
  }
}
