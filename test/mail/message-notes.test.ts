/** @module What is wrong with a message. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MessageSchema } from '../../contract/message/message.ts'
import { parse } from '../../contract/parse.ts'
import { RECIPES } from '../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../contract/recipes/scenario-of.ts'
import { ScenarioSchema } from '../../contract/scenario/scenario.ts'
import { messageNotes, type NotesContext } from '../../worker/mail/message-notes.ts'
import { scenarioNotes } from '../../worker/mail/scenario-notes.ts'

const TEXT = { kind: 'text', text: 'Hello' }
const pool = (discount: object, more = {}) =>
  new Map([['pool', { discount, ...more }]]) as NonNullable<NotesContext['pools']>
const TEN = { kind: 'percent', percent: 10 }

type Case = [
  what: string,
  content: { translations?: object; [field: string]: unknown },
  context: Partial<NotesContext>,
  errors: string[],
  warnings: string[],
]

/** Fields that are named, of a mail with a subject and a text beside what is given. */
const CASES: Case[] = [
  ['a plain mail is well', {}, {}, [], []],
  ['a field with a fallback is', { subject: '{{ person.first_name | default: "Hi" }}' }, {}, [], []],
  [
    'one that is asked for first is',
    { subject: 'Hi{% if person.first_name %} {{ person.first_name }}{% endif %}' },
    {},
    [],
    [],
  ],
  ['a trait may be asked for', { subject: '{{ person.style | default: "x" }}' }, {}, [], []],
  ['a field without a fallback is told', { subject: 'Hi {{ person.first_name }}' }, {}, [], ['content.subject']],
  [
    'a subject that asks for what there is not is wrong',
    { subject: '{{ person.First }} {{ user.name }}' },
    {},
    ['content.subject', 'content.subject'],
    [],
  ],
  [
    'in a block it is told',
    { blocks: [{ kind: 'text', text: '{{ order.number }}' }] },
    {},
    [],
    ['content.blocks[0].text'],
  ],
  ['what cannot be read is wrong', { preheader: '{{ shop.name' }, {}, ['content.preheader'], []],
  ['what no line may do is wrong', { preheader: '{% for a in b %}{% endfor %}' }, {}, ['content.preheader'], []],
  ['a long subject is cut off', { subject: 'x'.repeat(61) }, {}, [], ['content.subject']],
  ['fields are no part of its length', { subject: `${'x'.repeat(60)}{{ shop.name }}` }, {}, [], []],
  ['the same twice is told', { preheader: 'Subject' }, {}, [], ['content.preheader']],
  [
    'pictures alone are wrong',
    { blocks: [{ kind: 'image', url: 'https://a.example/a.png', alt: 'A' }] },
    {},
    ['content.blocks'],
    [],
  ],
  [
    'a picture without words is told',
    { blocks: [TEXT, { kind: 'image', url: 'https://a.example/a.png', alt: '' }] },
    {},
    [],
    ['content.blocks[1].alt'],
  ],
  [
    'what is owed sells nothing',
    { blocks: [TEXT, { kind: 'products' }, { kind: 'coupon', poolId: 'pool', text: 'x' }, { kind: 'order' }] },
    { kind: 'transactional' },
    ['content.blocks[1]', 'content.blocks[2]'],
    [],
  ],
  [
    'a pool must be there',
    { blocks: [{ kind: 'coupon', poolId: 'pool', text: 'x' }] },
    { poolIds: new Set(['other']) },
    ['content.blocks[0].poolId'],
    [],
  ],
  [
    'a code of percent has no amount',
    { blocks: [{ kind: 'coupon', poolId: 'pool', text: '{amount} {percent}' }] },
    { pools: pool(TEN) },
    ['content.blocks[0].text'],
    [],
  ],
  [
    'nor an end where it holds for ever',
    { blocks: [{ kind: 'coupon', poolId: 'pool', text: '{until}' }] },
    { pools: pool(TEN) },
    ['content.blocks[0].text'],
    [],
  ],
  [
    'but where it ends',
    { blocks: [{ kind: 'coupon', poolId: 'pool', text: '{until}' }] },
    { pools: pool(TEN, { validMinutes: 5 }) },
    [],
    [],
  ],
  [
    'nor has a subject',
    { subject: '{{ coupon.amount }}', blocks: [{ kind: 'coupon', poolId: 'pool', text: '{code}' }] },
    { pools: pool(TEN) },
    ['content.subject'],
    [],
  ],
  [
    'but with a fallback',
    {
      subject: '{{ coupon.amount | default: "a gift" }}',
      blocks: [{ kind: 'coupon', poolId: 'pool', text: '{code}' }],
    },
    { pools: pool(TEN) },
    [],
    [],
  ],
  ['without a coupon nothing of one is said', { subject: '{{ coupon.code }}' }, {}, ['content.subject'], []],
  [
    'in a block it is left out',
    { blocks: [TEXT, { kind: 'text', text: '{{ coupon.code }}' }] },
    {},
    [],
    ['content.blocks[1].text'],
  ],
  [
    'a subject hangs on a coupon that may not be there',
    {
      subject: '{{ coupon.discount }}',
      blocks: [TEXT, { kind: 'coupon', poolId: 'pool', text: '{code}', required: false }],
    },
    { pools: pool(TEN) },
    [],
    ['content.subject'],
  ],
  [
    'a slot should be live',
    { blocks: [TEXT, { kind: 'products', slotId: 'gone' }] },
    { slotIds: new Set(['message']) },
    [],
    ['content.blocks[1].slotId'],
  ],
  [
    'a path needs a shop',
    { blocks: [TEXT, { kind: 'button', text: 'Go', href: '/cart' }] },
    { shopUrl: null },
    ['content.blocks[1].href'],
    [],
  ],
  [
    'a number about others has no source',
    { blocks: [{ kind: 'text', text: 'Only 3 left in stock!' }] },
    {},
    [],
    ['content.blocks[0].text'],
  ],
  [
    'each language is looked at',
    { translations: { lt: { subject: '{{ a.b }}', blocks: [TEXT] } } },
    {},
    ['translations.lt.subject'],
    [],
  ],
]

for (const [what, { translations, ...content }, context, errors, warnings] of CASES)
  test(`notes: ${what}`, () => {
    const parsed = parse(MessageSchema, {
      ...{ channel: 'email', name: 'A mail', content: { subject: 'Subject', blocks: [TEXT], ...content } },
      ...(translations && { translations }),
    })
    assert.ok(parsed.ok, JSON.stringify(parsed))
    const notes = messageNotes(parsed.value, { kind: 'marketing', ...context })
    const fields = (list: readonly { field: string }[]) => list.map(({ field }) => field)
    assert.deepEqual([fields(notes.errors), fields(notes.warnings)], [errors, warnings], JSON.stringify(notes))
  })

test('notes: a push is read, too', () => {
  const parsed = parse(MessageSchema, {
    channel: 'push',
    name: 'p',
    content: { title: '{{ x.y }}', body: '{{ coupon.code }}', url: '/' },
  })
  assert.ok(parsed.ok)
  const { errors } = messageNotes(parsed.value, { kind: 'marketing', shopUrl: null })
  assert.deepEqual(
    errors.map(({ field }) => field),
    ['content.title', 'content.body', 'content.url'],
  )
})

test('notes: every recipe is well, in all its languages, with the pools that it asks for', () => {
  for (const recipe of RECIPES) {
    const parsed = parse(ScenarioSchema, scenarioOf(recipe))
    assert.ok(parsed.ok, recipe.recipeId)
    const pools = new Map(Object.entries(recipe.pools?.({ currency: 'EUR' }) ?? {}))
    const notes = scenarioNotes(parsed.value, { pools, poolIds: new Set(pools.keys()) })
    assert.deepEqual(notes, { errors: [], warnings: [] }, recipe.recipeId)
  }
})

test('notes: those of a scenario name the message', () => {
  const content = { title: '{{ x.y }}', body: 'b', url: '/' }
  const parsed = parse(MessageSchema, { channel: 'push', name: 'p', content })
  assert.ok(parsed.ok)
  const { errors } = scenarioNotes({ kind: 'marketing', messages: { 'first-one': parsed.value } })
  assert.equal(errors[0]?.field, 'messages.first-one.content.title')
})
