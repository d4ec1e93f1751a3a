/** @module The work on what begins runs by itself: confirmed addresses, birthdays, schedules, products. */
import { nextEntryAt, withDue } from '../../jobs/entries/entries-due.ts'
import { type EntriesState, entriesSlice, type Source, type Sources } from '../../jobs/entries/entries-slice.ts'
import type { RunWork } from './run-work.ts'

/** In the object's own storage: how far each source has come, and the shop's zone by which moments of schedules were told. */
const ENTRIES = 'entries'
const ZONE = 'entries_zone'

/** Where how far it has come is kept, and who hears of what is found. */
export interface EntryDoors {
  db: D1Database
  storage: Pick<DurableObjectStorage, 'get' | 'put'>
  runs: Pick<RunWork, 'hear' | 'round'>
}

export class EntryWork {
  readonly #doors: EntryDoors
  readonly #sources: Sources

  constructor(doors: EntryDoors, sources: Sources) {
    this.#doors = doors
    this.#sources = sources
  }

  /**
   * Works off a slice of what is due. How far it has come is kept only when runs have heard of it: cut off before, the same
   * is told again, and begins nobody twice. False: there is nothing more to do now.
   */
  async slice(now: number): Promise<boolean> {
    const { db, storage, runs } = this.#doors
    const { live, shopZone, models } = await runs.round(now)
    const known = await this.#stateIn(shopZone)
    const due = nextEntryAt(known, live)
    if (due === null || due > now) return false
    const { happenings, state } = await entriesSlice(db, known, {
      ...{ live, shopZone, models, now },
      sources: this.#sources,
    })
    const profileIds = [...new Set(happenings.map(({ profileId }) => profileId))]
    if (profileIds.length > 0) await runs.hear({ profileIds, happenings }, now)
    await storage.put(ENTRIES, state)
    await storage.put(ZONE, shopZone)
    const next = nextEntryAt(state, live)
    return next !== null && next <= now
  }

  /** When something is due next, ms UTC (0: at once); null: never by itself. */
  async nextDueAt(now: number): Promise<number | null> {
    const { live, shopZone } = await this.#doors.runs.round(now)
    return nextEntryAt(await this.#stateIn(shopZone), live)
  }

  /** Something new was told of these: they are due at once. */
  async tell(sources: readonly Source[]): Promise<void> {
    await this.#doors.storage.put(ENTRIES, withDue(await this.#state(), sources))
  }

  /** Another zone since moves what goes by the shop's clock: it is looked at anew. */
  async #stateIn(shopZone: string): Promise<EntriesState> {
    const [state, zone] = [await this.#state(), await this.#doors.storage.get<string>(ZONE)]
    return zone === shopZone ? state : withDue(state, ['schedule'])
  }

  async #state(): Promise<EntriesState> {
    return (await this.#doors.storage.get<EntriesState>(ENTRIES)) ?? {}
  }
}
