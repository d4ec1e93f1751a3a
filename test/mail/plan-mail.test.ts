/** @module What one person's mail says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFacts } from '../../worker/core/message/message-facts.ts'
import { planMail } from '../../worker/mail/plan-mail.ts'
import { planPush } from '../../worker/mail/plan-push.ts'
import { ANN, led, mail, NOBODY, product, writing } from './sample-facts.ts'

const TEXT = { kind: 'text', text: 'Hello' }
const SUBJECTS = { ...ANN, subjects: [product(7, { wasMinor: 9000 })] }
const SUBJECTS_ALONE = { ...NOBODY, subjects: [product(7)] }
const GIVEN = { code: 'TEA-1', discount: { percent: 10 }, expiresAt: Date.UTC(2026, 10, 25, 16) }
const WITH_CODE = { ...ANN, coupons: { pool: GIVEN } }
const AMOUNT = {
  ...ANN,
  coupons: { pool: { code: 'X', discount: { amountMinor: 500, currency: 'EUR' }, expiresAt: null } },
}
const CODE = { kind: 'coupon', poolId: 'pool', text: '{code}' }

// Amounts and moments as CLDR writes them in English; 16:00 UTC is 18:00 in Vilnius in November.
const FIELDS: [text: string, facts: MessageFacts, said: string | null][] = [
  ['Hi {{ person.first_name }}', ANN, 'Hi Ann'],
  ['Hi {{ person.called }}', ANN, 'Hi Ann'],
  ['Hi {{ person.first_name | default: "there" }}', NOBODY, 'Hi there'],
  ['Hi {{ person.first_name }}', NOBODY, null],
  ['{{ person.last_name }} of {{ person.city }}, {{ person.style }}', ANN, 'Smith of Vilnius, boho'],
  ['{{ cart.count }} for {{ cart.value }}', ANN, '3 for €40.00'],
  ['{{ cart.value }}', NOBODY, null],
  ['{{ product.name }} for {{ product.price }}', ANN, 'Pot 1 for €10.00'],
  ['{{ product.name }} for {{ product.price }}', SUBJECTS, 'Pot 7 for €70.00'],
  ['{{ price.before }}, now {{ price.now }}', SUBJECTS, '€90.00, now €70.00'],
  ['{{ price.before }}, now {{ price.now }}', { ...ANN, subjects: [product(7)] }, null],
  [
    '{{ coupon.code }}: {{ coupon.discount }} until {{ coupon.until }}',
    WITH_CODE,
    'TEA-1: 10% until November 25 at 6:00 PM',
  ],
  ['{{ coupon.discount }}', AMOUNT, '€5'],
  ['{{ coupon.percent }}', AMOUNT, null],
  ['{{ shop.name }}', NOBODY, 'Heron'],
  ['{{ store.name }}', NOBODY, null],
  ['{{ nothing.known }}', ANN, null],
  ['{{ person.first_name', ANN, null],
]

for (const [text, facts, said] of FIELDS)
  test(`mail: "${text}" says ${said}`, () => {
    const blocks = 'pool' in facts.coupons ? [TEXT, CODE] : [TEXT]
    assert.equal(planMail(mail(blocks, { subject: text }), facts, writing())?.subject ?? null, said)
  })

test('mail: what a value holds is never read as a template', () => {
  const traits = { style: '{{ shop.name }}{% if 1 %}' }
  const plan = planMail(
    mail([{ kind: 'text', text: '{{ person.style }}' }]),
    { ...ANN, person: { ...ANN.person, traits } },
    writing(),
  )
  assert.deepEqual(plan?.parts, [{ kind: 'text', text: '{{ shop.name }}{% if 1 %}' }])
})

test('mail: a value is one line, and cut where it is long', () => {
  const traits = { style: `a\r\nBcc: b@example.com${'x'.repeat(500)}` }
  const { subject } = planMail(
    mail([TEXT], { subject: '{{ person.style }}' }),
    { ...ANN, person: { ...ANN.person, traits } },
    writing(),
  )!
  assert.match(subject, /^a Bcc: b@example\.comx+…$/)
  assert.equal(subject.length, 120)
})

test('mail: a value turns nothing round, and is never cut within a letter', () => {
  const style = `\u202E\u2067${'🎁'.repeat(500)}`
  const { subject } = planMail(
    mail([TEXT], { subject: '{{ person.style }}' }),
    { ...ANN, person: { ...ANN.person, traits: { style } } },
    writing(),
  )!
  assert.equal(subject, `${'🎁'.repeat(119)}…`)
})

const kinds = (blocks: unknown[], facts: MessageFacts) =>
  planMail(mail(blocks), facts, writing())?.parts.map(({ kind }) => kind) ?? null

const LEFT_OUT: [what: string, blocks: unknown[], facts: MessageFacts, kinds: string[] | null][] = [
  ['what is not known is left out', [TEXT, { kind: 'text', text: '{{ store.name }}' }], NOBODY, ['text']],
  ['of a list only that line', [{ kind: 'list', items: ['a', '{{ store.name }}'] }], NOBODY, ['list']],
  ['an empty cart is nothing to say', [TEXT, { kind: 'cart' }], NOBODY, null],
  ['but where it is not required', [TEXT, { kind: 'cart', required: false }], NOBODY, ['text']],
  ['a code that is not given either', [TEXT, CODE], ANN, null],
  ['nor one whose text cannot be said', [TEXT, { ...CODE, text: '{until}' }], AMOUNT, null],
  ['a shop without recommendations says the rest', [TEXT, { kind: 'products' }], ANN, ['text']],
  [
    'a heading and a button alone say nothing',
    [{ kind: 'heading', text: 'Look' }, { kind: 'button', text: 'Go', href: '/' }, { kind: 'products' }],
    ANN,
    null,
  ],
  [
    'unless the owner wrote no more',
    [
      { kind: 'heading', text: 'Look' },
      { kind: 'button', text: 'Go', href: '/' },
    ],
    ANN,
    ['heading', 'button'],
  ],
  [
    'a needed product that stands in the cart already is not missed',
    [{ kind: 'cart' }, { kind: 'subject_products' }],
    { ...ANN, subjects: [product(1)] },
    ['lines'],
  ],
  [
    'lines between nothing go',
    [{ kind: 'divider' }, TEXT, { kind: 'divider' }, { kind: 'store' }, { kind: 'divider' }],
    ANN,
    ['text'],
  ],
  [
    'a picture that is not encrypted is not shown',
    [TEXT, { kind: 'image', url: 'https://user@cdn.example/a.png', alt: '' }],
    ANN,
    ['text'],
  ],
]

for (const [what, blocks, facts, expected] of LEFT_OUT)
  test(`mail: ${what}`, () => assert.deepEqual(kinds(blocks, facts), expected))

test('mail: no product stands in it twice', () => {
  const facts = {
    ...ANN,
    recommended: { message: { title: 'For you', products: [product(1), product(8), product(9)] } },
  }
  const parts = planMail(mail([{ kind: 'cart' }, { kind: 'products' }, { kind: 'products' }]), facts, writing())!.parts
  const names = parts.flatMap((part) => (part.kind === 'products' ? part.products.map(({ name }) => name) : []))
  assert.deepEqual(names, ['Pot 8', 'Pot 9'])
})

const UTM = 'utm_source=vitrine&utm_medium=email&utm_campaign=series&utm_content=first'
const LINKS: [href: string, leads: string | undefined][] = [
  ['/cart', `https://shop.example/cart?${UTM}`],
  ['https://shop.example/a?b=1#c', `https://shop.example/a?b=1&${UTM}#c`],
  [
    'https://shop.example/?utm_source=own',
    `https://shop.example/?utm_source=own&${UTM.replace('utm_source=vitrine&', '')}`,
  ],
  ['https://elsewhere.example/a', 'https://elsewhere.example/a'],
  // Shops that read the query as a path.
  ['/?/pots/1', `https://shop.example/?/pots/1&${UTM}`],
  ['https://shop.example@evil.example/', undefined],
]

for (const [href, leads] of LINKS)
  test(`mail: ${href} leads to ${leads}`, () => {
    const plan = planMail(mail([TEXT, { kind: 'button', text: 'Go', href }]), ANN, writing())!
    const button = plan.parts.find((part) => part.kind === 'button')
    assert.equal(button && led(plan.links[button.link]), leads)
  })

// A feed says what it likes; `javascript:` and the like are no addresses of ours.
for (const url of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.lt', 'ftp://a.example/', 'http://[', null])
  test(`mail: a product at ${url} has no link`, () => {
    const facts = { ...ANN, subjects: [product(7, { url, imageUrl: url })] }
    const [part] = planMail(mail([{ kind: 'subject_products' }]), facts, writing())!.parts
    assert.ok(part?.kind === 'products')
    assert.deepEqual([part.products[0]?.link, part.products[0]?.image], [null, null])
  })

test('mail: pictures by http are shown of one’s own machine only', () => {
  const images = ['http://cdn.example/a.png', 'http://127.0.0.1:8787/a.png', 'https://cdn.example/a.png']
  const facts = { ...ANN, subjects: images.map((imageUrl, n) => product(n + 3, { imageUrl })) }
  const [part] = planMail(mail([{ kind: 'subject_products' }]), facts, writing())!.parts
  assert.deepEqual(part?.kind === 'products' && part.products.map(({ image }) => image), [null, ...images.slice(1)])
})

test('mail: a cart says how much is in it, and how much of that is not shown', () => {
  const cart = { ...ANN.cart!, leftOut: 2, valueMinor: null }
  const plan = planMail(
    mail([{ kind: 'cart', most: 1 }], { subject: '{{ cart.count }}' }),
    { ...ANN, cart },
    writing(),
  )!
  const [part] = plan.parts
  assert.ok(part?.kind === 'lines')
  // 2 and 1, and 2 more that cannot be had.
  assert.deepEqual([plan.subject, part.title, part.hidden, part.total], ['5', 'In your cart: 5 items', 3, null])
})

test('mail: what people are owed sells nothing, whatever was written', () => {
  const blocks = [TEXT, CODE, { kind: 'products', required: true }, { kind: 'bought' }]
  const facts = { ...WITH_CODE, bought: [product(1)], recommended: { message: { title: 'x', products: [product(2)] } } }
  const of = (kind: 'marketing' | 'transactional') => planMail(mail(blocks), facts, writing({ kind }))?.parts.length
  assert.deepEqual([of('marketing'), of('transactional')], [4, 1])
})

test('mail: each target is one link, and each answer one of its own', () => {
  const blocks = [
    { kind: 'button', text: 'Go', href: '/cart' },
    { kind: 'rating', questionId: 'q', text: 'How?' },
    { kind: 'button', text: 'Go', href: '/cart' },
  ]
  const { links } = planMail(mail(blocks), ANN, writing())!
  const [home, cart, ...answers] = links.map(led)
  assert.deepEqual([home, cart], [`https://shop.example/?${UTM}`, `https://shop.example/cart?${UTM}`])
  assert.deepEqual(answers, ['q 1', 'q 2', 'q 3', 'q 4', 'q 5'])
})

test('push: it is filled in, and its link tells where it was', () => {
  const content = { title: 'Hi {{ person.first_name }}', body: '{{ cart.value }} wait', url: '/cart' }
  const plan = planPush(content, ANN, writing())
  assert.deepEqual(
    [plan?.title, plan?.body, led(plan?.target)],
    ['Hi Ann', '€40.00 wait', `https://shop.example/cart?${UTM.replace('email', 'push')}`],
  )
  assert.equal(planPush(content, NOBODY, writing()), null)
})

const ABOUT: [what: string, content: object, facts: MessageFacts, path: string | null][] = [
  ['of a product leads to its page', { about: 'product' }, SUBJECTS, '/p/7'],
  [
    'of one without a page leads where it says',
    { about: 'product' },
    { ...ANN, subjects: [product(7, { url: null })] },
    '/',
  ],
  ['of a product that is not to be had says nothing', { about: 'product' }, ANN, null],
  ['of a cart leads where it says', { about: 'cart' }, ANN, '/'],
  ['of a cart of which nothing is to be had says nothing', { about: 'cart' }, SUBJECTS_ALONE, null],
]

for (const [what, about, facts, path] of ABOUT)
  test(`push: one ${what}`, () => {
    const plan = planPush({ title: 'Title', body: 'Body', url: '/', ...about }, facts, writing())
    assert.equal(plan && new URL(led(plan.target)).pathname, path)
  })

test('mail: a button may lead to the product that the run is about', () => {
  const button = { kind: 'button', text: 'Look', href: '/', leadsTo: 'product' }
  const to = (facts: MessageFacts) =>
    planMail(mail([TEXT, button]), facts, writing())
      ?.links.map(led)
      .at(-1)
  assert.deepEqual([to(SUBJECTS), to(ANN)], [`https://shop.example/p/7?${UTM}`, `https://shop.example/?${UTM}`])
})
