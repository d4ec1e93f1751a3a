/** @module What an older version published goes on working. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import { decide } from '../../worker/core/decide.ts'
import { passes } from '../../worker/core/segment/passes.ts'
import { readPublished } from '../../worker/store/published-settings.ts'
import { NOW } from '../core/sample-event.ts'

/** What another test of this process published is long past. */
const LATER = NOW + 3_600_000

/** As the version before this one wrote it: without holdout, attention, segments, models and worth. */
const { holdout: _, attention: __, ...shop } = DEFAULT_SHOP
const OLD = {
  version: 3,
  shop,
  campaigns: [
    {
      ...{ campaignId: 'offer', name: 'Offer', status: 'live', layout: 'modal', priority: 50, consent: 'personalise' },
      ...{
        audience: {},
        pages: {},
        triggers: [{ kind: 'exit_intent' }],
        content: [{ kind: 'headline', text: 'Wait' }],
      },
      frequency: { quietDaysAfterClose: 5, stopAfterConversion: true },
      ...{ schedule: { startsAt: '2026-01-01T00:00:00+02:00' }, holdout: 0, staySeconds: 7, version: 2 },
    },
  ],
}

test('settings of before are read with the defaults of what there was not, and decided by', async () => {
  const kv = { get: async () => structuredClone(OLD) } as unknown as KVNamespace
  const settings = await readPublished(kv, LATER)
  assert.deepEqual([settings.shop.holdout, settings.shop.attention], [0.05, { points: 6, days: 7 }])
  const { offers } = decide(
    {
      settings,
      ...{ profile: null, score: 0, page: { url: '/', type: 'home' }, cart: null, device: 'phone', country: null },
      consent: ['measure', 'personalise'],
      now: LATER,
    },
    passes,
  )
  assert.deepEqual(
    offers.map(({ campaign, triggers }) => [campaign.campaignId, triggers]),
    [['offer', [{ kind: 'exit_intent' }]]],
  )
})
