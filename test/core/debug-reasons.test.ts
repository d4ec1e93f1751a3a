/** @module Reasons for owners: every published campaign, by priority. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { debugReasons } from '../../worker/core/debug-reasons.ts'
import { decide } from '../../worker/core/decide.ts'
import { passes } from '../../worker/core/segment/passes.ts'
import { NOW } from './sample-event.ts'
import { sampleSettings, sampleVisit } from './sample-visit.ts'

test('each campaign with its name and outcome, the highest priority first, ties by id', () => {
  const settings = sampleSettings(
    { campaignId: 'b', name: 'Second' },
    { campaignId: 'cart', name: 'Cart', pages: { types: ['cart'] } },
    { campaignId: 'a', name: 'First' },
    { campaignId: 'top', name: 'Top', priority: 99 },
  )
  const { page } = sampleVisit()
  const { campaigns } = settings
  const input = {
    settings,
    profile: null,
    score: 0,
    page,
    cart: null,
    device: 'desktop',
    country: null,
    consent: ['measure', 'personalise'] as const,
    now: NOW,
  }
  const result = decide(input, passes)
  assert.deepEqual(
    debugReasons(campaigns, result).map(({ campaignId, name, outcome }) => [campaignId, name, outcome.kind]),
    [
      ['top', 'Top', 'offered'],
      ['a', 'First', 'outranked'],
      ['b', 'Second', 'outranked'],
      ['cart', 'Cart', 'other_page'],
    ],
  )
})
