/** @module GET /v1/exports/customers.csv and customers.ndjson: everybody who bought or whom the shop named. */
import { Hono } from 'hono'
import { readCustomerModels } from '../../store/customer-models.ts'
import { type CustomerRow, listCustomers } from '../../store/list-customers.ts'
import type { AppEnv } from '../app-env.ts'
import { type AsOf, CUSTOMERS_HEADER, customerLine, customerOf } from './customer-lines.ts'
import { fileStream } from './file-stream.ts'

/** Profiles that one query reads. Our policy: others must not wait for it, and a request has 1,000 of them. */
const SLICE = 1_000

export const customersExport = new Hono<AppEnv>()
  .get('/customers.csv', (c) => fileStream(slices(c.env.DB, CUSTOMERS_HEADER, customerLine), 'customers.csv'))
  .get('/customers.ndjson', (c) => fileStream(slices(c.env.DB, '', jsonLine), 'customers.ndjson'))

const jsonLine = (row: CustomerRow, asOf: AsOf): string => `${JSON.stringify(customerOf(row, asOf))}\n`

async function* slices(
  db: D1Database,
  header: string,
  lineOf: (row: CustomerRow, asOf: AsOf) => string,
): AsyncGenerator<string> {
  const asOf = { now: Date.now(), models: await readCustomerModels(db) }
  if (header !== '') yield header
  for (let after: string | null = ''; after !== null; ) {
    const { customers, next }: Awaited<ReturnType<typeof listCustomers>> = await listCustomers(db, after, SLICE)
    const text = customers.map((row) => lineOf(row, asOf)).join('')
    if (text !== '') yield text
    after = next
  }
}
