/** @module Rows of a file that were read, and why some were refused. */
import { reasonKind } from '../../contract/reason-kind.ts'

/** Reasons named one by one; they are told without the words of the single row. */
const MOST_REASONS = 20

export class FileTally {
  rows = 0
  refusedRows = 0
  readonly #reasons = new Map<string, number>()

  refuse(rows: number, reason: string): void {
    this.refusedRows += rows
    const plain = reasonKind(reason)
    this.#reasons.set(plain, (this.#reasons.get(plain) ?? 0) + 1)
  }

  /** Lines for people. */
  lines(): string[] {
    const times = [...this.#reasons.values()].reduce((sum, each) => sum + each, 0)
    return [`${times} refused (${this.refusedRows} rows)`, ...countedLines(this.#reasons)]
  }
}

/** `  3 × reason`, the commonest first, at most 20. */
export function countedLines(counts: ReadonlyMap<string, number>): string[] {
  const most = [...counts].sort(([, a], [, b]) => b - a)
  const lines = most.slice(0, MOST_REASONS).map(([reason, times]) => `  ${times} × ${reason}`)
  return most.length > MOST_REASONS ? [...lines, `  … and ${most.length - MOST_REASONS} more`] : lines
}

/** Notes as lines, the commonest first. */
export const noteLines = (notes: Readonly<Record<string, number>>): string[] => {
  const lines = countedLines(new Map(Object.entries(notes)))
  return lines.length > 0 ? ['with a note:', ...lines] : []
}
