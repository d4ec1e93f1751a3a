/** @module What a format of catalogues is. */
import type { FeedFormat } from '../../../contract/catalogue/feed-format.ts'
import type { Decimal } from '../../core/order-import/amount.ts'
import type { FeedRow } from '../feed-row.ts'
import type { Part } from '../part.ts'

/** What a text is before its fields are looked at. */
export type Container = 'csv' | 'json' | 'ndjson' | 'yaml' | 'xml'

/**
 * `key`: rows with the same one are variants of one product; null: the row is a product by itself. A `left_out` with a key
 * leaves the whole product out.
 */
export type Found =
  | { kind: 'part'; key: string | null; part: Part }
  | { kind: 'left_out'; key: string | null; productId: string | null; reason: string }

export interface Format {
  format: FeedFormat
  containers: readonly Container[]
  /** Names that its rows have, in `fieldName`'s form; `a|b` is either. Those that only this format has together. */
  fields: readonly string[]
  /** The sign before decimals, where the format says it. */
  decimal: Decimal | null
  /** What is wrong in a field, the row says by itself. */
  read(row: FeedRow): Found
}

/** A product that is one row. */
export const single = (part: Part): Found => ({ kind: 'part', key: null, part })
