/** @module The editor of segments without its screen: drafts, what is typed, ids, and the count that follows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MAX_CONDITION_DEPTH } from '../../contract/condition-limits.ts'
import { conditionOf } from '../../dashboard/segments/condition-of.ts'
import type { DraftGroup, DraftNumber } from '../../dashboard/segments/draft.ts'
import { addBlank, addGroup, removeNode, replaceNode, sizeTrouble } from '../../dashboard/segments/draft-edits.ts'
import { draftOf } from '../../dashboard/segments/draft-of.ts'
import { blankForm, savable } from '../../dashboard/segments/form-state.ts'
import { liveCount } from '../../dashboard/segments/live-count.ts'
import { newRow } from '../../dashboard/segments/new-row.ts'
import { moneyText, typedMoney, typedWhole } from '../../dashboard/segments/number-text.ts'
import { asksForAgreement, countTrouble, saveErrors } from '../../dashboard/segments/save-errors.ts'
import { countEach } from '../../dashboard/segments/segment-counts.ts'
import { slug } from '../../dashboard/segments/slug.ts'
import { someCondition } from '../core/segment/some-people.ts'

test('a draft of any condition of the contract is that condition again', () =>
  fc.assert(
    fc.property(someCondition, (made) => {
      // Records of fast-check have no prototype; JSON has one.
      const condition = JSON.parse(JSON.stringify(made))
      assert.deepEqual(conditionOf(draftOf(condition)), { condition, unfinished: [] })
    }),
    { numRuns: 300 },
  ))

/** `all`, with a row of money spent in it, and an "any" of nothing finished. */
function sample(): DraftGroup {
  const row = newRow(2, 'orders.revenue', 'EUR') as DraftNumber
  return {
    key: 1,
    kind: 'group',
    joint: 'all',
    of: [
      { ...row, low: '200,50', withinDays: '90' },
      { key: 3, kind: 'group', joint: 'any', of: [{ key: 4, kind: 'blank' }] },
    ],
  }
}
const spent = { kind: 'number', field: 'orders.revenue', atLeast: 20_050, withinDays: 90, currency: 'EUR' }

test('draft: what is not finished is named and left out, and its group with it', () =>
  assert.deepEqual(conditionOf(sample()), {
    condition: { kind: 'all', of: [spent] },
    unfinished: [{ key: 4, part: 'field', message: 'Choose what to ask.' }],
  }))

test('draft: nothing finished asks nothing', () =>
  assert.deepEqual(conditionOf(blankForm().root).condition, { kind: 'all', of: [] }))

const changes: [name: string, root: DraftGroup, condition: unknown][] = [
  ['a row goes', removeNode(sample(), 2), { kind: 'all', of: [] }],
  ['a group goes with its rows', removeNode(sample(), 3), { kind: 'all', of: [spent] }],
  ['the root stays', removeNode(sample(), 1), { kind: 'all', of: [spent] }],
  [
    'none of several is not any of them',
    { ...sample(), joint: 'none', of: [sample().of[0]!, { ...sample().of[0]!, key: 9 }] },
    { kind: 'not', of: { kind: 'any', of: [spent, spent] } },
  ],
  [
    'a row is replaced where it stands',
    replaceNode(sample(), { key: 4, kind: 'text', field: 'country', isNot: true, words: ['LT'], typed: 'latvia' }),
    { kind: 'all', of: [spent, { kind: 'any', of: [{ kind: 'not', of: baltic() }] }] },
  ],
  [
    'a lone test stays alone when its row is changed',
    replaceNode(draftOf(baltic()), { ...draftOf(baltic()).of[0]!, isNot: true } as never),
    { kind: 'not', of: baltic() },
  ],
]
function baltic() {
  return { kind: 'text' as const, field: 'country' as const, isOneOf: ['LT', 'LV'] }
}
for (const [name, root, condition] of changes)
  test(`draft: ${name}`, () => assert.deepEqual(conditionOf(root).condition, condition))

test('draft: what is added has a key of its own, and asks nothing yet', () => {
  const row = addBlank(sample(), 3)
  assert.equal(row.key, 5)
  const group = addGroup(row.root, 1)
  assert.equal(group.key, 7)
  assert.deepEqual(
    group.root.of.map(({ key }) => key),
    [2, 3, 6],
  )
  assert.deepEqual(conditionOf(group.root).condition, { kind: 'all', of: [spent] })
  assert.deepEqual(
    conditionOf(group.root).unfinished.map(({ key }) => key),
    [4, 5, 7],
  )
  assert.deepEqual(sample(), sample(), 'the draft before is as it was')
})

test('draft: a lone test to which a row is added is one of all', () => {
  const { root, key } = addBlank(draftOf(baltic()), draftOf(baltic()).key)
  const filled = replaceNode(root, { key, kind: 'text', field: 'device', isNot: false, words: ['phone'], typed: '' })
  const phone = { kind: 'text', field: 'device', isOneOf: ['phone'] }
  assert.deepEqual(conditionOf(filled).condition, { kind: 'all', of: [baltic(), phone] })
})

test('draft: groups as deep as the contract takes, no deeper', () => {
  let { root } = blankForm()
  const nested = (group: DraftGroup): DraftGroup => ({ key: root.key + 100, kind: 'group', joint: 'all', of: [group] })
  for (let levels = 2; levels <= MAX_CONDITION_DEPTH; levels++) {
    assert.equal(sizeTrouble(root), null, String(levels))
    root = nested(root)
  }
  assert.match(sizeTrouble(nested(root)) ?? '', /too deep/)
})

test('draft: 20 rows are taken, 21 are not', () => {
  let { root } = blankForm()
  for (let rows = 1; rows < 20; rows++) root = addBlank(root, root.key).root
  assert.equal(sizeTrouble(root), null)
  assert.match(sizeTrouble(addBlank(root, root.key).root) ?? '', /at most 20/)
})

const rows: [name: string, change: Partial<DraftNumber>, message: string][] = [
  ['no amount', { low: '' }, 'Enter an amount of EUR such as 49.90.'],
  ['more decimals than there are', { low: '1.005' }, 'Enter an amount of EUR such as 49.90.'],
  ['a currency without decimals', { low: '1.5', currency: 'JPY' }, 'Enter an amount of JPY such as 200.'],
  ['to less than from', { operator: 'between', low: '20', high: '5' }, 'The second number is less than the first.'],
  ['no second amount', { operator: 'between', low: '20' }, 'Enter an amount of EUR such as 49.90.'],
  ['no days', { low: '1', withinDays: '' }, 'Enter 1 to 3650 days.'],
  ['more days than are kept', { low: '1', withinDays: '3651' }, 'Enter 1 to 3650 days.'],
]
for (const [name, change, message] of rows)
  test(`row: ${name}`, () => {
    const row = { ...(newRow(2, 'orders.revenue', 'EUR') as DraftNumber), ...change }
    assert.equal(conditionOf({ key: 1, kind: 'group', joint: 'all', of: [row] }).unfinished[0]?.message, message)
  })

const typed: [typed: string, currency: string, minor: number | null][] = [
  ['200', 'EUR', 20_000],
  [' 1 200,5 ', 'EUR', 120_050],
  ["1'200.50", 'EUR', 120_050],
  ['1,200.50', 'EUR', null],
  ['500', 'JPY', 500],
  ['1.5', 'KWD', 1500],
  ['-1', 'EUR', null],
  ['1e3', 'EUR', null],
  ['10000000000', 'EUR', 1e12],
  ['10000000000.01', 'EUR', null],
]
for (const [text, currency, minor] of typed)
  test(`typed amount: ${text} ${currency}`, () => assert.equal(typedMoney(text, currency), minor))

test('typed numbers: whole, from 0 on, with blanks between the digits', () => {
  assert.deepEqual(['0', ' 12 000 ', '1.0', '', '-1', '1e3', '1000000000001'].map(typedWhole), [
    0,
    12_000,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('amounts: as one would type them', () => {
  assert.deepEqual([moneyText(20_000, 'EUR'), moneyText(20_050, 'EUR'), moneyText(7, 'JPY')], ['200', '200.50', '7'])
})

const slugs: [name: string, taken: string[], id: string][] = [
  ['Loyal in the Baltics!', [], 'loyal-in-the-baltics'],
  ['Šiauliai, Łódź & Tromsø', [], 'siauliai-lodz-tromso'],
  ['VIP', ['vip', 'vip-2'], 'vip-3'],
  ['ВИП', [], 'segment'],
  ['  ', ['segment'], 'segment-2'],
  [`${'a'.repeat(55)} b c`, [], 'a'.repeat(55)],
]
for (const [name, taken, id] of slugs) test(`id of a segment: ${name}`, () => assert.equal(slug(name, taken), id))

test('the form: says what is missing, and where', () => {
  const blank = blankForm()
  assert.deepEqual(savable(blank), {
    errors: { name: 'Give it a name.', condition: 'Choose what to ask.' },
    focus: 'segment-name',
  })
  assert.deepEqual(savable({ ...blank, name: 'A' }), {
    errors: { condition: 'Choose what to ask.' },
    focus: 'row-2-field',
  })
  assert.deepEqual(savable({ name: ' A ', description: ' ', agreed: false, root: sample().of[1] as DraftGroup }), {
    errors: { condition: 'Choose what to ask.' },
    focus: 'row-4-field',
  })
  assert.deepEqual(savable({ name: ' A ', description: ' ', agreed: false, root: draftOf(baltic()) }), {
    name: 'A',
    description: '',
    agreed: false,
    conditionVersion: 1,
    condition: baltic(),
  })
})

test('refusals: each where it belongs, and what asks for an agreement', () => {
  const sensitive = 'names a sensitive topic (health). Leave it out, or set agreed'
  const errors = saveErrors({
    detail: 'name: is empty',
    errors: [
      { field: 'name', message: 'is empty' },
      { field: 'condition.of[1].field', message: 'is not a known field' },
      { field: 'segmentId', message: 'is taken' },
      { field: 'description', message: sensitive },
    ],
  })
  assert.deepEqual(errors, {
    name: 'This is empty.',
    condition: 'condition.of[1].field is not a known field.',
    other: 'segmentId is taken.',
    description: 'This names a sensitive topic (health). Leave it out, or say below that they agreed.',
  })
  assert.equal(asksForAgreement(errors), true)
  assert.equal(asksForAgreement({ name: 'This is empty.' }), false)
  assert.deepEqual(saveErrors({ detail: 'The body is not JSON.' }), { other: 'The body is not JSON.' })
})

test('refusals: of a count in a few words', () => {
  const refused = (message: string) => {
    const errors = [{ field: 'condition', message }]
    const problem = { type: '', title: '', status: 400, code: 'request_invalid', detail: '', errors } as const
    return countTrouble({ kind: 'refused', problem })
  }
  assert.equal(refused('names a sensitive topic (health)'), 'Not counted: it names a sensitive topic.')
  assert.equal(refused('has more than 20 tests'), 'This has more than 20 tests.')
})

test('live count: only the last question is sent, and a late answer to an older one is not told', async () => {
  const sent: string[] = []
  const answers = new Map<string, (count: number) => void>()
  const told: number[] = []
  let onSent = () => {}
  const live = liveCount<string, number>({
    count: (question) => {
      sent.push(question)
      onSent()
      return new Promise((resolve) => answers.set(question, resolve))
    },
    tell: (count) => told.push(count),
    pauseMs: 0,
  })
  const wasSent = () => new Promise<void>((resolve) => (onSent = resolve))

  live.ask('a')
  live.ask('b')
  await wasSent()
  live.ask('c')
  await wasSent()
  assert.deepEqual(sent, ['b', 'c'])
  answers.get('c')?.(3)
  answers.get('b')?.(2)
  await Promise.resolve()
  await Promise.resolve()
  assert.deepEqual(told, [3])
})

test('many counts: two at a time, each once, and none after the end', async () => {
  let running = 0
  let most = 0
  const told: string[] = []
  const count = async (key: string) => {
    most = Math.max(most, ++running)
    await Promise.resolve()
    running--
    return key.length
  }
  const tell = (key: string, length: number) => told.push(`${key} ${length}`)
  await countEach(['a', 'bb', 'a', 'ccc', 'dddd'], count, { tell, isOver: () => told.length > 2 })
  assert.equal(most, 2)
  assert.deepEqual(told.slice(0, 3), ['a 1', 'bb 2', 'ccc 3'])
})
