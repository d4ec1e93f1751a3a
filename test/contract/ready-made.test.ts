/** @module Ready-made campaigns are whole in every language. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CampaignSchema } from '../../contract/campaign.ts'
import { CouponPoolSchema } from '../../contract/coupon.ts'
import { parse } from '../../contract/parse.ts'
import { READY_MADE_LANGUAGES } from '../../contract/ready-made/ready-made.ts'
import { readyMadeCampaigns } from '../../contract/ready-made/ready-made-campaigns.ts'

/** What features.md C7 asks for, and two more. */
const IDS = [
  'exit-offer',
  'cart-reminder',
  'free-delivery',
  'on-the-list',
  'who-is-looking',
  'bought-lately',
  'for-regulars',
  'goes-with-it',
  'welcome-back',
  'how-was-it',
  'lucky-wheel',
]

test('there are those of the brief, each once', () => {
  assert.deepEqual(
    readyMadeCampaigns('en').map(({ readyMadeId }) => readyMadeId),
    IDS,
  )
})

for (const language of READY_MADE_LANGUAGES)
  test(`${language}: each can be published as it is, with five translations`, () => {
    for (const { campaign, pools } of readyMadeCampaigns(language, 'NOK')) {
      const parsed = parse(CampaignSchema, campaign)
      assert.ok(parsed.ok, JSON.stringify(parsed))
      assert.equal(Object.keys(campaign.translations ?? {}).length, 5)
      for (const pool of Object.values(pools)) assert.ok(parse(CouponPoolSchema, pool).ok)
      const given = JSON.stringify(campaign.content).match(/"poolId":"([^"]+)"/g) ?? []
      assert.equal(given.length, Object.keys(pools).length)
    }
  })

/** `{count}` and the like, as often as they stand there. */
const places = (text: unknown) => (JSON.stringify(text).match(/\{[a-z]+\}/g) ?? []).toSorted()

test('every translation says what the English one says, in its own words and with the same places for values', () => {
  for (const { campaign, readyMadeId } of readyMadeCampaigns('en'))
    for (const [language, content] of Object.entries(campaign.translations ?? {})) {
      assert.deepEqual(places(content), places(campaign.content), `${readyMadeId} ${language}`)
      assert.notDeepEqual(content, campaign.content, `${readyMadeId} ${language}`)
    }
})

const LANGUAGES: [tag: string, headline: string][] = [
  ['nb-NO', 'Før du går: en liten ting fra oss'],
  ['nn', 'Før du går: en liten ting fra oss'],
  ['LT', 'Prieš išeinant: mažas dėmesio ženklas nuo mūsų'],
  ['fr', 'Before you go, something small from us'],
  ['', 'Before you go, something small from us'],
]

for (const [tag, headline] of LANGUAGES)
  test(`a shop that speaks "${tag}" gets "${headline}"`, () => {
    const [block] = readyMadeCampaigns(tag)[0]?.campaign.content ?? []
    assert.equal(block?.kind === 'headline' && block.text, headline)
  })
