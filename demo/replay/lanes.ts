/** @module A bounded number of jobs at once, in order for each key. */
import { createHash } from 'node:crypto'

/** Jobs that may wait, over all lanes, before `add` makes its caller wait. */
const WAITING_JOBS = 96

/**
 * Runs jobs in `count` lanes. Jobs of one key run one after the other in the order they came; memory stays bounded,
 * because `add` resolves only when there is room. A job that throws stops everything: later jobs do not run, and
 * `add` throws its error.
 */
export class Lanes {
  readonly #tails: Promise<void>[]
  #waiting = 0
  #failure: { error: unknown } | null = null
  #room: (() => void)[] = []

  constructor(count: number) {
    this.#tails = Array.from({ length: count }, () => Promise.resolve())
  }

  async add(key: string, job: () => Promise<void>): Promise<void> {
    while (this.#waiting >= WAITING_JOBS && this.#failure === null) {
      await new Promise<void>((resolve) => this.#room.push(resolve))
    }
    this.throwFailure()
    const lane = createHash('sha1').update(key).digest().readUInt32BE(0) % this.#tails.length
    this.#waiting += 1
    this.#tails[lane] = this.#tails[lane]?.then(() => this.#run(job)) ?? Promise.resolve()
  }

  /** Resolves when no job is running or waiting any more. Never throws. */
  async settled(): Promise<void> {
    await Promise.all(this.#tails)
  }

  /** Throws the error of the job that failed, if one did. */
  throwFailure(): void {
    if (this.#failure) throw this.#failure.error
  }

  async #run(job: () => Promise<void>): Promise<void> {
    try {
      if (this.#failure === null) await job()
    } catch (error) {
      this.#failure ??= { error }
    } finally {
      this.#waiting -= 1
      const waiting = this.#room
      this.#room = []
      for (const resolve of waiting) resolve()
    }
  }
}
