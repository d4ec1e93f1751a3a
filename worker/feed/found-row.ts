/** @module Rows of a catalogue as its container has them: CSV, XML, JSON or YAML. */
import type { FeedBroken } from './feed-broken.ts'

/** By their names in `fieldName`'s form. */
export type RowFields = Record<string, unknown>

/**
 * A row, or why it could not be taken apart; its fields are then no more than a way to its id. `line`: where it begins,
 * from 1.
 */
export type FoundRow = { line: number } & (
  | { fields: RowFields; wrong?: string }
  | { fields?: undefined; wrong: string }
)

/** Takes text as it comes; pieces may be cut anywhere. */
export interface RowReader {
  /** Rows that are complete with this piece. */
  push(text: string): FoundRow[]
  /** What is left at the end of the file. */
  end(): FoundRow[]
  /** Why it cannot be read on. The rows that were given back before are right. */
  readonly failure: FeedBroken | null
  /** Names of all columns, where the file says them before its rows; null: each row has its own. */
  readonly header: readonly string[] | null
}

/** Most characters of one row or entry. Our policy: a longer one has a quote or a bracket that is never closed. */
export const MAX_ENTRY_CHARACTERS = 1_000_000
