/** @module Reads a catalogue to its end and stages what it lists. Nothing of the shop changes meanwhile. */
import { MAX_CATALOGUE } from '../../contract/catalogue/catalogue-import.ts'
import { MAX_PRODUCTS, type Product } from '../../contract/product.ts'
import { byBytes } from '../core/by-bytes.ts'
import { addTrouble, type ImportJob } from '../core/feed/import-job.ts'
import { FeedBroken } from '../feed/feed-broken.ts'
import type { FeedEntry } from '../feed/feed-entry.ts'
import type { FeedOptions, readFeed } from '../feed/read-feed.ts'
import type { ImportStage } from '../store/import-stage.ts'

/** Characters of a pack at most: in the worst script three bytes each, and a row holds 2 MB. */
const PACK_CHARACTERS = 500_000

/** Ids of one block: with the longest that is what a statement may be given. See remove-missing.ts. */
const BLOCK_IDS = 5000

/** `readFeed`: the readers of all formats, which are handed over. */
export interface Staged {
  job: ImportJob
  stage: ImportStage
  readFeed: ReadFeed
}

export type ReadFeed = typeof readFeed

/** Ids of rows that are wrong are kept, too, so there may be more than products; memory has an end. Our policy. */
const MOST_IDS = 2 * MAX_CATALOGUE

/**
 * Reads all chunks; figures and troubles go into `job` as they are found, packs and ids onto the stage. A catalogue that
 * breaks off counts as far as it was read: it is then no whole one, so nothing goes off the shelf by it. Throws
 * `FeedBroken` where nothing could be read, and whatever the chunks throw.
 */
export async function stageCatalogue(
  chunks: AsyncIterable<Uint8Array>,
  options: FeedOptions,
  { job, stage, readFeed }: Staged,
): Promise<void> {
  const staging = new Staging(job, stage)
  try {
    for await (const entries of readFeed(chunks, options)) for (const entry of entries) staging.add(entry)
  } catch (error) {
    if (!(error instanceof FeedBroken) || job.summary.products === 0) throw error
    const { line, message } = error
    addTrouble(job, { line, productId: null, reason: `${message} What stood before this was imported.` })
    job.isWhole = false
  }
  staging.end()
}

class Staging {
  readonly #job: ImportJob
  readonly #stage: ImportStage
  #products: string[] = []
  #lines: number[] = []
  #characters = 0
  /** Of rows that are wrong too: what cannot be read today does not go off the shelf. */
  readonly #ids = new Set<string>()

  constructor(job: ImportJob, stage: ImportStage) {
    this.#job = job
    this.#stage = stage
  }

  add(entry: FeedEntry): void {
    const { summary } = this.#job
    switch (entry.kind) {
      case 'format':
        summary.format = entry.format
        return
      case 'left_out':
        summary.leftOut++
        return
      case 'trouble':
        this.#note(entry.productId)
        addTrouble(this.#job, { line: entry.line, productId: entry.productId, reason: entry.reason })
        return
      case 'product':
        this.#note(entry.product.productId)
        this.#addProduct(entry.product, entry.line)
        return
    }
  }

  end(): void {
    this.#flush()
    const { importId } = this.#job.summary
    const ids = this.#job.isWhole ? [...this.#ids].sort(byBytes) : []
    for (let from = 0; from < ids.length; from += BLOCK_IDS)
      this.#stage.keepIds(importId, this.#job.blocks++, ids.slice(from, from + BLOCK_IDS))
  }

  #addProduct(product: Product, line: number): void {
    const text = JSON.stringify(product)
    if (this.#products.length === MAX_PRODUCTS || this.#characters + text.length > PACK_CHARACTERS) this.#flush()
    this.#products.push(text)
    this.#lines.push(line)
    this.#characters += text.length
    this.#job.summary.products++
  }

  #note(productId: string | null): void {
    if (productId === null || !this.#job.isWhole) return
    this.#ids.add(productId)
    if (this.#ids.size <= MOST_IDS) return
    this.#job.isWhole = false
    this.#ids.clear()
  }

  #flush(): void {
    const pack = { products: this.#products, lines: this.#lines }
    if (pack.products.length > 0) this.#stage.keepPack(this.#job.summary.importId, this.#job.packs++, pack)
    this.#products = []
    this.#lines = []
    this.#characters = 0
  }
}
