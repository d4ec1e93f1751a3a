/** @module Works off, slice by slice, what begins runs by itself: confirmed addresses, birthdays, schedules, products. */
import type { CustomerModels } from '../../core/nightly/customer-models.ts'
import type { LiveScenario } from '../../core/scenario/begin-runs.ts'
import type { Happening } from '../../core/scenario/happening.ts'
import type { BirthdaysState, birthdaysSlice } from './birthdays.ts'
import type { EntryLook, LiveOn, SourceSlice } from './entry-source.ts'
import type { ProductsState, productsSlice } from './products.ts'
import type { SlotsState, slotsSlice } from './slots.ts'
import type { SubscribedState, subscribedSlice } from './subscribed.ts'

/** Where each source stands, and when it is due, ms UTC. JSON as it stands, at most some 100 kB. A source of which no scenario is live has none. */
export interface EntriesState {
  subscribed?: Standing<SubscribedState>
  birthday?: Standing<BirthdaysState>
  schedule?: Standing<SlotsState>
  product?: Standing<ProductsState>
}

/** One source: where it stands, and when it is due. */
export interface Standing<State> {
  state: State
  dueAt: number | null
}

/** `state` is to be kept once the happenings were heard. */
export interface EntriesSlice {
  happenings: Happening[]
  state: EntriesState
}

/** By what it is looked: as in EntryLook, with all scenarios that take people in. */
export interface Looking {
  live: readonly LiveScenario[]
  shopZone: string
  models: CustomerModels
  now: number
}

/** What begins runs by itself. */
export type Source = keyof EntriesState
/** What works off each source, at most a slice of people at a time; handed in, so that each is read without the others. */
export interface Sources {
  subscribed: typeof subscribedSlice
  birthday: typeof birthdaysSlice
  schedule: typeof slotsSlice
  product: typeof productsSlice
}

type SliceOf = (db: D1Database, state: unknown, look: EntryLook<Source>) => Promise<SourceSlice<unknown>>

const NAMES: readonly Source[] = ['subscribed', 'birthday', 'schedule', 'product']

/**
 * One slice of the source that is due longest; also who is new among the sources is begun. Nothing is due: nothing is read.
 * Cut off before its state was kept, it tells the same again.
 */
export async function entriesSlice(
  db: D1Database,
  known: EntriesState,
  { sources, ...looking }: Looking & { sources: Sources },
): Promise<EntriesSlice> {
  const { now } = looking
  const state: Record<string, Standing<unknown>> = {}
  for (const name of NAMES) {
    if (!looking.live.some(({ scenario }) => scenario.entry.on === name)) continue
    state[name] = known[name] ?? { state: undefined, dueAt: now }
  }
  const due = NAMES.filter((name) => state[name] && (state[name].dueAt ?? Number.POSITIVE_INFINITY) <= now)
  const [first] = due.toSorted((a, b) => (state[a]?.dueAt ?? 0) - (state[b]?.dueAt ?? 0))
  if (!first) return { happenings: [], state: state as EntriesState }
  const live = looking.live.filter((each): each is LiveOn<Source> => each.scenario.entry.on === first)
  const sliceOf = sources[first] as unknown as SliceOf
  const slice = await sliceOf(db, state[first]?.state, { ...looking, live })
  state[first] = { state: slice.state, dueAt: slice.dueAt }
  return { happenings: slice.happenings, state: state as EntriesState }
}
