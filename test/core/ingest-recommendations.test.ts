/** @module What browsers tell of recommendations is counted by day, slot and strategy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeptInMemory } from './kept-in-memory.ts'
import { NOW, sampleEvent } from './sample-event.ts'
import { visitMessage } from './sample-message.ts'

const DAY = 86_400_000

test('ingest: recommended products seen and followed by day, slot and strategy, told again they count once', () => {
  const items = [
    { productId: 'mug', reason: 'similar' },
    { productId: 'pot', reason: 'similar' },
    { productId: 'jug', reason: 'best_sellers' },
    { productId: 'mug', reason: 'similar' },
  ] as const
  const events = [
    sampleEvent('view_recommendations', { params: { slotId: 'home', items: [...items] } }),
    sampleEvent('view_recommendations', { at: NOW - DAY }),
    sampleEvent('select_item', { params: { slotId: 'home', productId: 'jug', reason: 'best_sellers' } }),
  ]
  const kept = new KeptInMemory()
  for (let delivery = 1; delivery <= 2; delivery++) kept.take([visitMessage(events)])
  assert.deepEqual(kept.recommendationDays, {
    '20635 home similar shown': 2,
    '20635 home best_sellers shown': 1,
    '20635 home best_sellers clicked': 1,
    '20634 product similar shown': 1,
  })
  assert.deepEqual([kept.total('view_recommendations'), kept.total('select_item')], [2, 1])
})
