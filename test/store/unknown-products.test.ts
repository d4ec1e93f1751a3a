/** @module A scenario that asks for products which the catalogue does not have is warned of, at the field. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unknownProducts } from '../../worker/routes/admin/unknown-products.ts'
import { sampleScenario } from '../core/scenario/sample-run.ts'
import { openSqlite } from './sqlite-d1.ts'

test('products that nobody sells are named, at the beginning and where a step waits', async () => {
  const { db, sqlite } = openSqlite()
  sqlite.exec(
    `INSERT INTO products (product_id, name, availability, updated_at) VALUES ('sold', 'Teapot', 'in_stock', 1)`,
  )
  const steps = {
    wait: {
      ...{ kind: 'wait_for' as const, mostMinutes: 60, next: null, otherwise: null },
      event: { event: 'view_item' as const, productIds: ['b', 'sold', 'c'] },
    },
  }
  const scenario = sampleScenario(steps, { entry: { on: 'event', event: 'view_item', productIds: ['a'] } })
  assert.deepEqual(await unknownProducts(db, scenario), [
    { field: 'entry.productIds', message: 'Not in your catalogue: a' },
    { field: 'steps.wait.event.productIds', message: 'Not in your catalogue: b, c' },
  ])
  assert.deepEqual(await unknownProducts(db, { ...scenario, entry: { on: 'cart' }, steps: {} }), [])
})
