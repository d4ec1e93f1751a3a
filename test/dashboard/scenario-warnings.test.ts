/** @module What the Worker warns of or misses in a scenario, as the editor says it: each once, with what to do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Message, MessageSchema } from '../../contract/message/message.ts'
import { parse } from '../../contract/parse.ts'
import type { Step } from '../../contract/scenario/step.ts'
import { addressHelp, seenWords } from '../../dashboard/messages/shop-address/shop-address-words.ts'
import { checkedScenario } from '../../dashboard/scenarios/draft/faults.ts'
import { warningsByField, warningsOf } from '../../dashboard/scenarios/draft/warnings.ts'
import { leadsToShop } from '../../dashboard/scenarios/message/leads-to-shop.ts'
import { BLANK_SCENARIO } from '../../dashboard/scenarios/recipes/blank-scenario.ts'
import { scenarioNotes } from '../../worker/mail/scenario-notes.ts'

const steps: Record<string, Step> = {
  first: { kind: 'send', messageId: 'hello', at: 'now', expiresHours: 72, next: null },
}

function message(change: object, translations: object = {}): Message {
  const content = { subject: 'Hello', blocks: [{ kind: 'text', text: 'Hello' }], ...change }
  const parsed = parse(MessageSchema, { channel: 'email', name: 'Hello', content, translations })
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}

const text = (words: string) => ({ blocks: [{ kind: 'text', text: words }] })
const pool = { discount: { kind: 'amount', amountMinor: 500, currency: 'EUR' } } as const
const context = { slotIds: new Set<string>(), poolIds: new Set(['p']), pools: new Map([['p', pool]]), shopUrl: null }

const SLOT = {
  blocks: [
    { kind: 'text', text: 'Hello' },
    { kind: 'products', slotId: 'mine' },
  ],
}

/** What is wrong with the message, and what the editor says of it. */
const cases: [string, object, string, string | null][] = [
  [
    'a slot that is not live',
    SLOT,
    'There is no live slot "mine": it stays empty. Make the slot live, or take the block out.',
    'Recommendations',
  ],
  [
    'a long subject',
    { subject: 'x'.repeat(61) },
    'Subject: this has 61 characters: mail programs cut it off after some 60. Shorten it, or put first what matters.',
    null,
  ],
  [
    'a preheader that says the same',
    { preheader: 'Hello' },
    'Says the same as the subject beside which it stands. Let it go on where the subject ends.',
    null,
  ],
  ['a field that there is not', text('{{ person.shoe.size }}'), '… Choose one by “Put in” at the field.', null],
  [
    'a picture without words',
    {
      blocks: [
        { kind: 'text', text: 'a' },
        { kind: 'image', url: 'https://a.example/a.png', alt: '' },
      ],
    },
    'This is empty: say what the picture says, unless it only decorates.',
    null,
  ],
  ['a claim', text('Only 3 left!'), '… Say it without the number.', null],
  ['a coupon field without a coupon', text('{{ coupon.code }}'), '… Add a coupon, or take it out of the text.', null],
  [
    'what the codes of a pool do not have',
    {
      blocks: [
        { kind: 'coupon', poolId: 'p', text: 'A code', required: false },
        ...text('{{ coupon.percent }}').blocks,
      ],
    },
    '… Take it out of the text, or change the pool.',
    'Coupons',
  ],
]
for (const [name, content, said, door] of cases)
  test(`the editor tells of ${name}`, () => {
    const { warnings } = scenarioNotes({ kind: 'marketing', messages: { hello: message(content) } }, context)
    const found = warningsOf(warnings, { steps })
    const end = said.replace(/^…/, '')
    assert.ok(
      found.some((each) => (said === end ? each.said === said : each.said.endsWith(end))),
      JSON.stringify(found),
    )
    assert.equal(found.find((each) => each.said.endsWith(end))?.door?.words ?? null, door)
    assert.deepEqual([...new Set(found.map(({ stepId }) => stepId))], ['first'])
    assert.equal(warningsByField(warnings).size > 0, true)
  })

test('the same in three languages is told once, and of a message that nobody sends nothing', () => {
  const many = message(SLOT, { lt: { subject: 'Labas', ...SLOT }, kk: { subject: 'Сәлем', ...SLOT } })
  const { warnings } = scenarioNotes({ kind: 'marketing', messages: { hello: many, lost: message(SLOT) } }, context)
  assert.equal(warnings.length, 4)
  const [only, ...more] = warningsOf(warnings, { steps })
  assert.equal(more.length, 0)
  assert.equal(only?.field, 'messages.hello.content.blocks[1].slotId')
  assert.match(only?.said ?? '', /: it stays empty\. It is so in 3 languages\. Make/)
})

test('a path of the shop is found in a button of any language', () => {
  const button = (href: string) => ({
    blocks: [
      { kind: 'text', text: 'a' },
      { kind: 'button', text: 'Go', href },
    ],
  })
  const table: [Message, boolean][] = [
    [message({}), false],
    [message(button('/cart')), true],
    [message(button('https://shop.example/cart')), false],
    [message({}, { lt: { subject: 'Labas', ...button('/cart') } }), true],
  ]
  for (const [each, expected] of table) assert.equal(leadsToShop(each), expected)
})

test('where the shop is, in words', () => {
  assert.equal(seenWords({ visitors: 1, of: 1 }), 'The only visitor of the last days was there.')
  assert.equal(seenWords({ visitors: 3, of: 3 }), 'All 3 visitors of the last days were there.')
  assert.equal(seenWords({ visitors: 12, of: 14 }), '12 of the 14 newest visitors were there.')
  const lead = 'Buttons to the cart and other pages of yours lead there.'
  const known = { known: { url: 'https://shop.example', from: 'products' as const }, seen: null }
  assert.equal(addressHelp(known, true), `${lead} Empty, as now: https://shop.example, by the links of your products.`)
  assert.equal(addressHelp(known, false), lead)
  assert.match(addressHelp({ known: null, seen: null }, true), /cannot be published\.$/)
})

test('a scenario without a step lacks that alone', () => {
  const { faults } = checkedScenario({ ...BLANK_SCENARIO, scenarioId: 'new' }, 'live')
  assert.deepEqual([...faults], [['first', 'Add the first step.']])
})
