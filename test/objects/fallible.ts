/** @module The storage of an object, and a database, that ask before and behind each step whether it shall fail. */

/** Thrown where the object is cut off. */
export class CutOff extends Error {}

/** Throws where the step is to fail. */
export type Ask = () => void

/** As far as the night's work uses it. An alarm is not taken off when it is given: the caller is the runtime. */
export interface MemoryStorage {
  entries: Map<string, unknown>
  alarm: number | null
}

/** The storage of an object in memory. Each call is all or nothing, a transaction too. */
export function fallibleStorage(memory: MemoryStorage, ask: Ask): DurableObjectStorage {
  const step = async <Value>(effect: () => Value): Promise<Value> => {
    ask()
    const value = effect()
    ask()
    return value
  }
  const get = (key: string | string[]) =>
    Array.isArray(key)
      ? new Map(key.flatMap((each) => (memory.entries.has(each) ? [[each, memory.entries.get(each)]] : [])))
      : memory.entries.get(key)
  const put = (key: string | Record<string, unknown>, value?: unknown) => {
    const entries = typeof key === 'string' ? { [key]: value } : key
    for (const [name, each] of Object.entries(entries)) memory.entries.set(name, structuredClone(each))
  }
  const storage = {
    get: (key: string | string[]) => step(() => get(key)),
    put: (key: string | Record<string, unknown>, value?: unknown) => step(() => put(key, value)),
    getAlarm: () => step(() => memory.alarm),
    setAlarm: (at: number) =>
      step(() => {
        memory.alarm = at
      }),
    deleteAll: () => step(() => memory.entries.clear()),
    transaction: async (work: (storage: unknown) => Promise<void>) => {
      const copy: MemoryStorage = { entries: new Map(memory.entries), alarm: memory.alarm }
      await work(fallibleStorage(copy, ask))
      await step(() => Object.assign(memory, copy))
    },
  }
  return storage as unknown as DurableObjectStorage
}

/** The same database, each statement or batch a step. */
export function fallibleDatabase(db: D1Database, ask: Ask): D1Database {
  const asking =
    <Args extends unknown[], Value>(effect: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      ask()
      const value = await effect(...args)
      ask()
      return value
    }
  const statement = (own: D1PreparedStatement) => ({
    ...own,
    bind: (...values: unknown[]) => statement(own.bind(...values)),
    all: asking(() => own.all()),
    run: asking(() => own.run()),
    first: asking(() => own.first()),
  })
  const whole = { prepare: (sql: string) => statement(db.prepare(sql)), batch: asking(db.batch.bind(db)) }
  return whole as unknown as D1Database
}
