/** @module Rows of one product put together while they come, with little kept in memory. */
import { SeenIds } from '../../contract/seen-ids.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { Found } from './format/format.ts'
import { merged } from './merged.ts'
import type { Part } from './part.ts'

/** Rows that may lie between two rows of one product. Our policy: exports keep a product together, or nearly. */
export const MOST_APART = 10_000

/** Characters of all descriptions that wait for further rows: two bytes each, of the 128 MB that a Worker has. Our policy. */
export const MOST_WAITING = 10_000_000

/** Rows of one product. Our policy: more of them are a column that names no product. Shopify allows 2,048 variants. */
export const MOST_PARTS = 5000

/** What is known of a product when no further row can belong to it, or what is wrong with a row. */
export type PartEntry =
  | { kind: 'part'; line: number; part: Part }
  | Extract<FeedEntry, { kind: 'trouble' | 'left_out' }>

interface Open {
  line: number
  lastRow: number
  /** Of its description. */
  characters: number
  parts: Part[]
  /** Lines of variants, by their ids. */
  lines: Map<string, number>
  isRight: boolean
  leftOut: string | null
}

export class PartGroups {
  /** By key, the one whose last row is the oldest first. */
  #open = new Map<string, Open>()
  #closed = new SeenIds()
  #rows = 0
  #waiting = 0

  /** `wrong`: why the row is not right; of a product with further rows its texts count all the same. */
  add(line: number, found: Found, wrong: string | null): PartEntry[] {
    this.#rows += 1
    const productId = found.kind === 'part' ? found.part.productId : found.productId
    const troubles: PartEntry[] = wrong === null ? [] : [{ kind: 'trouble', line, productId, reason: wrong }]
    if (found.key === null) {
      if (found.kind === 'left_out')
        return [{ kind: 'left_out', line, productId, reason: found.reason }, ...this.#close()]
      return [...(wrong === null ? [{ kind: 'part' as const, line, part: found.part }] : troubles), ...this.#close()]
    }
    const reason = this.#take(line, found.key, found, wrong === null)
    if (reason !== null && wrong === null) troubles.push({ kind: 'trouble', line, productId, reason })
    return [...troubles, ...this.#close()]
  }

  /** All that is left, at the end of the file. */
  end(): PartEntry[] {
    return [...this.#open].flatMap(([key, group]) => closed(key, group))
  }

  /** Puts the row to its product, or says why it cannot. */
  #take(line: number, key: string, found: Found, isRight: boolean): string | null {
    if (this.#closed.has(key))
      return `the other rows of ${key} stand too far before it: sort the export, so that they follow each other`
    const group = this.#open.get(key) ?? emptyGroup(line)
    group.lastRow = this.#rows
    // Behind the others, which waited longer.
    this.#open.delete(key)
    this.#open.set(key, group)
    if (found.kind === 'left_out') {
      group.leftOut ??= found.reason
      return null
    }
    if (group.parts.length >= MOST_PARTS) return `more than ${MOST_PARTS} rows belong to ${key}: is it a product?`
    const { part } = found
    const first = part.variantId === null ? undefined : group.lines.get(part.variantId)
    if (first !== undefined) return `has the id ${part.variantId} of line ${first}`
    if (part.variantId !== null) group.lines.set(part.variantId, line)
    group.isRight ||= isRight
    const description = group.characters === 0 ? part.description : null
    group.characters += description?.length ?? 0
    this.#waiting += description?.length ?? 0
    group.parts.push({ ...part, description, offer: isRight ? part.offer : null })
    return null
  }

  #close(): PartEntry[] {
    const entries: PartEntry[] = []
    for (const [key, group] of this.#open) {
      if (this.#rows - group.lastRow <= MOST_APART && this.#waiting <= MOST_WAITING) break
      this.#waiting -= group.characters
      this.#open.delete(key)
      this.#closed.add(key)
      entries.push(...closed(key, group))
    }
    return entries
  }
}

const emptyGroup = (line: number): Open => ({
  line,
  lastRow: 0,
  characters: 0,
  parts: [],
  lines: new Map(),
  isRight: false,
  leftOut: null,
})

function closed(key: string, { line, parts, isRight, leftOut }: Open): PartEntry[] {
  if (leftOut !== null) return [{ kind: 'left_out', line, productId: key, reason: leftOut }]
  return isRight ? [{ kind: 'part', line, part: merged(parts) }] : []
}
