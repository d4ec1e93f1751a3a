/** @module Recipes are whole in every language, and their times are those of the brief. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CouponPoolSchema } from '../../../contract/coupon.ts'
import { parse } from '../../../contract/parse.ts'
import { READY_MADE_LANGUAGES } from '../../../contract/ready-made/ready-made.ts'
import { readyMadeCampaigns } from '../../../contract/ready-made/ready-made-campaigns.ts'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../../contract/recipes/scenario-of.ts'
import { READY_MADE_SLOTS } from '../../../contract/recommend/ready-made-slots.ts'
import { RecommendationSlotSchema } from '../../../contract/recommend/slot.ts'
import { ScenarioSchema } from '../../../contract/scenario/scenario.ts'
import { messageNotes } from '../../../worker/mail/message-notes.ts'

/** What features.md E2 asks for, and variants as notifications. */
const IDS = [
  ...['welcome', 'lead-nurturing', 'drip'],
  ...['order-confirmation', 'shipping-confirmation', 'delivered', 'return-requested', 'order-cancelled'],
  ...['abandoned-cart', 'abandoned-cart-push', 'cart-overlay', 'abandoned-form'],
  ...['browse-abandonment', 'favourites', 'price-drop', 'price-drop-push', 'back-in-stock', 'last-pieces'],
  ...['last-chance', 'weekly-recommendations', 'category-recommendations', 'day-before'],
  ...['after-first-order', 'second-order', 'returning-customer', 'birthday', 'ask-opinion', 'vip-thanks'],
  ...['win-back', 'silent-or-engaged', 'earlier-purchases', 'checkout-webhook'],
]

/** Characters of a subject that mail programs of phones show whole, without the name that may follow. */
const LONGEST_SUBJECT = 60

test('there are those of the brief, each once', () => {
  assert.deepEqual(
    RECIPES.map(({ recipeId }) => recipeId),
    IDS,
  )
})

for (const recipe of RECIPES)
  test(`${recipe.recipeId}: goes live as it is, in each language, with what it needs`, () => {
    const parsed = parse(ScenarioSchema, scenarioOf(recipe))
    assert.ok(parsed.ok, JSON.stringify(parsed))
    const pools = recipe.pools?.({ currency: 'NOK' }) ?? {}
    for (const pool of Object.values(pools)) assert.ok(parse(CouponPoolSchema, pool).ok)
    for (const slot of recipe.slots ?? []) assert.ok(parse(RecommendationSlotSchema, slot).ok)
    const all = JSON.stringify(parsed.value)
    const named = (what: string) =>
      new Set([...all.matchAll(new RegExp(`"${what}":"([^"]+)"`, 'g'))].map(([, id]) => id))
    assert.deepEqual(named('poolId'), new Set(Object.keys(pools)))
    const slots = [...READY_MADE_SLOTS, ...(recipe.slots ?? [])].map(({ slotId }) => slotId)
    assert.ok([...named('slotId')].every((id) => slots.includes(id ?? '')))
    assert.deepEqual(named('campaignId'), new Set(recipe.campaigns ?? []))
    const ready = readyMadeCampaigns('en').map(({ readyMadeId }) => readyMadeId)
    assert.ok((recipe.campaigns ?? []).every((id) => ready.includes(id)))
    const sent = Object.values(parsed.value.steps).flatMap((step) => (step.kind === 'send' ? [step.messageId] : []))
    assert.deepEqual(sent.toSorted(), Object.keys(parsed.value.messages).toSorted(), 'every message is sent once')
    // No field that is unknown or has no fallback, no claim without a source, no subject that is too long.
    const context = { kind: parsed.value.kind, poolIds: new Set(Object.keys(pools)), slotIds: new Set(slots) }
    for (const message of Object.values(parsed.value.messages))
      assert.deepEqual(messageNotes(message, context), { errors: [], warnings: [] })
  })

const withoutFields = (text: string) => text.replace(/\{% if.*?endif %\}|\{\{.*?\}\}/g, '')

/** `{percent}` and merge fields, as often as they stand there. */
const places = (content: unknown) => (JSON.stringify(content).match(/\{[a-z]+\}|\{\{.*?\}\}/g) ?? []).toSorted().join()

for (const language of READY_MADE_LANGUAGES)
  test(`${language}: every text is there, short enough, calm, in its own words and with the same fields`, () => {
    for (const recipe of RECIPES)
      for (const [messageId, words] of Object.entries(recipe.words[language])) {
        const name = `${recipe.recipeId} ${messageId} ${language}`
        const english = recipe.words.en[messageId] ?? {}
        assert.deepEqual(Object.keys(words), Object.keys(english), name)
        assert.equal(places(words), places(english), name)
        for (const [word, text] of Object.entries(words)) {
          assert.ok(text.trim() === text && text !== '', `${name} ${word}`)
          assert.ok(!/!| {2}/.test(text), `${name} ${word}: ${text}`)
          if (language !== 'en') assert.notEqual(text, english[word], `${name} ${word}`)
        }
        const subject = withoutFields(words.subject ?? words.title ?? '')
        assert.ok([...subject].length <= LONGEST_SUBJECT, `${name}: ${subject}`)
      }
  })

test('only Kazakh is written in Cyrillic letters', () => {
  for (const recipe of RECIPES)
    for (const language of READY_MADE_LANGUAGES) {
      const text = withoutFields(JSON.stringify(Object.values(recipe.words[language]).map(Object.values)))
      if (language !== 'kk') assert.doesNotMatch(text, /\p{Script=Cyrillic}/u, recipe.recipeId)
      else assert.doesNotMatch(text.replaceAll(/\{[a-z]+\}/g, ''), /\p{Script=Latin}/u, recipe.recipeId)
    }
})

test('what is owed sells nothing', () => {
  for (const recipe of RECIPES.filter(({ frame }) => frame.kind === 'transactional')) {
    const kinds = JSON.stringify(scenarioOf(recipe).messages)
    assert.doesNotMatch(kinds, /"kind":"(products|coupon|bought)"/, recipe.recipeId)
    assert.deepEqual(new Set(Object.values(recipe.messages).map(({ purpose }) => purpose)), new Set(['informative']))
  }
})

test('lists of recipes that say what is in them are never filled up with what sells', () => {
  const slots = RECIPES.flatMap((recipe) => recipe.slots ?? [])
  assert.ok(slots.length > 0)
  // A chain with one of these goes on until it is full: contract/recommend/slot.ts.
  for (const { slotId, chain } of slots)
    assert.ok(!chain.some((each) => each === 'best_sellers' || each === 'trending'), slotId)
})

test('three messages of five are useful, two sell: the brief’s 60 to 40', () => {
  const purposes = RECIPES.flatMap(({ messages }) => Object.values(messages).map(({ purpose }) => purpose))
  const share = purposes.filter((purpose) => purpose === 'commercial').length / purposes.length
  assert.ok(Math.abs(share - 0.4) <= 0.05, String(share))
})

const LANGUAGES: [languages: string[], subject: string, others: string[]][] = [
  [['nb-NO', 'en'], 'Fortsatt på listen din', ['en']],
  [['LT'], 'Vis dar Jūsų sąraše', []],
  [['fr'], 'Still on your list', []],
  [[], 'Still on your list', []],
]

for (const [languages, subject, others] of LANGUAGES)
  test(`a shop that speaks "${languages}" gets "${subject}"`, () => {
    const favourites = RECIPES.find(({ recipeId }) => recipeId === 'favourites')
    assert.ok(favourites)
    const message = scenarioOf(favourites, languages).messages?.wished
    assert.ok(message?.channel === 'email')
    assert.equal(withoutFields(message.content.subject), subject)
    assert.deepEqual(Object.keys(message.translations ?? {}), others)
  })
