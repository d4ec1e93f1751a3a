/** @module Numbers about a product as sentences. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProductProof, ProofNow } from '../../contract/proofs.ts'
import { parseRoute } from '../../dashboard/route.ts'
import { proofCheckSentence } from '../../dashboard/sentence/proof-check-sentence.ts'
import { proofNowSentence } from '../../dashboard/sentence/proof-now-sentence.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

const now: { of: ProductProof; number: ProofNow; sentence: string }[] = [
  {
    of: 'viewers',
    number: { count: 12, at: NOW - 4_000, untold: null },
    sentence: '12 people are looking, counted 4 s ago, from open pages.',
  },
  {
    of: 'carts',
    number: { count: 1, at: NOW, untold: null },
    sentence: '1 cart holds it, counted just now, from carts of the last 30 minutes.',
  },
  {
    of: 'stock',
    number: { count: 3, at: NOW - 120_000, untold: null },
    sentence: '3 pieces left, told 2 min ago, by your shop.',
  },
  {
    of: 'stock',
    number: { count: 4, at: NOW - 3 * 3_600_000, untold: 'too_old' },
    sentence: 'Not shown: your shop last told of 4 pieces 3 h ago, and only what is younger than 15 minutes is shown.',
  },
  {
    of: 'bought',
    number: { count: 0, at: NOW, untold: 'none' },
    sentence: 'Your shop told of no paid order in the last 24 hours.',
  },
]
for (const { of, number, sentence } of now)
  test(`proof: ${sentence}`, () => assert.equal(proofNowSentence(of, number, NOW), sentence))

const checks: [counts: [shown: number, unproven: number, unchecked: number], sentence: string][] = [
  [[0, 0, 0], 'No number about this product was shown in the last 30 days.'],
  [[340, 0, 0], '340 numbers shown in the last 30 days, and each of them had been told.'],
]
for (const [[shown, unproven, unchecked], sentence] of checks)
  test(`proofs looked up: ${sentence}`, () =>
    assert.equal(proofCheckSentence({ shown, unproven, unchecked }), sentence))

test('the address of a product with any id leads to its numbers', () => {
  assert.deepEqual(parseRoute('#/proofs?product=a%2Fb'), { screen: 'proofs', productId: 'a/b' })
  assert.deepEqual(parseRoute('#/proofs'), { screen: 'proofs' })
})
