/** @module What is taken as an event, and how the answer names what is wrong with one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type EventName, PARAMS } from '../../contract/event.ts'
import { parseEvent } from '../../contract/parse-event.ts'
import { SAMPLE_PARAMS } from './sample-params.ts'

const ID = '01981b2e-7c00-7000-8000-000000000001'
const raw = (change: Record<string, unknown>) => ({
  id: ID,
  name: 'search',
  at: 1_782_000_000_000,
  consent: ['measure'],
  params: { term: 'tea' },
  ...change,
})

for (const name of Object.keys(PARAMS) as EventName[])
  test(`event: ${name} is taken with every field it may have`, () => {
    const given = raw({ name, params: SAMPLE_PARAMS[name] })
    assert.deepEqual(parseEvent(given), { ok: true, event: given })
  })

const items = (count: number) => Array.from({ length: count }, (_, n) => ({ productId: `p${n}` }))
const cart = (lines: number) => ({ items: items(lines), valueMinor: 1, currency: 'EUR' })
const purchase = { transactionId: 'T-1', valueMinor: 1, currency: 'EUR', items: [] }
const item = (change: Record<string, unknown>) => ({ item: { productId: 'a', ...change } })
const promotion = (campaignId: string) => ({ campaignId, version: 1, interrupting: true })

const taken: { name: string; change: Record<string, unknown> }[] = [
  { name: 'a cart of 200 lines', change: { name: 'cart_update', params: { cart: cart(200) } } },
  { name: 'an emptied cart', change: { name: 'cart_update', params: { cart: cart(0) } } },
  { name: 'a product for nothing', change: { name: 'view_item', params: item({ priceMinor: 0 }) } },
  { name: 'a moment before 1970', change: { at: -1 } },
  { name: 'a fraction of a millisecond', change: { at: 1.5 } },
  { name: 'consent to nothing', change: { consent: [] } },
  { name: 'params left out where none is needed', change: { name: 'sign_up', params: undefined } },
]

for (const { name, change } of taken)
  test(`event: ${name} is taken`, () => assert.equal(parseEvent(raw(change)).ok, true))

test('event: of an own event’s values those without a name of 1 to 40 characters are left out', () => {
  const [fits, long] = ['x'.repeat(40), 'x'.repeat(41)]
  const given = raw({ name: 'custom_event', params: { name: 'wished', values: { [fits]: 1, [long]: 2, '': 3 } } })
  const result = parseEvent(given)
  assert.ok(result.ok)
  assert.deepEqual(result.event.params, { name: 'wished', values: { [fits]: 1 } })
})

const unknown = 'unknown_event'
const refused: { name: string; change: Record<string, unknown>; code?: string; detail: RegExp }[] = [
  { name: 'a name nobody knows', change: { name: 'purchased' }, code: unknown, detail: /no event "purchased".*custom/ },
  { name: 'the name constructor', change: { name: 'constructor' }, code: unknown, detail: /"constructor"/ },
  { name: 'the name toString', change: { name: 'toString' }, code: unknown, detail: /"toString"/ },
  { name: 'the name __proto__', change: { name: '__proto__' }, code: unknown, detail: /"__proto__"/ },
  { name: 'no name at all', change: { name: '' }, code: unknown, detail: /""/ },
  { name: 'a name in capitals', change: { name: 'Search' }, code: unknown, detail: /"Search"/ },
  { name: 'a name that is a number', change: { name: 1 }, detail: /^name: must be string, not 1$/ },
  { name: 'no id', change: { id: undefined }, detail: /^id: is missing$/ },
  { name: 'an id that is no UUID', change: { id: '1' }, detail: /^id: is not a UUID$/ },
  { name: 'a time that is text', change: { at: '2026-07-01' }, detail: /^at: must be number/ },
  { name: 'a time that is no number', change: { at: Number.NaN }, detail: /^at: / },
  { name: 'a time without end', change: { at: Number.POSITIVE_INFINITY }, detail: /^at: / },
  { name: 'a time before all times', change: { at: Number.NEGATIVE_INFINITY }, detail: /^at: / },
  { name: 'no consent snapshot', change: { consent: undefined }, detail: /^consent: is missing$/ },
  { name: 'a purpose nobody knows', change: { consent: ['sell'] }, detail: /^consent\[0\]: must be .*"measure"/ },
  { name: 'consent that is true', change: { consent: true }, detail: /^consent: / },
  { name: 'params that are null', change: { params: null }, detail: /^params: / },
  { name: 'params that are text', change: { params: 'tea' }, detail: /^params: / },
  { name: 'a term left out', change: { params: {} }, detail: /^params\.term: is missing$/ },
  {
    name: 'a term of 201 characters',
    change: { params: { term: 'x'.repeat(201) } },
    detail: /term: is longer than 200/,
  },
  {
    name: 'a cart of 201 lines',
    change: { name: 'cart_update', params: { cart: cart(201) } },
    detail: /^params\.cart\.items: has more than 200 lines$/,
  },
  {
    name: 'an order of 201 lines',
    change: { name: 'purchase', params: { ...purchase, items: items(201) } },
    detail: /^params\.items: /,
  },
  {
    name: 'a price with a fraction',
    change: { name: 'view_item', params: item({ priceMinor: 9.5 }) },
    detail: /^params\.item\.priceMinor: is not a whole number$/,
  },
  {
    name: 'a price below nothing',
    change: { name: 'view_item', params: item({ priceMinor: -1 }) },
    detail: /^params\.item\.priceMinor: is less than 0$/,
  },
  {
    name: 'a price over 10^12',
    change: { name: 'view_item', params: item({ priceMinor: 1e12 + 1 }) },
    detail: /priceMinor: is more than/,
  },
  {
    name: 'a currency of two letters',
    change: { name: 'view_item', params: item({ currency: 'EU' }) },
    detail: /currency: is not an ISO 4217 code/,
  },
  { name: 'none of a product', change: { name: 'add_to_cart', params: item({ quantity: 0 }) }, detail: /quantity/ },
  {
    name: 'a product without an id',
    change: { name: 'view_item', params: item({ productId: '' }) },
    detail: /productId/,
  },
  {
    name: 'more than the whole page',
    change: { name: 'scroll', params: { share: 1.01 } },
    detail: /share: is more than 1/,
  },
  {
    name: 'a page of no known type',
    change: { name: 'page_view', params: { page: { url: '/', type: 'x' } } },
    detail: /type/,
  },
  {
    name: 'more than a day of use at once',
    change: { name: 'user_engagement', params: { activeMs: 86_400_001, scrollShare: 0 } },
    detail: /activeMs/,
  },
  {
    name: 'a campaign id that would reach a prototype',
    change: { name: 'view_promotion', params: promotion('__proto__') },
    detail: /^params\.campaignId: /,
  },
  {
    name: 'a campaign id with a blank, which separates names of counters',
    change: { name: 'close_promotion', params: promotion('exit-offer 2') },
    detail: /^params\.campaignId: /,
  },
]

for (const { name, change, code = 'invalid_event', detail } of refused)
  test(`event: refused with ${name}`, () => {
    const result = parseEvent(raw(change))
    assert.ok(!result.ok)
    assert.equal(result.rejection.code, code)
    assert.match(result.rejection.detail, detail)
    assert.equal(result.rejection.id, 'id' in change ? null : ID)
  })

for (const nothing of [null, undefined, 7, 'x', true, [], {}, [raw({})]])
  test(`event: ${JSON.stringify(nothing)?.slice(0, 20)} is refused and has no id`, () => {
    const result = parseEvent(nothing)
    assert.ok(!result.ok)
    assert.deepEqual([result.rejection.code, result.rejection.id], ['invalid_event', null])
  })

test('event: only what is an id is given back as one', () => {
  for (const id of ['someone@example.com', 'x'.repeat(64), 5, {}, ID.toUpperCase()]) {
    const result = parseEvent(raw({ id, name: 'nobody_knows' }))
    assert.ok(!result.ok)
    assert.equal(result.rejection.id, null)
  }
})

test('event: a detail is at most 300 characters', () => {
  const result = parseEvent(raw({ name: 'x'.repeat(5000) }))
  assert.ok(!result.ok)
  assert.equal(result.rejection.detail.length, 300)
})

test('event: fields nobody knows are dropped, at every level', () => {
  const result = parseEvent(
    raw({ email: 'a@b.c', name: 'view_item', params: { item: { productId: 'a', secret: 1 }, also: { x: 1 } } }),
  )
  assert.deepEqual(result, { ok: true, event: raw({ name: 'view_item', params: { item: { productId: 'a' } } }) })
})

test('event: whatever is sent, the answer is an event or a rejection, and no prototype is changed', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      id: fc.constantFrom(ID, 'x', 1),
      name: fc.constantFrom(...Object.keys(PARAMS), '__proto__'),
      at: fc.oneof(fc.double(), fc.string()),
      consent: fc.anything(),
      params: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
    }),
  )
  fc.assert(
    fc.property(anything, (value) => {
      const result = parseEvent(value)
      assert.equal(typeof (result.ok ? result.event.name : result.rejection.detail), 'string')
    }),
    { numRuns: 400 },
  )
  assert.deepEqual(Object.keys(Object.prototype), [])
})
