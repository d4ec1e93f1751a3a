/** @module An import of a catalogue as the object keeps it while it is under way. */
import type { ImportFailure, ImportSummary, ImportTrouble } from '../../../contract/catalogue/catalogue-import.ts'
import { KEPT_TROUBLES } from '../../../contract/catalogue/catalogue-import.ts'
import type { FeedFormat } from '../../../contract/catalogue/feed-format.ts'
import type { ProductSource } from '../../../contract/catalogue/listed-product.ts'

/** What the import is told to do. `insists`: also where the catalogue lacks most of what was listed, and where it is unchanged. */
export interface ImportOrder {
  importId: string
  feedId: string | null
  /** Name of the file or address of the feed, without its password. */
  name: string
  format: FeedFormat | null
  /** Whether what the catalogue lacks goes off the shelf. */
  isWhole: boolean
  insists: boolean
  ofBytes: number | null
}

/**
 * `stage`: `waiting` to be fetched; `reading`; `storing` pack after pack; `removing` what is missing. Figures that people
 * see are in `summary`. It is changed while the import goes on, and written down where the import could be cut off.
 */
export interface ImportJob {
  summary: ImportSummary
  troubles: ImportTrouble[]
  source: ProductSource
  stage: 'waiting' | 'reading' | 'storing' | 'removing'
  isWhole: boolean
  insists: boolean
  /** Of the server's answer, kept with the feed once all is stored. */
  etag: string | null
  lastModified: string | null
  /** Packs that were staged, and the next of them to be stored. */
  packs: number
  nextPack: number
  /** Blocks of ids that were staged, and the next of them by which is looked for what is missing. */
  blocks: number
  nextBlock: number
  /** The last id of the block before it; null: there was none. */
  lookedUpTo: string | null
  /** So many times the next step has failed. */
  tries: number
}

/** An import that has not begun yet. `now` in ms UTC. */
export function newJob({ importId, feedId, name, format, ...order }: ImportOrder, now: number): ImportJob {
  const { isWhole, insists, ofBytes } = order
  const figures = { bytes: 0, products: 0, added: 0, changed: 0, unchanged: 0, removed: 0, leftOut: 0, troubleCount: 0 }
  return {
    summary: {
      importId,
      feedId,
      source: name,
      format,
      state: 'reading',
      failure: null,
      beganAt: now,
      endedAt: null,
      ofBytes,
      ...figures,
    },
    troubles: [],
    source: feedId === null ? 'file' : `feed:${feedId}`,
    stage: 'waiting',
    isWhole,
    insists,
    etag: null,
    lastModified: null,
    packs: 0,
    nextPack: 0,
    blocks: 0,
    nextBlock: 0,
    lookedUpTo: null,
    tries: 0,
  }
}

/** Counts a row that is wrong; the first of them are kept. */
export function addTrouble({ summary, troubles }: ImportJob, trouble: ImportTrouble): void {
  summary.troubleCount++
  if (troubles.length < KEPT_TROUBLES) troubles.push({ ...trouble, reason: trouble.reason.slice(0, MOST_REASON) })
}

/** Characters of a reason: 500 of them with their ids are well below what a row may hold. */
const MOST_REASON = 500

/** Ends the import as it is: nothing of the shop was changed. `now` in ms UTC. */
export function failJob({ summary }: ImportJob, failure: { code: ImportFailure; detail: string }, now: number): void {
  summary.state = 'failed'
  summary.failure = failure
  summary.endedAt = now
}
