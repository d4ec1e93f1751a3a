/** @module Which overlays may open for whom, and why the others may not: the rows of test/cases/decide. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CampaignInput } from '../../contract/campaign.ts'
import type { DecisionInput } from '../../worker/core/decide/decision-input.ts'
import { type DecisionResult, decide as decideBy } from '../../worker/core/decide.ts'
import { passes } from '../../worker/core/segment/passes.ts'
import { type Change, inputOf, inWords, type Row } from './decide-row.ts'

const decide = (input: DecisionInput) => decideBy(input, passes)

const CASES = 'test/cases/decide'
for (const file of readdirSync(CASES).sort())
  for (const [name, change, expected] of JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Row[])
    test(`decide, ${file.replace('.json', '')}: ${name}`, () =>
      assert.deepEqual(inWords(decide(inputOf(change))), expected))

test('decide: a campaign or segment that is broken is left out, and the others go on', () => {
  const input = inputOf({
    segments: { broken: { kind: 'all' } as never, vip: { kind: 'number', field: 'orders.count', atMost: 0 } },
    campaigns: [
      { campaignId: 'by-segment', audience: { segments: ['broken'] } },
      { campaignId: 'by-frequency', layout: 'toast' },
      { campaignId: 'whole', audience: { segments: ['vip'] } },
    ],
  })
  const campaigns = input.settings.campaigns.map((campaign) =>
    campaign.campaignId === 'by-frequency' ? { ...campaign, frequency: null as never } : campaign,
  )
  assert.deepEqual(inWords(decide({ ...input, settings: { ...input.settings, campaigns, faulty: ['unread'] } })), {
    offered: ['whole exit_intent'],
    outcomes: { 'by-segment': 'faulty', 'by-frequency': 'faulty', unread: 'faulty' },
  })
})

/** How many of 10,000 visitors get which answer, in words. */
function shares(change: Change, answer: (decision: DecisionResult) => string): Record<string, number> {
  const { profile, ...input } = inputOf(change)
  const counts: Record<string, number> = {}
  for (let n = 0; n < 10_000; n++) {
    const word = answer(decide({ ...input, profile: profile && { ...profile, profileId: `visitor-${n}` } }))
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

const near = (count: number | undefined, expected: number, within: number) =>
  assert.ok(Math.abs((count ?? 0) - expected) <= within, `${count} is not ${expected} +- ${within}`)

test('decide: a half held out is half of 10,000 visitors, and the same ones every time', () => {
  const held: string[] = []
  const count = () =>
    shares({ campaigns: [{ holdout: 0.5 }] }, ({ offers }) => {
      held.push(String(offers[0]?.isHeldOut))
      return String(offers[0]?.isHeldOut)
    })
  // Chi-square with one degree of freedom is above 10.83 once in a thousand: 5,000 +- 164.
  near(count().true, 5000, 164)
  count()
  assert.deepEqual(held.slice(10_000), held.slice(0, 10_000))
})

test('decide: versions, holdout of the campaign and of all are drawn apart: each of the six parts has its share', () => {
  const variants = [
    { variantId: 'a', share: 0.5 },
    { variantId: 'b', share: 0.5 },
  ]
  const counts = shares(
    { shop: { holdout: 0.5 }, campaigns: [{ holdout: 0.5, variants }] },
    ({ offers, outcomes }) => `${offers[0]?.variant?.variantId} ${outcomes.get('offer')?.kind}`,
  )
  // Half of all, a quarter, a quarter; half of each has either version. Four standard deviations: 173, 132, 132.
  for (const variant of ['a', 'b']) {
    near(counts[`${variant} global_holdout`], 2500, 173)
    near(counts[`${variant} holdout`], 1250, 132)
    near(counts[`${variant} offered`], 1250, 132)
  }
})

test('decide: chance leads on a tenth of visitors and days, and there either campaign half of the time', () => {
  const campaigns = [{ campaignId: 'dear' }, { campaignId: 'cheap' }]
  const counts = shares({ campaigns, worth: { dear: 9, cheap: 1 } }, ({ offers, outcomes }) => {
    const first = offers[0]?.campaign.campaignId
    const [because] = [...outcomes.values()].flatMap((o) => (o.kind === 'outranked' ? [o.because] : []))
    return `${first} by ${because}`
  })
  // 10,000 times a twentieth +- four times 22; never cheap by its value.
  near(counts['cheap by exploration'], 500, 88)
  near(counts['dear by exploration'], 500, 88)
  assert.equal(counts['cheap by value'], undefined)
})

const someCampaigns = fc.uniqueArray(
  fc.record({
    campaignId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    priority: fc.constantFrom(10, 50),
    holdout: fc.constantFrom(0, 0.5),
    layout: fc.constantFrom('modal', 'slide_in', 'bar', 'toast'),
    triggers: fc.subarray([{ kind: 'exit_intent' }, { kind: 'delay' }, { kind: 'scroll' }], { minLength: 1 }),
    triggerMatch: fc.constantFrom('any', 'all'),
  }),
  { selector: ({ campaignId }) => campaignId },
)

test('decide: one a trigger, one quiet one a place, whatever the order of campaigns and whoever is held out', () => {
  fc.assert(
    fc.property(someCampaigns, (drawn) => {
      const campaigns = drawn as Partial<CampaignInput>[]
      const input = inputOf({ campaigns })
      const decision = decide(input)
      const turned = { ...input.settings, campaigns: input.settings.campaigns.toReversed() }
      assert.deepEqual(decide({ ...input, settings: turned }), decision)
      const places = decision.offers.flatMap(({ campaign: { layout, triggerMatch }, triggers }) => {
        if (layout !== 'modal' && layout !== 'slide_in') return [layout]
        const kinds = triggers.map(({ kind }) => kind)
        return triggerMatch === 'all' && kinds.length > 1 ? [kinds.join('+')] : kinds
      })
      assert.equal(new Set(places).size, places.length, places.join(' '))
      const offered = decision.offers.map(({ campaign }) => campaign.campaignId)
      for (const outcome of decision.outcomes.values())
        if (outcome.kind === 'outranked') assert.ok(offered.includes(outcome.by))
      // Who is held out takes the very place that would have been theirs.
      const seen = decide(inputOf({ campaigns: campaigns.map((campaign) => ({ ...campaign, holdout: 0 })) }))
      const standing = (result: typeof decision) =>
        result.offers.map(({ campaign, triggers }) => [campaign.campaignId, triggers])
      assert.deepEqual(standing(decision), standing(seen))
    }),
  )
})
