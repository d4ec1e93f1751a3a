/** @module On which shops pages open the socket of their product. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../contract/campaign.ts'
import { wantsViewers } from '../../worker/core/wants-viewers.ts'
import { sampleSettings } from './sample-visit.ts'

type Content = CampaignInput['content']

const headline = { kind: 'headline', text: 'Look' } as const
const viewers: Content = [headline, { kind: 'live_viewers', text: '{count}' }]
const proof = (of: 'bought' | 'sign_ups'): Content => [headline, { kind: 'proof', of, text: '{count}' }]
const versions = (b: { content?: Content; translations?: Record<string, Content> }) => ({
  variants: [
    { variantId: 'a', share: 0.5 },
    { variantId: 'b', share: 0.5, ...b },
  ],
})

const cases: [name: string, campaigns: Partial<CampaignInput>[], wants: boolean][] = [
  ['no campaign', [], false],
  ['words and buttons', [{}], false],
  ['one of several tells who looks', [{}, { content: viewers }], true],
  ['orders of the product', [{ content: proof('bought') }], true],
  ['sign-ups are of the whole shop', [{ content: proof('sign_ups') }], false],
  ['in another language', [{ translations: { lt: viewers } }], true],
  ['in a version of a test', [versions({ content: viewers })], true],
  ['in another language of a version', [versions({ translations: { lt: viewers } })], true],
]
for (const [name, campaigns, wants] of cases)
  test(`the socket of a product: ${name}`, () => assert.equal(wantsViewers(sampleSettings(...campaigns)), wants))
