/** @module Imports of catalogues on the storage of their object: read, then stored pack by pack, cut off anywhere. */
import type { CatalogueImport, ImportSummary } from '../../contract/catalogue/catalogue-import.ts'
import { LostFeed } from '../channels/lost-feed.ts'
import { Late, patiently } from '../channels/patiently.ts'
import { failJob, type ImportJob, type ImportOrder, newJob } from '../core/feed/import-job.ts'
import type { FeedOptions } from '../feed/read-feed.ts'
import { readNextFeedAt } from '../store/feeds.ts'
import { ImportStage } from '../store/import-stage.ts'
import { putImport } from '../store/imports.ts'
import { beginFetch, dueJob, fetchImport, noteFetched } from './fetch-import.ts'
import { readImport } from './read-import.ts'
import type { ReadFeed } from './stage-catalogue.ts'
import { storeStep } from './store-import.ts'

/** Steps of one alarm; the next follows at once. Our policy: the free plan allows a run some 50 queries. */
const MOST_STEPS = 5
/** The Recommender hears of what was stored each so many packs, and at the end. */
const PACKS_TOLD = 20
/** After trouble it is tried again, ms; each time twice as long, at most an hour. Our policy. */
const AGAIN_MS = 10_000
const LONGEST_WAIT_MS = 3_600_000
/** While something is read it is looked so often whether that still goes on, ms; an object without a call is let go. */
const WATCH_MS = 5000
/** An alarm waits so long for a feed, ms; a slower one is read beside what the next alarms do, so many at a time. */
const LINGER_MS = 1000
const MOST_FETCHES = 2
/** A sender who says nothing for so long is gone, ms: one file is imported at a time, and others wait. Our policy. */
const SILENCE_MS = 60_000
/** A feed that is due and cannot be begun yet is looked at again so often, ms. */
const PAUSE_MS = 1000

/** `readFeed`: the readers of all formats. `own`: further origins at which this Worker answers. `changed`: told that products changed. `clock`: ms UTC. */
export interface CataloguePlace {
  storage: DurableObjectStorage
  db: D1Database
  readFeed: ReadFeed
  own: readonly string[]
  changed: () => Promise<void>
  clock: () => number
}

/** A file that was sent. */
export interface SentFile {
  order: ImportOrder
  options: Omit<FeedOptions, 'now'>
}

/** One import of a source at a time. Where one is under way, its number is in the answer. */
export type Begun = { ok: true; importId: string } | { ok: false; running: string }

export class CatalogueWork {
  readonly #place: CataloguePlace
  readonly #stage: ImportStage
  /** What this very object reads, with figures that are not written down yet. */
  readonly #reading = new Map<string, ImportJob>()
  #fetches = 0

  constructor(place: CataloguePlace) {
    this.#place = place
    this.#stage = new ImportStage(place.storage.sql)
  }

  /** Reads a file to its end; storing follows by itself. Null: a file is being imported already. */
  async take({ order, options }: SentFile, body: AsyncIterable<Uint8Array>): Promise<CatalogueImport | null> {
    const job = newJob(order, this.#place.clock())
    const chunks = body[Symbol.asyncIterator]()
    try {
      if (this.running(job.source) !== null) return null
      await this.#read(job, () => readImport({ chunks: sent(chunks), isUnpacked: false, options }, job, this.#reader()))
      return { ...job.summary, troubles: job.troubles }
    } finally {
      if (job.summary.failure?.code !== 'interrupted') await drain(chunks)
    }
  }

  /** Has what an order says be done by the next alarm: a feed fetched, or all of its products taken off the shelf. */
  async begin(order: ImportOrder, stage: 'waiting' | 'removing'): Promise<Begun> {
    const job: ImportJob = { ...newJob(order, this.#place.clock()), stage }
    if (stage === 'removing') job.summary.state = 'applying'
    const running = this.running(job.source)
    if (running !== null) return { ok: false, running }
    this.#stage.keepJob(job)
    await this.wakeAt(this.#place.clock())
    await putImport(this.#place.db, job)
    return { ok: true, importId: order.importId }
  }

  /** The import of this source that is under way; null: none. */
  running(source: ImportJob['source']): string | null {
    const isRunning = (job: ImportJob) => job.source === source && job.summary.endedAt === null
    return this.#stage.jobs().find(isRunning)?.summary.importId ?? null
  }

  /** All that is under way, as far as it has come. */
  underWay(): ImportSummary[] {
    return this.#stage.jobs().map(({ summary }) => this.#reading.get(summary.importId)?.summary ?? summary)
  }

  /** Moves the alarm forward, never back; null: to the next feed that is due. */
  async wakeAt(at: number | null): Promise<void> {
    const { storage, db, clock } = this.#place
    const due = at ?? (await readNextFeedAt(db))
    if (due === null) return
    const set = await storage.getAlarm()
    if (set === null || due < set) await storage.setAlarm(Math.max(due, clock()))
  }

  /** Works off what is next, at an alarm, and sets the one after it. */
  async slice(): Promise<void> {
    const { storage, clock } = this.#place
    // Set before the work: should it be cut off, nobody else would.
    await storage.setAlarm(clock() + AGAIN_MS)
    try {
      await this.#work()
      const next = await this.#nextAt()
      if (next !== null) return await storage.setAlarm(Math.max(clock(), next))
      await storage.deleteAlarm()
      // What began at this very moment has set an alarm that is gone.
      if (this.#stage.jobs().length > 0) await storage.setAlarm(clock())
    } catch (error) {
      console.error('imports could not be worked off', error)
    }
  }

  async #work(): Promise<void> {
    for (const job of this.#stage.jobs()) await this.#endIfOver(job)
    const jobs = this.#stage.jobs()
    const storing = jobs.filter(({ stage }) => stage === 'storing' || stage === 'removing')
    const smooth = storing.find(({ tries }) => tries === 0)
    if (smooth) return this.#store(smooth)
    const waiting = this.#fetches < MOST_FETCHES ? await this.#nextToFetch(jobs) : null
    if (waiting) return this.#fetch(waiting)
    const troubled = storing.toSorted((a, b) => a.tries - b.tries)[0]
    if (troubled) await this.#store(troubled)
  }

  /** What was asked for, else the feed that is due and not being imported already. */
  async #nextToFetch(jobs: readonly ImportJob[]): Promise<ImportJob | null> {
    const asked = jobs.find(({ stage }) => stage === 'waiting')
    if (asked) return asked
    const due = await dueJob(this.#place.db, this.#place.clock())
    return due && this.running(due.source) === null ? due : null
  }

  /** Fetches and reads a feed, beside everything else where that takes its time. */
  async #fetch(job: ImportJob): Promise<void> {
    this.#fetches++
    const fetching = this.#read(job, async () => {
      const feed = await beginFetch(job, this.#reader())
      if (feed) await fetchImport(feed, job, { ...this.#reader(), own: this.#place.own })
    })
    const ended = fetching
      .catch((error: unknown) => console.error('a feed could not be noted', error))
      .finally(() => this.#fetches--)
    let timer: ReturnType<typeof setTimeout> | undefined
    const lingered = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LINGER_MS)
    })
    await Promise.race([ended, lingered])
    clearTimeout(timer)
  }

  /** What ended and could not be written down, and what was read by an object that is gone. */
  async #endIfOver(job: ImportJob): Promise<void> {
    const { importId, endedAt } = job.summary
    if (this.#reading.has(importId)) return
    if (endedAt !== null) return this.#end(job)
    if (job.stage !== 'reading') return
    const detail =
      'The Worker was restarted while it read the catalogue. Nothing was changed: import it again. If that happens each time, it takes too long to read: split it, or use another format than YAML.'
    failJob(job, { code: 'interrupted', detail }, this.#place.clock())
    await this.#end(job)
  }

  async #read(job: ImportJob, work: () => Promise<void>): Promise<void> {
    const { db, clock } = this.#place
    const { importId } = job.summary
    job.stage = 'reading'
    this.#reading.set(importId, job)
    this.#stage.keepJob(job)
    try {
      await this.wakeAt(clock() + WATCH_MS)
      await putImport(db, job)
      await work()
    } catch (error) {
      console.error('a catalogue could not be read', error)
      const detail = 'Something went wrong on our side. Nothing was changed: try it again.'
      failJob(job, { code: 'interrupted', detail }, clock())
    }
    try {
      if (job.summary.endedAt === null) await putImport(db, job)
      else await this.#end(job)
    } finally {
      // Only now may an alarm take it up.
      if (job.summary.endedAt === null) this.#stage.keepJob(job)
      this.#reading.delete(importId)
    }
    await this.wakeAt(clock())
  }

  async #store(job: ImportJob): Promise<void> {
    const { db, clock, changed } = this.#place
    try {
      for (let step = 0; step < MOST_STEPS; step++) {
        const isDone = await storeStep(job, { db, stage: this.#stage, now: clock() })
        if (isDone) {
          job.summary.state = 'done'
          job.summary.endedAt = clock()
          return await this.#end(job)
        }
        this.#stage.keepJob(job)
        if (job.stage === 'storing' && job.nextPack % PACKS_TOLD === 0) await changed()
      }
    } catch (error) {
      console.error('an import could not be stored', job.source, `${job.tries + 1} times`, error)
      this.#stage.keepJob({ ...job, tries: job.tries + 1 })
    }
  }

  /** Writes down how it ended, then lets go all that was staged. */
  async #end(job: ImportJob): Promise<void> {
    this.#stage.keepJob(job)
    const { db, clock, changed } = this.#place
    if (job.summary.feedId !== null) await noteFetched(db, job, clock())
    await putImport(db, job)
    this.#stage.drop(job.summary.importId)
    if (job.summary.state === 'done') await changed()
  }

  async #nextAt(): Promise<number | null> {
    const now = this.#place.clock()
    const next = await readNextFeedAt(this.#place.db)
    const times = this.#stage.jobs().map(({ stage, tries }) => {
      if (stage === 'reading' || (stage === 'waiting' && this.#fetches >= MOST_FETCHES)) return now + WATCH_MS
      return tries === 0 ? now : now + Math.min(LONGEST_WAIT_MS, AGAIN_MS * 2 ** (tries - 1))
    })
    if (next !== null) times.push(Math.max(next, now + PAUSE_MS))
    return times.length === 0 ? null : Math.min(...times)
  }

  #reader() {
    const { db, readFeed, clock } = this.#place
    return { db, stage: this.#stage, readFeed, clock }
  }
}

/** A sender who hangs up has not sent a whole catalogue. */
async function* sent(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await patiently(SILENCE_MS, chunks.next()).catch((error: unknown) => {
      const why = error instanceof Late ? 'Nothing more was sent for a minute' : 'The connection ended'
      throw new LostFeed('interrupted', `${why}, in the middle of the file. Nothing was changed: send it again.`)
    })
    if (done) return
    yield value
  }
}

/** Takes the rest and forgets it: an answer before the whole body was sent is a reset connection to many senders. */
async function drain(chunks: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    while (!(await patiently(SILENCE_MS, chunks.next())).done);
  } catch {
    // Nobody is there to be answered.
  }
}
