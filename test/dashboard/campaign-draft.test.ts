/** @module A campaign while it is edited: ways into it, languages, layouts, shares, what is wrong, what publishing changes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Campaign, type CampaignInput, CampaignSchema } from '../../contract/campaign.ts'
import { LAYOUTS } from '../../contract/layout.ts'
import { parse } from '../../contract/parse.ts'
import { changes } from '../../dashboard/overlays/draft/changes.ts'
import { inAllLanguages, inStep } from '../../dashboard/overlays/draft/content-edits.ts'
import { type Draft, draftFrom } from '../../dashboard/overlays/draft/draft.ts'
import { withLanguage, withoutLanguage } from '../../dashboard/overlays/draft/languages.ts'
import { localMoment } from '../../dashboard/overlays/draft/local-moment.ts'
import { checked } from '../../dashboard/overlays/draft/problems.ts'
import { sectionOf } from '../../dashboard/overlays/draft/sections.ts'
import { evenShares, newVariants, withVariant } from '../../dashboard/overlays/draft/variants.ts'
import { valueAt, withValueAt } from '../../dashboard/overlays/draft/way.ts'
import { withLayout } from '../../dashboard/overlays/draft/with-layout.ts'
import { blankCampaign } from '../../dashboard/overlays/new/blank-campaign.ts'
import { moved } from '../../dashboard/part/moved.ts'

const base: CampaignInput = {
  campaignId: 'offer',
  name: 'Offer',
  status: 'draft',
  layout: 'modal',
  triggers: [{ kind: 'delay', seconds: 5 }],
  content: [
    { kind: 'headline', text: 'Hello' },
    { kind: 'button', text: 'Go', href: '/sale' },
  ],
}

const whole = (change: Partial<CampaignInput> = {}): Campaign => {
  const parsed = parse(CampaignSchema, { ...base, status: 'live', ...change })
  assert.ok(parsed.ok)
  return parsed.value
}

const ways: [name: string, root: object, way: string, value: unknown, result: object][] = [
  ['a field', { a: 1 }, 'a', 2, { a: 2 }],
  ['a field that is not there', {}, 'a.b', 2, { a: { b: 2 } }],
  ['within a list', { a: [{ b: 1 }, { b: 2 }] }, 'a[1].b', 3, { a: [{ b: 1 }, { b: 3 }] }],
  ['undefined takes it away', { a: { b: 1, c: 2 } }, 'a.b', undefined, { a: { c: 2 } }],
  ['a list that is not there', {}, 'a[0].b', 1, { a: [{ b: 1 }] }],
]
for (const [name, root, way, value, result] of ways)
  test(`way: ${name}`, () => {
    const before = JSON.stringify(root)
    assert.deepEqual(withValueAt(root, way, value), result)
    assert.equal(valueAt(withValueAt(root, way, value), way), value)
    assert.equal(JSON.stringify(root), before)
  })

test('way: a field that is put back makes the draft what it was, letter by letter', () => {
  const changed = withValueAt(withValueAt(base, 'name', 'Other'), 'name', 'Offer')
  assert.equal(JSON.stringify(changed), JSON.stringify(base))
})

test('blocks move by one place', () => assert.deepEqual(moved(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a']))

const inLithuanian = (): Draft => withValueAt(withLanguage(base, 'lt'), 'translations.lt[0].text', 'Labas')

test('a language begins with the words of the original, and keeps its own when the blocks move', () => {
  const turned = inAllLanguages(inLithuanian(), (content) => moved(content, 0, 1))
  assert.deepEqual(
    turned.content.map(({ kind }) => kind),
    ['button', 'headline'],
  )
  assert.equal(valueAt(turned, 'translations.lt[1].text'), 'Labas')
})

test('what is no word is the same in every language', () => {
  const changed = inStep(withValueAt(inLithuanian(), 'content[1].href', '/new'))
  assert.equal(valueAt(changed, 'translations.lt[1].href'), '/new')
  assert.equal(valueAt(changed, 'translations.lt[0].text'), 'Labas')
})

test('a language that is removed leaves nothing behind', () =>
  assert.equal(JSON.stringify(withoutLanguage(inLithuanian(), 'lt')), JSON.stringify(base)))

test('a campaign in any layout that was another one before can be published', () => {
  for (const from of LAYOUTS)
    for (const to of LAYOUTS) {
      const draft = withLayout({ ...blankCampaign(from), campaignId: 'x' }, to)
      // A teaser needs the words of its tab: those nobody can know.
      const errors = [...checked(draft).errors.keys()].filter((field) => field !== 'tab')
      const lacks = (from === 'bar' || from === 'toast') && to !== 'bar' && to !== 'toast' && to !== 'inline'
      assert.deepEqual(errors, lacks ? ['content'] : [], `${from} to ${to}`)
    }
})

test('a blank campaign of every layout can be published as it is', () => {
  for (const layout of LAYOUTS) assert.deepEqual([...checked({ ...blankCampaign(layout), campaignId: 'x' }).errors], [])
})

test('shares are even, and always come to 1', () => {
  assert.deepEqual(
    newVariants().map(({ share }) => share),
    [0.5, 0.5],
  )
  const three = withVariant(newVariants())
  assert.deepEqual(
    three.map(({ variantId, share }) => [variantId, share]),
    [
      ['a', 0.34],
      ['b', 0.33],
      ['c', 0.33],
    ],
  )
  for (const variants of [three, withVariant(three), evenShares(withVariant(withVariant(three)))])
    assert.deepEqual([...checked({ ...base, variants }).errors], [])
})

const wrong: [name: string, change: Partial<CampaignInput>, field: string, sentence: string][] = [
  ['no name', { name: ' ' }, 'name', 'This is still to be filled in.'],
  ['no block', { content: [] }, 'content', 'Add at least one block.'],
  [
    'no headline',
    { content: [{ kind: 'text', text: 'x' }] },
    'content',
    'A modal, slide-in, full screen or teaser needs a headline, its name for screen readers.',
  ],
  ['a line of a list', { pages: { urls: ['/a', 'x'.repeat(301)] } }, 'pages.urls', 'This is longer than 300.'],
  [
    'a script as address',
    { content: [...base.content, { kind: 'button', text: 'x', href: 'javascript:alert(1)' }] },
    'content[2].href',
    'This must start with https://, a single /, mailto:, tel: or #.',
  ],
  [
    'shares',
    { variants: newVariants().map((each) => ({ ...each, share: 0.4 })) },
    'variants',
    'The shares must come to 100% together.',
  ],
]
for (const [name, change, field, sentence] of wrong)
  test(`wrong: ${name}`, () => assert.equal(checked({ ...base, ...change }).errors.get(field), sentence))

test('an amount that is none is kept as it was typed, and named', () => {
  const draft = withValueAt(base as Draft, 'frequency', { mostShows: 'three' })
  assert.match(checked(draft).errors.get('frequency.mostShows') ?? '', /not a number/)
})

const sections = [
  ['content[0].text', 'content'],
  ['slot.height.phone', 'look'],
  ['audience.cart.minMinor', 'who'],
  ['variants[1].content[0].text', 'test'],
  ['variants[1].translations.lt[0].text', 'languages'],
  ['name', null],
] as const
for (const [field, section] of sections) test(`section of ${field}`, () => assert.equal(sectionOf(field), section))

test('a stored draft is made safe to draw, whatever it is', () => {
  const odd = draftFrom({
    name: 7,
    layout: 'billboard',
    content: 'text',
    triggers: [null, { kind: 'back' }],
    audience: [],
    variants: [{ variantId: 'a', content: {} }],
  })
  assert.deepEqual(
    [odd.name, odd.layout, odd.content, odd.triggers, odd.audience],
    ['', 'modal', [], [{ kind: 'back' }], {}],
  )
  assert.deepEqual(odd.variants, [{ variantId: 'a', content: [] }])
})

const moments: [text: string, zone: string, local: string][] = [
  ['2026-12-01T00:00', 'Europe/Vilnius', '2026-12-01T00:00'],
  // Vilnius is two hours ahead of UTC in winter.
  ['2026-12-01T22:30:00Z', 'Europe/Vilnius', '2026-12-02T00:30'],
  ['soon', 'Europe/Vilnius', ''],
]
for (const [text, zone, local] of moments) test(`local: ${text}`, () => assert.equal(localMoment(text, zone), local))

const context = { currency: 'EUR', zone: 'Europe/Vilnius', now: Date.UTC(2026, 10, 20) }
const told: [name: string, after: Partial<CampaignInput>, sentences: string[]][] = [
  ['nothing', {}, []],
  ['the audience', { audience: { visitor: 'new' } }, ['For: new visitors, instead of everybody.']],
  [
    'a trigger and a block',
    { triggers: [{ kind: 'exit_intent' }], content: [{ kind: 'headline', text: 'Hi' }, base.content[1]!] },
    [
      'Content: 1 block is written anew.',
      'Opens: when the visitor is about to leave, instead of 5 s after the page opens.',
    ],
  ],
  ['the order of blocks', { content: base.content.toReversed() }, ['Content: the blocks stand in another order.']],
  ['what has no words', { goal: 'order' }, ['Settings or texts in other languages are changed.']],
]
for (const [name, after, sentences] of told)
  test(`publishing changes ${name}`, () => assert.deepEqual(changes(whole(), whole(after), context), sentences))

test('publishing what was paused says that it begins', () =>
  assert.deepEqual(changes(whole({ status: 'paused' }), whole(), context), ['It is shown to visitors from now on.']))

test('publishing the first time says what it is', () =>
  assert.equal(changes(null, whole(), context)[1], 'Opens: 5 s after the page opens.'))
