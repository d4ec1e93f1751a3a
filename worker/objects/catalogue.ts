/** @module Durable Object: catalogues come in, as files and from the addresses of feeds. */
import { DurableObject } from 'cloudflare:workers'
import type { CatalogueImport, ImportSummary } from '../../contract/catalogue/catalogue-import.ts'
import { judgePage } from '../core/catalogue/judge-page.ts'
import type { Env } from '../env.ts'
import { readFeed } from '../feed/read-feed.ts'
import { learnProducts } from '../jobs/learn-products.ts'
import { tellCatalogueChanged } from '../jobs/tell-catalogue-changed.ts'
import { readStoredFeed } from '../store/feeds.ts'
import { type Begun, CatalogueWork, type SentFile } from './catalogue-work.ts'
import { orderOf } from './fetch-import.ts'

/** Rounds of looking up what was seen on pages, for one call. Source: 50 queries and fetches a call on the free plan. */
const MOST_ROUNDS = 2

/**
 * One object for the shop. It reads a catalogue into its own SQLite, and only when all was read does it store it in the
 * shop's database, pack by pack and by alarm: an alarm has 30 s of CPU on every plan, and goes on where one was cut off.
 */
export class Catalogue extends DurableObject<Env> {
  readonly #work = new CatalogueWork({
    storage: this.ctx.storage,
    db: this.env.DB,
    readFeed,
    own: this.env.PUBLIC_URL === undefined ? [] : [this.env.PUBLIC_URL],
    changed: () => tellCatalogueChanged(this.env),
    clock: Date.now,
  })

  #isLearning = false
  #roundsLeft = 0

  /** Reads a file to its end; what it lists is stored afterwards. Null: a file is being imported already. */
  take(file: SentFile, body: ReadableStream<Uint8Array>): Promise<CatalogueImport | null> {
    return this.#work.take(file, body)
  }

  /** Fetches a feed at once. `insists`: also when it is unchanged, and when it lacks most of what it listed. Null: no such feed. */
  async fetchNow(feedId: string, insists: boolean): Promise<Begun | null> {
    const stored = await readStoredFeed(this.env.DB, feedId)
    return stored && this.#work.begin(orderOf(stored, insists), 'waiting')
  }

  /** Takes all products that a feed told of off the shelf. */
  async removeAll(feedId: string): Promise<Begun | null> {
    const stored = await readStoredFeed(this.env.DB, feedId)
    if (!stored) return null
    return this.#work.begin({ ...orderOf(stored, true), isWhole: true }, 'removing')
  }

  /** The import of this feed that is under way; null: none. */
  running(feedId: string): string | null {
    return this.#work.running(`feed:${feedId}`)
  }

  /** All that is under way, as far as it has come. */
  underWay(): ImportSummary[] {
    return this.#work.underWay()
  }

  /** The times of feeds may have changed; or something went wrong and nobody set the alarm. */
  async lookAgain(): Promise<void> {
    await this.#work.wakeAt(null)
  }

  /** Products were seen on pages: they are looked up, and nobody waits for it. */
  learnSoon(): void {
    this.ctx.waitUntil(this.learn())
  }

  /** Looks up some of what was seen on pages; where that is under way, it goes on for longer. Never throws. */
  async learn(): Promise<void> {
    this.#roundsLeft = MOST_ROUNDS
    if (this.#isLearning) return
    this.#isLearning = true
    while (this.#roundsLeft > 0) {
      this.#roundsLeft -= 1
      const left = this.#roundsLeft
      const isMore = await learnProducts(this.env, judgePage)
      if (!isMore && this.#roundsLeft === left) this.#roundsLeft = 0
    }
    this.#isLearning = false
  }

  override async alarm(): Promise<void> {
    await this.#work.slice()
  }
}
