/** @module One import of a catalogue: a file that was sent, or a feed that was fetched. */
import type { FeedFormat } from './feed-format.ts'

/** Most products of one catalogue; further ones are told as troubles. */
export const MAX_CATALOGUE = 200_000

/** Most troubles kept of one import, with line and reason; the others are counted. */
export const KEPT_TROUBLES = 500

/** `line`: of the file where the row or entry begins, from 1. `productId`: as far as it was found. */
export interface ImportTrouble {
  line: number
  productId: string | null
  reason: string
}

/** Why an import failed as a whole; `detail` is a sentence that says what to do. */
export type ImportFailure =
  | 'unreachable'
  | 'refused'
  | 'too_large'
  | 'unknown_format'
  | 'broken'
  | 'no_products'
  | 'most_missing'
  | 'interrupted'

/**
 * `reading`: rows come in, nothing is changed yet. `applying`: all was read and is being stored; goes on after any
 * interruption. `done`. `failed`: nothing was changed. Times in ms UTC.
 */
export interface CatalogueImport {
  importId: string
  /** Null: a file that was sent. */
  feedId: string | null
  /** Name of the file or address of the feed. */
  source: string
  format: FeedFormat | null
  state: 'reading' | 'applying' | 'done' | 'failed'
  failure: { code: ImportFailure; detail: string } | null
  beganAt: number
  endedAt: number | null
  /** Bytes read so far, and in all where that is known: for a progress bar. */
  bytes: number
  ofBytes: number | null
  /** Products read; of them new, changed and as they were; taken off the shelf because the whole catalogue lacks them. */
  products: number
  added: number
  changed: number
  unchanged: number
  removed: number
  /** Rows that are right and not for sale, such as drafts. */
  leftOut: number
  /** Rows that are wrong: how many, and the first of them. */
  troubleCount: number
  troubles: ImportTrouble[]
}

/** An import without its troubles, for lists; `troubleCount` says how many it has. */
export type ImportSummary = Omit<CatalogueImport, 'troubles'>

/** GET /v1/imports: the newest 50. */
export interface CatalogueImports {
  imports: ImportSummary[]
}
