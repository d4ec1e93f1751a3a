/** @module Reads a catalogue of any format while it comes in. */
import { MAX_CATALOGUE } from '../../contract/catalogue/catalogue-import.ts'
import type { FeedFormat } from '../../contract/catalogue/feed-format.ts'
import { decoded } from './decoded.ts'
import type { FeedEntry } from './feed-entry.ts'
import { FeedReading } from './feed-reading.ts'

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

/** Entries of one batch at most. Our policy: as many as a request of the API takes. */
const BATCH = 500

/**
 * Yields what is found in batches and keeps little in memory: one entry, the variants of products whose rows stand apart,
 * twelve bytes for each id. Throws FeedBroken, after all that stood before was yielded; what `chunks` throws goes through.
 */
export async function* readFeed(
  chunks: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<FeedEntry[], void, undefined> {
  const reading = new FeedReading({ ...options, most: MAX_CATALOGUE })
  for await (const { text, guess } of decoded(chunks, options.contentType)) {
    yield* batches(reading.push(text, guess))
    if (reading.failure) throw reading.failure
  }
  yield* batches(reading.end())
  if (reading.failure) throw reading.failure
}

function* batches(entries: readonly FeedEntry[]): Generator<FeedEntry[]> {
  for (let at = 0; at < entries.length; at += BATCH) yield entries.slice(at, at + BATCH)
}
