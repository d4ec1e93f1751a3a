/** @module Recommendations in the dashboard: figures summed, words, what is tried and what is saved. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../contract/parse.ts'
import type { RecommendationGrade } from '../../contract/recommend/figures.ts'
import { READY_MADE_SLOTS } from '../../contract/recommend/ready-made-slots.ts'
import { type RecommendationSlot, RecommendationSlotSchema } from '../../contract/recommend/slot.ts'
import { STRATEGIES } from '../../contract/recommend/strategy.ts'
import { TryRecommendationsSchema } from '../../contract/recommend/tried.ts'
import {
  blankSlot,
  checkedSlot,
  draftOfSlot,
  errorsByField,
  type SlotDraft,
  triable,
} from '../../dashboard/recommendations/editor/slot-draft.ts'
import { varietyWords } from '../../dashboard/recommendations/editor/variety-words.ts'
import { gradeDays, gradeSums } from '../../dashboard/recommendations/grades/grade-sums.ts'
import { hitWords, rankWords } from '../../dashboard/recommendations/grades/grade-words.ts'
import { slotSums } from '../../dashboard/recommendations/slots/slot-figures.ts'
import { chainSentence, strategyWords } from '../../dashboard/recommendations/strategy-words.ts'
import { peopleQuery } from '../../dashboard/recommendations/try/people-query.ts'
import { type TryAsk, tryBody } from '../../dashboard/recommendations/try/try-ask.ts'
import { askWords, typicalAsk } from '../../dashboard/recommendations/try/typical-ask.ts'
import { askedForWords, overlaysAsking, placeWords } from '../../dashboard/recommendations/where-words.ts'

function slotOf(raw: SlotDraft | undefined): RecommendationSlot {
  const parsed = parse(RecommendationSlotSchema, raw)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}
const readyMade = (slotId: string) => slotOf(READY_MADE_SLOTS.find((each) => each.slotId === slotId))

test('each strategy has words of its own', () => {
  assert.equal(new Set(STRATEGIES.map((strategy) => strategyWords(strategy).title)).size, STRATEGIES.length)
  assert.equal(chainSentence(['also_viewed', 'trending']), 'Looked at together, then Trending')
})

test('figures of a slot are summed over strategies, and told by day', () => {
  const row = (day: number, strategy: 'similar' | 'trending', shown: number, clicked: number, slotId = 'home') => ({
    ...{ day, slotId, strategy, shown, clicked },
  })
  const rows = [
    row(8, 'similar', 10, 1),
    row(10, 'similar', 4, 0),
    row(10, 'trending', 30, 3),
    row(7, 'trending', 1, 1),
  ]
  assert.deepEqual(slotSums([...rows, row(10, 'similar', 99, 9, 'cart')], { slotId: 'home', lastDay: 10, days: 3 }), {
    shown: 45,
    clicked: 5,
    byDay: [10, 0, 34],
    byStrategy: [
      { strategy: 'trending', shown: 31, clicked: 4 },
      { strategy: 'similar', shown: 14, clicked: 1 },
    ],
  })
})

const grade = (change: Partial<RecommendationGrade>): RecommendationGrade => ({
  ...{ day: 100, strategy: 'also_viewed', protocol: 'kept', predictions: 100, hits: 60, reciprocalRanks: 30 },
  ...{ coverage: 0.5, variety: null },
  ...change,
})

test('grades are weighed by their clicks, the best strategy first', () => {
  // (60 + 10) / (100 + 100) and (30 + 2) / 200, by hand.
  const [first, second, ...more] = gradeSums([
    grade({}),
    grade({ day: 101, hits: 10, reciprocalRanks: 2 }),
    grade({ strategy: 'similar', hits: 90, coverage: 1 }),
    grade({ strategy: 'trending', predictions: 0, hits: 0 }),
  ])
  assert.equal(first?.strategy, 'similar')
  assert.deepEqual(second?.kept, { predictions: 200, hitRate: 0.35, reciprocalRank: 0.16 })
  assert.deepEqual([second?.removed, second?.variety, more.length], [null, null, 0])
})

test('a day without clicks is a gap, not a zero', () => {
  const days = gradeDays([grade({}), grade({ day: 102, protocol: 'removed', hits: 40 })], 'also_viewed')
  assert.deepEqual(days, [
    { day: 100, kept: 0.6, removed: null },
    { day: 101, kept: null, removed: null },
    { day: 102, kept: null, removed: 0.4 },
  ])
  assert.deepEqual(gradeDays([], 'similar'), [])
})

test('what the two measures say in plain words', () => {
  const [sum] = gradeSums([grade({ hits: 62, reciprocalRanks: 34 }), grade({ protocol: 'removed', hits: 41 })])
  assert.equal(
    hitWords(sum!),
    'Of 100 next clicks, 62 were among the 20 products we would have shown; 41 when products already seen are not counted.',
  )
  assert.match(
    rankWords(sum!)!,
    /: 0\.34 points a click; 0\.30 when products already seen are not counted\. The first place is worth 1, /,
  )
  const [half] = gradeSums([grade({})])
  assert.equal(hitWords(half!), 'Of 100 next clicks, 60 were among the 20 products we would have shown.')
})

const samples = [{ productId: 'a' }, { productId: 'b' }, { productId: 'c' }]
const nobody: TryAsk = { type: 'home', productId: null, profileId: null, recent: [], inCart: [] }
const typical: [slotId: string, ask: TryAsk, words: string][] = [
  ['product', { ...nobody, type: 'product', productId: 'a' }, 'On the page of “A”'],
  ['cart', { ...nobody, type: 'cart', inCart: ['a'] }, 'With “A” in the cart'],
  ['list', { ...nobody, type: 'list', recent: ['a'] }, 'After a look at “A”'],
  ['recently-viewed', { ...nobody, recent: ['b', 'c', 'a'] }, 'After a look at “A” and others'],
  ['home', nobody, 'To somebody new, on the home page'],
  ['message', nobody, 'To somebody new, on the home page'],
]
for (const [slotId, ask, words] of typical)
  test(`a typical visitor of the slot ${slotId}: ${words}`, () => {
    const made = typicalAsk(readyMade(slotId), samples)
    assert.deepEqual(made, ask)
    assert.equal(
      askWords(made, (productId) => productId.toUpperCase()),
      words,
    )
  })

test('every slot is tried in a form that the contract takes', () => {
  for (const { slotId } of READY_MADE_SLOTS)
    for (const tried of [{ slotId }, readyMade(slotId)])
      assert.ok(parse(TryRecommendationsSchema, tryBody(tried, typicalAsk(readyMade(slotId), samples))).ok)
  const body = tryBody({ slotId: 'home' }, { ...nobody, productId: 'a', profileId: 'x' })
  assert.deepEqual(body, { slot: { slotId: 'home' }, page: { type: 'home' }, profileId: 'x' })
})

test('where a slot stands', () => {
  const placed = slotOf({ ...readyMade('product'), place: { selector: '.more', place: 'after' } })
  assert.equal(placeWords(placed), 'After “.more” on product pages')
  assert.equal(placeWords(readyMade('product')), null)
  assert.equal(askedForWords('home', ['One']), 'Asked for by the overlay “One”')
  assert.equal(askedForWords('home', ['One', 'Two', 'Three']), 'Asked for by the overlays “One”, “Two” and 1 more')
  assert.match(askedForWords('home', []), /^In no page yet/)
})

test('overlays ask for the slot they name, in any of their versions, and else for the usual one', () => {
  const block = (slotId?: string) => ({ kind: 'recommendations', title: 'T', count: 3, fewest: 2, slotId }) as const
  const campaigns = [
    { name: 'Names none', status: 'live', content: [block()] },
    { name: 'In a version', status: 'live', content: [], variants: [{ content: [block('cart')] }] },
    { name: 'Paused', status: 'paused', content: [block('cart')] },
  ] as unknown as Parameters<typeof overlaysAsking>[1]
  assert.deepEqual(overlaysAsking('product', campaigns), ['Names none'])
  assert.deepEqual(overlaysAsking('cart', campaigns), ['In a version'])
})

test('a slot is saved as it was read, without what the list tells beside it', () => {
  const read = { ...readyMade('home'), isReadyMade: true, updatedAt: null }
  const { slot: saved, errors } = checkedSlot(draftOfSlot(read), 'home')
  assert.deepEqual(saved, readyMade('home'))
  assert.equal(errors.size, 0)
})

test('a new slot lacks only its name, and can be tried without', () => {
  assert.deepEqual([...checkedSlot(blankSlot(), 'new').errors.keys()], ['name'])
  assert.equal(triable(blankSlot(), '')?.slotId, 'new')
  assert.equal(triable({ ...blankSlot(), count: 'many' as unknown as number }, ''), null)
})

test('what is wrong is said at the field', () => {
  const { errors } = checkedSlot({ ...blankSlot(), name: 'N', count: 2, fewest: 3 }, 'n')
  assert.deepEqual([...errors], [['fewest', 'This is more than it shows.']])
  const told = errorsByField([
    { field: 'rules.categories[1]', message: 'is empty' },
    { field: 'pages.urls[0]', message: 'is longer than 300' },
    { field: 'chain', message: 'needs at least one strategy' },
    { field: 'count', message: 'must be number, not "many"' },
  ])
  assert.deepEqual(
    [...told],
    [
      ['rules.categories', 'This is still to be filled in.'],
      ['pages.urls', 'This is longer than 300.'],
      ['chain', 'Add at least one way to find products.'],
      ['count', 'This is not a number.'],
    ],
  )
})

const people: [typed: string, query: string | null][] = [
  ['ona@example.com', 'email=ona%40example.com'],
  ['+370 612 34567', 'phone=%2B37061234567'],
  ['4711', 'customer_id=4711'],
  ['01936a1f-7c2e-7b1a-9d40-05e21a87c3f9', null],
  ['person:01936a1f-7c2e-7b1a-9d40-05e21a87c3f9', null],
]
for (const [typed, query] of people) test(`people are found by ${typed}`, () => assert.equal(peopleQuery(typed), query))

test('the slider says something else from one end to the other', () => {
  assert.equal(new Set([0, 0.3, 0.6, 1].map(varietyWords)).size, 4)
})
