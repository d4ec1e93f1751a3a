/** @module What exports read of D1: each slice by key, nobody twice and nobody missed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAllOrders } from '../../worker/store/list-all-orders.ts'
import { listCustomers } from '../../worker/store/list-customers.ts'
import { openSqlite } from './sqlite-d1.ts'

test('exports read slices by key: no statement walks through a table', async () => {
  const { db, sqlite, statements } = openSqlite()
  await listAllOrders(db, 'a', 10)
  await listCustomers(db, 'a', 10)
  for (const { sql } of statements) {
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ '?1': 'a', '?2': 10 })
    // `key` is the slice itself, found by key before.
    const scans = plan.map(({ detail }) => String(detail)).filter((detail) => /^SCAN (?!\(|CONSTANT|key$)/.test(detail))
    assert.deepEqual(scans, [], sql)
  }
})

test('customers by slices of three: each person once, visitors and members of persons never', async () => {
  const { db, sqlite } = openSqlite()
  const put = sqlite.prepare(
    `INSERT INTO profiles (profile_id, person_id, first_seen_at, last_seen_at, seen_hour, orders, lead_score, grade, state)
     VALUES (?, ?, 1, 2, 0, ?, 0, 'cold', '{"orders":{"revenue":{}}}')`,
  )
  const link = sqlite.prepare("INSERT INTO identity_links VALUES (?, 'email', ?, ?, 1)")
  for (let n = 0; n < 10; n++) put.run(`v${n}`, null, 0)
  put.run('customer:1', null, 2)
  put.run('customer:2', 'person:customer:2', 1)
  put.run('v-of-2', 'person:customer:2', 0)
  put.run('person:customer:2', null, 1)
  link.run('v3', 'claimed@shop.example', 'claimed')
  link.run('v4', 'told@shop.example', 'verified')
  link.run('customer:2', 'two@shop.example', 'verified')
  link.run('v-of-2', 'also-two@shop.example', 'verified')
  // Of who is no customer any more the night's work leaves its last value.
  sqlite.exec("UPDATE profiles SET clv_minor = 70, clv_currency = 'EUR' WHERE profile_id IN ('customer:1', 'v4')")
  const found: [string, string[]][] = []
  const values: (number | null)[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { customers, next }: Awaited<ReturnType<typeof listCustomers>> = await listCustomers(db, after, 3)
    for (const { profileId, named } of customers) found.push([profileId, named.map(({ value }) => value).sort()])
    values.push(...customers.map(({ clvMinor }) => clvMinor))
    after = next
  }
  assert.deepEqual(found, [
    ['customer:1', []],
    ['person:customer:2', ['also-two@shop.example', 'two@shop.example']],
    ['v4', ['told@shop.example']],
  ])
  assert.deepEqual(values, [70, null, null])
})
