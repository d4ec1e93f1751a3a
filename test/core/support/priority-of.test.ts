/** @module How soon a help desk should answer: the table of docs/reference/http.md. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priorityOf, type SupportFacts } from '../../../worker/core/support/priority-of.ts'

const NOW = Date.UTC(2026, 10, 22)
const DAY = 86_400_000

const rows: [name: string, facts: Partial<SupportFacts>, priority: string, because: string[]][] = [
  ['somebody who looked once', {}, 'low', []],
  ['a warm lead', { grade: 'warm' }, 'normal', ['warm_lead']],
  ['a hot lead', { grade: 'hot' }, 'high', ['hot_lead']],
  ['a cart that waits', { hasCart: true }, 'high', ['open_cart']],
  ['a customer of last year', { lastOrderAt: NOW - 300 * DAY }, 'normal', ['customer']],
  ['an order of yesterday', { lastOrderAt: NOW - DAY }, 'high', ['fresh_order', 'customer']],
  ['an order of two weeks ago', { lastOrderAt: NOW - 14 * DAY }, 'normal', ['customer']],
  ['a VIP, long silent', { standing: 'vip', lastOrderAt: NOW - 90 * DAY }, 'high', ['vip', 'customer']],
]

for (const [name, facts, priority, because] of rows)
  test(`support priority: ${name}`, () => {
    const all: SupportFacts = { standing: 'potential', grade: 'cold', hasCart: false, lastOrderAt: null, ...facts }
    assert.deepEqual(priorityOf(all, NOW), { priority, because })
  })
