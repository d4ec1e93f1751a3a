/** @module A page waits half a second at most for what is recommended, whatever happens to the Recommender. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { RecommendRequest } from '../../worker/core/recommend/request.ts'
import type { Env } from '../../worker/env.ts'
import { askRecommender } from '../../worker/routes/ask-recommender.ts'

const REQUEST: RecommendRequest = {
  slots: [],
  page: { type: 'home', lookingAt: null, category: null, inCart: [], cartMinor: null },
  visitor: { recent: [], viewed: [], bought: [], categories: {}, brands: {} },
  shop: { currency: 'EUR', strikePrices: 'proven' },
  now: 0,
}

const cases: { name: string; recommend: () => Promise<Record<string, ProductCard[]>>; slots: string[] }[] = [
  { name: 'that answers', recommend: async () => ({ home: [] }), slots: ['home'] },
  { name: 'that cannot be reached', recommend: () => Promise.reject(new Error('overloaded')), slots: [] },
  { name: 'that is still beginning', recommend: () => new Promise(() => {}), slots: [] },
]

for (const { name, recommend, slots } of cases)
  test(`a Recommender ${name}`, async (t) => {
    t.mock.method(console, 'error', () => {})
    // A timer of the runtime that is waited for alone lets Node go.
    const awake = setInterval(() => {}, 1000)
    t.after(() => clearInterval(awake))
    const env = { RECOMMENDER: { getByName: () => ({ recommend }) } } as unknown as Env
    assert.deepEqual([...(await askRecommender(env, REQUEST)).keys()], slots)
  })
