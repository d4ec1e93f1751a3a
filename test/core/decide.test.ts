/** @module Which overlays may open for whom, and why the others may not: the rows of test/cases/decide. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CampaignInput } from '../../contract/campaign.ts'
import { type DecisionInput, decide as decideBy } from '../../worker/core/decide.ts'
import { passes } from '../../worker/core/segment/passes.ts'
import { inputOf, inWords, type Row } from './decide-row.ts'

const decide = (input: DecisionInput) => decideBy(input, passes)

const CASES = 'test/cases/decide'
for (const file of readdirSync(CASES).sort())
  for (const [name, change, expected] of JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Row[])
    test(`decide, ${file.replace('.json', '')}: ${name}`, () =>
      assert.deepEqual(inWords(decide(inputOf(change))), expected))

/** How many of 10,000 visitors it is true of. */
const countOf = (isSo: (id: string) => boolean) =>
  Array.from({ length: 10_000 }, (_, n) => isSo(`visitor-${n}`)).filter(Boolean).length

const onlyOffer = (change: Parameters<typeof inputOf>[0]) => decide(inputOf(change)).offers[0]

test('decide: a half held out is half of 10,000 visitors, and the same ones every time', () => {
  const isHeldOut = (id: string) => onlyOffer({ id, campaigns: [{ holdout: 0.5 }] })?.isHeldOut === true
  // Chi-square with one degree of freedom is above 10.83 once in a thousand: 5,000 +- 164.
  const count = countOf(isHeldOut)
  assert.ok(Math.abs(count - 5000) <= 164, String(count))
  assert.equal(countOf(isHeldOut), count)
})

const HALVES = [
  { variantId: 'a', share: 0.5 },
  { variantId: 'b', share: 0.5 },
]

test('decide: versions, holdout of the campaign and of all are drawn apart: each of the eight parts has its share', () => {
  const campaigns = [{ holdout: 0.5, variants: HALVES }]
  for (const variant of ['a', 'b'])
    for (const kind of ['global_holdout', 'holdout', 'offered']) {
      const count = countOf((id) => {
        const { offers, outcomes } = decide(inputOf({ id, shop: { holdout: 0.5 }, campaigns }))
        return offers[0]?.variant?.variantId === variant && outcomes.offer?.kind === kind
      })
      // Half of all, a quarter, a quarter; half of each has either version. Four standard deviations: 173, 132, 132.
      const [expected, within] = kind === 'global_holdout' ? [2500, 173] : [1250, 132]
      assert.ok(Math.abs(count - expected) <= within, `${variant} ${kind} ${count}`)
    }
})

test('decide: chance leads on a tenth of visitors and days, and there either campaign half of the time', () => {
  const campaigns = [{ campaignId: 'dear' }, { campaignId: 'cheap' }]
  const first = (id: string) => decide(inputOf({ id, campaigns, worth: { dear: 9, cheap: 1 } }))
  const because = (id: string) => {
    const { outcomes } = first(id)
    return Object.values(outcomes).flatMap((outcome) => (outcome.kind === 'outranked' ? [outcome.because] : []))[0]
  }
  // 1,000 +- 4 * 30; of those half, +- 4 * 16 and what the tenth itself may be off.
  assert.ok(Math.abs(countOf((id) => because(id) === 'exploration') - 1000) <= 120)
  assert.ok(Math.abs(countOf((id) => first(id).offers[0]?.campaign.campaignId === 'cheap') - 500) <= 124)
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
      for (const outcome of Object.values(decision.outcomes))
        if (outcome.kind === 'outranked') assert.ok(offered.includes(outcome.by))
      // Who is held out takes the very place that would have been theirs.
      const seen = decide(inputOf({ campaigns: campaigns.map((campaign) => ({ ...campaign, holdout: 0 })) }))
      const standing = (result: typeof decision) =>
        result.offers.map(({ campaign, triggers }) => [campaign.campaignId, triggers])
      assert.deepEqual(standing(decision), standing(seen))
    }),
  )
})
