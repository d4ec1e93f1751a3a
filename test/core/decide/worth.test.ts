/** @module What an exposure is worth: by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Campaign } from '../../../contract/campaign.ts'
import { expectedWorth, type Tried } from '../../../worker/core/worth/expected-worth.ts'

type Judged = Pick<Campaign, 'campaignId' | 'goal' | 'worthMinor'>

const NOTHING: Tried = { shown: {}, clicked: {}, leads: {}, ordersAfter: { orders: {}, shown: {} } }

const cases: {
  name: string
  campaigns: Judged[]
  tried?: Partial<Tried>
  averageOrderMinor?: number
  worth: Record<string, number>
}[] = [
  { name: 'no campaign', campaigns: [], worth: {} },
  // (0 + 100 * 1 / 20) / 100 = .05.
  { name: 'never shown: one in twenty', campaigns: [{ campaignId: 'a' }], worth: { a: 0.05 } },
  {
    // Prior (1 + 30) / (20 + 580) = .051667; (30 + 5.1667) / (480 + 100), (0 + 5.1667) / (100 + 100).
    name: 'shown, and clicked or not',
    campaigns: [{ campaignId: 'a' }, { campaignId: 'b' }],
    tried: { shown: { a: 480, b: 100 }, clicked: { a: 30 } },
    worth: { a: 0.060632, b: 0.025833 },
  },
  {
    name: 'one called constructor makes nothing of the others',
    campaigns: [{ campaignId: 'a' }, { campaignId: 'constructor' }],
    worth: { a: 0.05, constructor: 0.05 },
  },
  {
    // Ten of ten are not a rate of 1: prior 11 / 30 = .36667, (10 + 36.667) / 110.
    name: 'ten lucky exposures',
    campaigns: [{ campaignId: 'a' }],
    tried: { shown: { a: 10 }, clicked: { a: 10 } },
    worth: { a: 0.424242 },
  },
  {
    // Leads: prior (1 + 5) / (20 + 100) = .05, (5 + 5) / 200 = .05; clicks of b: prior 1 / 120, (0 + .8333) / 200.
    name: 'each goal has a prior of its own',
    campaigns: [{ campaignId: 'a', goal: 'lead' }, { campaignId: 'b' }],
    tried: { shown: { a: 100, b: 100 }, leads: { a: 5 }, clicked: { a: 99 } },
    worth: { a: 0.05, b: 0.004167 },
  },
  {
    // Orders: prior (1 + 3) / (20 + 60) = .05, (3 + 5) / 160 = .05; what was shown outside the sample does not count.
    name: 'orders by what was shown in the same time',
    campaigns: [{ campaignId: 'a', goal: 'order' }],
    tried: { shown: { a: 9000 }, ordersAfter: { orders: { a: 3 }, shown: { a: 60 } } },
    worth: { a: 0.05 },
  },
  {
    name: 'nobody set a worth: an average order makes nothing dearer',
    campaigns: [{ campaignId: 'a', goal: 'order' }, { campaignId: 'b' }],
    averageOrderMinor: 4000,
    worth: { a: 0.05, b: 0.05 },
  },
  {
    name: 'one is set: an order is worth the average, all else the median',
    campaigns: [{ campaignId: 'a', goal: 'order' }, { campaignId: 'b' }, { campaignId: 'c', worthMinor: 100 }],
    averageOrderMinor: 4000,
    worth: { a: 200, b: 5, c: 5 },
  },
  {
    name: 'no order yet: the median; of an even number the lower',
    campaigns: [
      { campaignId: 'a', goal: 'order' },
      { campaignId: 'b', worthMinor: 100 },
      { campaignId: 'c', worthMinor: 300 },
    ],
    worth: { a: 5, b: 5, c: 15 },
  },
  {
    name: 'set to nothing is nothing',
    campaigns: [{ campaignId: 'a', worthMinor: 0 }, { campaignId: 'b' }],
    worth: { a: 0, b: 0 },
  },
]

for (const { name, campaigns, tried, averageOrderMinor, worth } of cases)
  test(`expected worth: ${name}`, () => {
    const found = expectedWorth(campaigns, { ...NOTHING, ...tried }, averageOrderMinor ?? null)
    assert.deepEqual(
      Object.fromEntries(Object.entries(found).map(([id, minor]) => [id, Number(minor.toFixed(6))])),
      worth,
    )
  })
