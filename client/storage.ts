/** @module What is kept in this browser: one state and the waiting events, in IndexedDB or, failing that, in memory. */
import { promisifyRequest } from 'idb-keyval'
import { may } from './consent.ts'
import { guard } from './guard.ts'
import { isPast } from './is-past.ts'
import type { Kept, State, Work } from './kept.ts'
import { STORAGE_REST_MS, STORAGE_TIMEOUT_MS } from './limits.ts'
import { inTime, now } from './natives.ts'
import { stringify } from './stringify.ts'

const STATE = 'state'
const KEPT = 'kept'

/** The state as this page last saw it. */
export let state: State = { quietUntil: {}, dropped: {} }
/** Events not in the database yet: the next transaction of any sort takes them there. */
export const fresh = new Map<string, Kept>()
let database: Promise<IDBDatabase> | undefined
let restUntil = 0
let isStashing = false

/**
 * Does the work, atomically over all tabs. Without consent to measure, or where the database is missing, hangs or
 * fails, in memory only (safety rules 3 and 36): work whose transaction fails late is done a second time. Never rejects
 * for the storage's sake. Cost: all waiting events are read.
 */
export const transact = async <T>(work: Work<T>): Promise<T> =>
  mayStore() ? inStore((objects) => workIn(objects, work)).catch(() => work(state, fresh)) : work(state, fresh)

/** Changes the state without waiting for it. */
export const remember = guard(transact<void>)

/**
 * Takes the fresh events to the database, all of one moment in one step that needs no more of this page: one that goes
 * into the back-forward cache with a transaction open would be thrown out of it.
 */
export const stash = guard(() => {
  if (isStashing || !mayStore()) return
  isStashing = true
  return inStore(putFresh)
})

/** Who was forgotten on this page last: in memory, until the Worker was told of it. */
export let lost: string | undefined

/** Forgets everything, on the device too. */
export function forgetKept(): Promise<unknown> {
  lost = state.visitor ?? lost
  state = { quietUntil: {}, dropped: {} }
  fresh.clear()
  return inStore(async (objects) => objects.clear())
}

const mayStore = () => may('measure') && isPast(restUntil, STORAGE_REST_MS)

const inStore = <T>(work: (objects: IDBObjectStore) => Promise<T>): Promise<T> =>
  inTime(STORAGE_TIMEOUT_MS, () => {
    database ??= open()
    return database.then((opened) => work(opened.transaction(KEPT, 'readwrite').objectStore(KEPT)))
  }).catch((error) => {
    database = undefined
    isStashing = false
    // Where the browser has closed the database under us, the next transaction opens it again.
    restUntil = /State/.test(`${error}`) ? 0 : now() + STORAGE_REST_MS
    throw error
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('vitrine')
  request.onupgradeneeded = () => request.result.createObjectStore(KEPT)
  return promisifyRequest(request)
}

async function putFresh(objects: IDBObjectStore): Promise<void> {
  isStashing = false
  const moved = [...fresh]
  for (const [key, event] of moved) objects.put(event, key)
  objects.transaction.commit()
  await promisifyRequest(objects.transaction)
  for (const [key] of moved) fresh.delete(key)
}

async function workIn<T>(objects: IDBObjectStore, work: Work<T>): Promise<T> {
  const keys = await promisifyRequest(objects.getAllKeys())
  const values = await promisifyRequest(objects.getAll())
  const found = new Map(keys.map((key, i) => [key as string, values[i]]))
  const stored = found.get(STATE)
  // What the device keeps goes before what this page remembers.
  const next: State = { ...state, ...stored }
  // What another version of this script left in a shape of its own stays as it is.
  const kept = new Map([...found].filter(([, value]) => typeof value?.body === 'string'))
  const moved = [...fresh]
  const events = new Map([...moved, ...kept])
  const before = stringify(stored)
  // What is kept for personalising goes with the permission.
  if (!may('personalise')) delete next.recent
  const result = work(next, events)
  for (const key of kept.keys()) if (!events.has(key)) objects.delete(key)
  for (const [key, event] of events) if (event !== kept.get(key)) objects.put(event, key)
  // A full disk refuses every put, and with it the deletions beside it.
  if (stringify(next) !== before) objects.put(next, STATE)
  await promisifyRequest(objects.transaction)
  // Not where the consent was withdrawn meanwhile.
  if (may('measure')) state = next
  for (const [key] of moved) fresh.delete(key)
  return result
}
