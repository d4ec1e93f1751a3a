/** @module The Worker's bindings with a meter on each: what a page view costs, counted where it is paid. */
import type { Env } from '../../worker/env.ts'

/** Everything that was asked of the platform since the meter was last read. */
export interface Meter {
  statements: number
  /** Round trips to the database: a batch is one. */
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  /** The same rows by table, its indexes included. */
  tables: Record<string, { rowsRead: number; rowsWritten: number }>
  kvReads: number
  queueMessages: number
  objectCalls: number
}

export const newMeter = (): Meter => ({
  statements: 0,
  roundTrips: 0,
  rowsRead: 0,
  rowsWritten: 0,
  tables: {},
  kvReads: 0,
  queueMessages: 0,
  objectCalls: 0,
})

/** What two meters counted together. */
export function addMeters(one: Meter, other: Meter): Meter {
  const sum = { ...one, tables: { ...one.tables } }
  for (const name of Object.keys(one) as (keyof Meter)[]) if (name !== 'tables') sum[name] += other[name]
  for (const [table, rows] of Object.entries(other.tables)) {
    const { rowsRead = 0, rowsWritten = 0 } = sum.tables[table] ?? {}
    sum.tables[table] = { rowsRead: rowsRead + rows.rowsRead, rowsWritten: rowsWritten + rows.rowsWritten }
  }
  return sum
}

/** The same bindings; what is done through them is added to `meter`. Rows are those that D1 itself reports. */
export function meteredEnv(env: Env, meter: Meter): Env {
  return {
    ...env,
    DB: meteredDatabase(env.DB, meter),
    SETTINGS: counted(env.SETTINGS, ['get'], meter, 'kvReads'),
    EVENTS: counted(env.EVENTS, ['send'], meter, 'queueMessages'),
    RECOMMENDER: counted(env.RECOMMENDER, ['getByName'], meter, 'objectCalls'),
    SCHEDULER: counted(env.SCHEDULER, ['getByName'], meter, 'objectCalls'),
  }
}

/** Calls of these methods are counted; everything goes to the binding itself. */
function counted<Binding extends object>(
  binding: Binding,
  methods: readonly (string & keyof Binding)[],
  meter: Meter,
  what: 'kvReads' | 'queueMessages' | 'objectCalls',
): Binding {
  return new Proxy(binding, {
    get: (target, name) => {
      if (methods.some((method) => method === name)) meter[what] += 1
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** The statement inside each metered one: a batch must be given its own kind. */
const inner = new WeakMap<object, { statement: D1PreparedStatement; sql: string }>()

/** The same database; each statement is added to `meter`, with the rows that D1 itself reports. */
export function meteredDatabase(db: D1Database, meter: Meter): D1Database {
  const metered: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: (sql) => meteredStatement(db.prepare(sql), sql, meter),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const known = statements.map((statement) => inner.get(statement)!)
      const results = await db.batch<T>(known.map(({ statement }) => statement))
      for (const [index, result] of results.entries()) add(meter, known[index]!.sql, result)
      meter.roundTrips += 1
      return results
    },
  }
  return metered as D1Database
}

function meteredStatement(statement: D1PreparedStatement, sql: string, meter: Meter): D1PreparedStatement {
  const all = async <T>(): Promise<D1Result<T>> => {
    const result = await statement.all<T>()
    add(meter, sql, result)
    meter.roundTrips += 1
    return result
  }
  const metered: Pick<D1PreparedStatement, 'bind' | 'all' | 'run' | 'first'> = {
    bind: (...values) => meteredStatement(statement.bind(...values), sql, meter),
    all,
    run: all,
    // D1's own `first` asks for all rows too and hands out one.
    first: async <T>(column?: string): Promise<T | null> => {
      const row = (await all<Record<string, T>>()).results[0]
      if (!row) return null
      return column === undefined ? (row as T) : (row[column] ?? null)
    },
  }
  inner.set(metered, { statement, sql })
  return metered as D1PreparedStatement
}

function add(meter: Meter, sql: string, { meta }: D1Result): void {
  meter.statements += 1
  meter.rowsRead += meta.rows_read
  meter.rowsWritten += meta.rows_written
  const name = sql.match(/\b(?:INTO|UPDATE|FROM|JOIN) (?!json_each)(\w+)/)?.[1] ?? 'other'
  const table = meter.tables[name] ?? { rowsRead: 0, rowsWritten: 0 }
  table.rowsRead += meta.rows_read
  table.rowsWritten += meta.rows_written
  meter.tables[name] = table
}
