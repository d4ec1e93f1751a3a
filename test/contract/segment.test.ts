/** @module Which segments are taken: sensitive topics are not, unless it was agreed to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../../contract/condition.ts'
import { TEXT_FIELDS } from '../../contract/condition-fields.ts'
import { parse } from '../../contract/parse.ts'
import { SegmentSchema } from '../../contract/segment.ts'
import { sensitiveTopic } from '../../contract/sensitive-topic.ts'
import { AGE_BANDS, GENDERS } from '../../contract/traits.ts'
import { effectiveCondition } from '../../worker/core/segment/effective-condition.ts'

const EVERYBODY: Condition = { kind: 'all', of: [] }

// The topics of safety case D17, each as an owner might say it.
const refused: [text: string, topic: string][] = [
  ['Diabetes patients', 'health'],
  ['Sergantys vėžiu', 'health'],
  ['HIV+', 'health'],
  ['Muslim customers', 'religion'],
  ['Kosher kitchen', 'religion'],
  ['Gay couples', 'sexuality'],
  ['Pregnant women', 'pregnancy'],
  ['Kobiety w ciąży', 'pregnancy'],
  ['Children under 13', 'minors'],
  ['Подростки', 'minors'],
  ['Refugees', 'origin'],
  ['Voters of the opposition', 'politics'],
]
for (const [text, topic] of refused)
  test(`refused wherever it stands: ${text}`, () => {
    assert.equal(sensitiveTopic(text), topic)
    const source: Condition = { kind: 'text', field: 'source', isOneOf: ['direct', text] }
    const inputs: [field: string, input: object][] = [
      ['name', { name: text, condition: EVERYBODY }],
      ['description', { name: 'A', description: text, condition: EVERYBODY }],
      ['condition', { name: 'A', condition: { kind: 'not', of: source } }],
    ]
    for (const [field, input] of inputs) {
      const parsed = parse(SegmentSchema, input)
      assert.deepEqual(parsed.ok ? [] : parsed.errors.map((error) => error.field), [field])
    }
  })

/** The seven topics in the words of the languages, as people write them: with marks, without, and with marks apart. */
const inLanguages: Record<string, string[]> = {
  health: ['neįgalus', 'serga diabetu', 'invalīds', 'vēzis', 'alergia', 'funksjonshemmet', 'аллергия', 'мүгедек'],
  religion: ['religija', 'ticība', 'katolicki', 'Żyd', 'katolsk', 'православный', 'діни'],
  sexuality: ['gėjus', 'homoseksuali', 'seksualitāte', 'seksuell legning', 'homofil', 'сексуальная', 'жыныс'],
  pregnancy: ['nėščia', 'nescia', 'ne\u0307s\u030cc\u030cia', 'grūtniece', 'W CIAZY', 'gravid', 'беременная', 'жүкті'],
  minors: ['vaikas', 'bērns', 'dziecko', 'barn', 'ребёнок', 'бала'],
  politics: ['politinės pažiūros', 'politiskais', 'poglądy polityczne', 'politisk', 'профсоюз', 'саяси'],
  origin: ['race', 'tautybė', 'tautība', 'narodowość', 'etnisitet', 'национальность', 'нәсіл'],
}

test('the topics are refused in the languages of our shops', () => {
  for (const [topic, texts] of Object.entries(inLanguages))
    for (const text of texts) assert.equal(sensitiveTopic(text), topic, text)
})

const harmless = [
  'Polite notice',
  'Racing bikes',
  'Rasos lašas',
  'Vežimėlis',
  'Балкон',
  'Tea lovers',
  'Healthy breakfast',
  'Jewellery',
  'Alcoholic and alcohol-free drinks',
  'Minority report',
  'Party dresses',
  'Garden fertilizer',
  'Sykkel',
  'Left a cart',
  'newsletter',
  'google.com',
]
for (const text of harmless) test(`taken: ${text}`, () => assert.equal(sensitiveTopic(text), null))

test('what was agreed to is taken, and only of those who may be personalised for', () => {
  const parsed = parse(SegmentSchema, { name: 'Pregnant, and told us so', condition: EVERYBODY, agreed: true })
  assert.ok(parsed.ok)
  assert.deepEqual(effectiveCondition(parsed.value), {
    kind: 'all',
    of: [EVERYBODY, { kind: 'text', field: 'consent', isOneOf: ['personalise'] }],
  })
})

test('of gender and age a condition asks what a shop may say, and neither is sensitive', () => {
  assert.deepEqual(Object.keys(TEXT_FIELDS['trait.gender'].values), [...GENDERS])
  assert.deepEqual(Object.keys(TEXT_FIELDS['trait.age_band'].values), [...AGE_BANDS])
  for (const word of [...GENDERS, ...AGE_BANDS]) assert.equal(sensitiveTopic(word), null)
})
