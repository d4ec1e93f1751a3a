/** @module Reads a catalogue of any format while it comes in. */
import type { FeedFormat } from '../../contract/catalogue/feed-format.ts'
import { FeedBroken } from './feed-broken.ts'
import type { FeedEntry } from './feed-entry.ts'

export interface FeedOptions {
  /** Null: told by the beginning of the file. */
  format: FeedFormat | null
  /** Name of the file or last part of its address, as far as known: its ending parts YAML from CSV where the text does not. */
  fileName: string | null
  /** As the server or browser said, such as `text/csv; charset=windows-1252`. */
  contentType: string | null
  /** ISO 4217, of prices that name none. */
  currency: string
  /** Of the shop, such as `https://shop.example`, for addresses without one; null: these stay paths. */
  origin: string | null
  /** ms UTC: whether a sale price counts yet, or still. */
  now: number
}

/**
 * Yields what is found in batches, a few hundred entries at most, and keeps little in memory: one row, groups of variants
 * that are still open, eight bytes for each id. Throws FeedBroken, after all that stood before was yielded.
 */
export async function* readFeed(
  chunks: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<FeedEntry[], void, undefined> {
  for await (const _ of chunks) break
  throw new FeedBroken('unknown_format', 1, `No format is known yet: ${options.fileName ?? 'this file'} is not read.`)
}
