/** @module What of a person and the catalogue a message may say. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../../contract/item.ts'
import type { Store } from '../../contract/message/message-settings.ts'
import type { RunSubject } from '../../contract/scenario/run.ts'
import type { Scenario } from '../../contract/scenario/scenario.ts'
import { factsOf, type KnownForMessage, type NamedProduct } from '../../worker/core/message/facts-of.ts'
import type { OwnAddress } from '../../worker/core/message/may-write.ts'
import { nearestStore, type Whereabouts } from '../../worker/core/message/nearest-store.ts'
import { plainName } from '../../worker/core/message/plain-name.ts'
import { subjectNow } from '../../worker/core/message/subject-now.ts'
import { mayBeAnother } from '../../worker/core/message/without-shops-word.ts'
import { newProfile } from '../../worker/core/profile.ts'

const listed = (productId: string, change: Partial<NamedProduct> = {}): NamedProduct => ({
  ...{ productId, sku: null, gtin: null, aliases: [], attributes: {}, name: `Pot ${productId}`, brand: null },
  ...{ category: null, description: null, priceMinor: 1000, listPriceMinor: null, currency: 'EUR' },
  ...{ availability: 'in_stock', stock: null, url: `/p/${productId}`, imageUrl: null, source: 'api' },
  ...{ firstSeenAt: 0, updatedAt: 0, removedAt: null, provenPriceMinor: null, stockAt: 0, ...change },
})

/** `products`: by their own ids, or by those that are said. */
function facts(
  items: readonly Item[],
  {
    products,
    subject = {},
    ...more
  }: Partial<Omit<KnownForMessage, 'products'>> & { products: NamedProduct[] | Map<string, NamedProduct> },
) {
  const profile = newProfile('a')
  const value = { items: [...items], valueMinor: 99_999, currency: 'EUR' }
  return factsOf({
    profile: { ...profile, state: { ...profile.state, cart: { at: 1, value, key: '' } } },
    ...{ subject, order: null, left: { firstName: null, lastName: null } },
    shop: { currency: 'EUR', strikePrices: 'proven' },
    ...{ now: 0, ...more },
    products: products instanceof Map ? products : new Map(products.map((each) => [each.productId, each])),
  })
}

const ITEM: Item = { productId: 'a', name: 'Old name', priceMinor: 5, quantity: 3 }

test('facts: a cart has the names and prices of now', () => {
  const { cart } = facts([ITEM, { productId: 'b' }], { products: [listed('a'), listed('b', { priceMinor: 250 })] })
  assert.deepEqual(
    cart?.lines.map(({ name, priceMinor, quantity }) => [name, priceMinor, quantity]),
    [
      ['Pot a', 1000, 3],
      ['Pot b', 250, 1],
    ],
  )
  // 3 * 10.00 + 2.50
  assert.equal(cart?.valueMinor, 3250)
})

const GONE: [what: string, change: Partial<NamedProduct>][] = [
  ['off the shelf', { removedAt: 1 }],
  ['sold out', { availability: 'out_of_stock' }],
  ['counted to nothing', { stock: 0 }],
]

for (const [what, change] of GONE)
  test(`facts: what is ${what} is in no cart`, () => {
    assert.equal(facts([ITEM], { products: [listed('a', change)] }).cart, null)
  })

test('facts: what the catalogue does not know is in no cart', () => {
  assert.equal(facts([ITEM], { products: [] }).cart, null)
})

test('facts: prices of two currencies have no sum', () => {
  const { cart } = facts([ITEM, { productId: 'b' }], { products: [listed('a'), listed('b', { currency: 'NOK' })] })
  assert.deepEqual([cart?.lines.length, cart?.valueMinor], [2, null])
})

test('facts: an alias stands for its product', () => {
  const { cart } = facts([{ productId: 'a-red' }], { products: new Map([['a-red', listed('a')]]) })
  assert.equal(cart?.lines[0]?.productId, 'a')
})

const STRUCK: [what: string, change: Partial<NamedProduct>, was: number | null][] = [
  ['a list price alone strikes nothing', { listPriceMinor: 2000 }, null],
  ['a proven one does', { listPriceMinor: 2000, provenPriceMinor: 1500 }, 1500],
  ['not where it is no more than the price', { provenPriceMinor: 1000 }, null],
]

for (const [what, change, was] of STRUCK)
  test(`facts: ${what}`, () => {
    const { subjects } = facts([], { products: [listed('a', change)], subject: { productIds: ['a'] } })
    assert.equal(subjects[0]?.wasMinor, was)
  })

const PRICE_WAS: [what: string, priceWas: RunSubject['priceWas'], isTold: boolean][] = [
  ['a price that is still lower is told', { minor: 1200, nowMinor: 1000, currency: 'EUR' }, true],
  ['one that rose again is not', { minor: 1000, nowMinor: 800, currency: 'EUR' }, false],
  ['nor one of another currency', { minor: 1200, nowMinor: 1000, currency: 'NOK' }, false],
]

for (const [what, priceWas, isTold] of PRICE_WAS)
  test(`facts: ${what}`, () => {
    const { subjects } = facts([], { products: [listed('a')], subject: { productIds: ['a'], priceWas } })
    assert.equal(subjects.length === 1, isTold)
  })

test('facts: each price is compared with what it fell from itself', () => {
  const [one, other] = [1200, 500].map((minor) => ({ minor, nowMinor: minor - 100, currency: 'EUR' }))
  const { subjects } = facts([], {
    products: [listed('a'), listed('b', { priceMinor: 600 })],
    subject: { productIds: ['a', 'b'], priceWas: one!, pricesWas: { a: one!, b: other! } },
  })
  assert.deepEqual(
    subjects.map(({ productId }) => productId),
    ['a'],
  )
})

// Safety E04: a count of 15 minutes ago is too old.
const FEW: [what: string, change: Partial<NamedProduct>, isTold: boolean][] = [
  ['few pieces, counted a moment ago, are told', { stock: 3, stockAt: 60_000 }, true],
  ['more than were named are not', { stock: 4, stockAt: 60_000 }, false],
  ['nor those that nobody counts', { stock: null, stockAt: 60_000 }, false],
  ['nor those that were counted 15 minutes ago', { stock: 3, stockAt: 0 }, false],
]

for (const [what, change, isTold] of FEW)
  test(`facts: ${what}`, () => {
    const subject = { productIds: ['a'], mostLeft: 3 }
    assert.equal(facts([], { products: [listed('a', change)], subject, now: 900_000 }).subjects.length === 1, isTold)
  })

test('facts: an order has what was paid, also for what is off the shelf', () => {
  const items = [{ productId: 'a', name: 'As bought', priceMinor: 700, quantity: 2 }, { productId: 'x' }]
  const order = {
    ...{ profileId: 'a', transactionId: 'T1', at: 0, valueMinor: 1400, currency: 'EUR', source: 'server' as const },
    ...{ status: 'paid' as const, updatedAt: 0, items },
  }
  const products = [listed('a', { removedAt: 1, imageUrl: 'https://shop.example/a.png' })]
  const lines = facts([], { products, order }).order?.lines
  assert.deepEqual(
    lines?.map(({ name, priceMinor, url, imageUrl }) => [name, priceMinor, url, imageUrl]),
    [
      ['As bought', 700, null, 'https://shop.example/a.png'],
      ['x', null, null, null],
    ],
  )
})

test('subject: a run that began by a cart is about what lies in it now', () => {
  const profile = newProfile('a')
  const items = [{ productId: 'b' }, { productId: 'c' }, { productId: 'b' }]
  profile.state.cart = { at: 1, key: '', value: { items, valueMinor: 1, currency: 'EUR' } }
  const now = (entry: Scenario['entry']) =>
    subjectNow({ productIds: ['a'] }, { scenario: { entry }, profile }).productIds
  assert.deepEqual([now({ on: 'cart' }), now({ on: 'subscribed' })], [['b', 'c'], ['a']])
})

const SIGNED_UP = { email: 'form@a.lt', by: 'signed_up', at: 2 } as const
const VERIFIED = { email: 'shop@a.lt', by: 'verified', at: 1 } as const
const READERS: [what: string, email: string | null, own: OwnAddress[], isAnother: boolean][] = [
  ['who left the only address', 'form@a.lt', [SIGNED_UP], false],
  ['whom the shop names', 'shop@a.lt', [VERIFIED, SIGNED_UP], false],
  ['who left one beside that of the shop', 'form@a.lt', [VERIFIED, SIGNED_UP], true],
  ['whose address both name', 'form@a.lt', [VERIFIED, SIGNED_UP, { ...VERIFIED, email: 'form@a.lt' }], false],
  ['by push', null, [VERIFIED, SIGNED_UP], false],
]

for (const [what, email, own, isAnother] of READERS)
  test(`reader: ${what} is ${isAnother ? 'perhaps another' : 'the person'}`, () => {
    const permission = { may: true, email, language: null, proof: 'confirmed', capFactor: 1 } as const
    assert.equal(mayBeAnother(permission, own), isAnother)
    assert.equal(mayBeAnother({ ...permission, proof: 'transaction' }, own), false)
  })

test('facts: nothing is said of an order that only a browser told of', () => {
  const order = {
    ...{ profileId: 'a', transactionId: 'T1', at: 0, valueMinor: 1, currency: 'EUR', source: 'browser' as const },
    ...{ status: 'placed' as const, updatedAt: 0, items: [{ productId: 'a', name: 'Call this number' }] },
  }
  assert.equal(facts([], { products: [], order, subject: { transactionId: 'T1' } }).order, null)
})

const CANCELLED: [orderStep: RunSubject['orderStep'], isTold: boolean][] = [
  ['placed', false],
  ['shipped', false],
  ['cancelled', true],
  ['return_requested', true],
]

for (const [orderStep, isTold] of CANCELLED)
  test(`facts: what was ${orderStep} of an order that is cancelled now is ${isTold ? '' : 'not '}told`, () => {
    const order = {
      ...{ profileId: 'a', transactionId: 'T1', at: 0, valueMinor: 1000, currency: 'EUR', source: 'server' as const },
      ...{ status: 'cancelled' as const, updatedAt: 0, items: [ITEM] },
    }
    assert.equal(facts([], { products: [], order, subject: { transactionId: 'T1', orderStep } }).order !== null, isTold)
  })

const NAMES: [text: string | null, name: string | null][] = [
  ['Ann', 'Ann'],
  [' Ann  Marie ', 'Ann Marie'],
  ['Žygimantas', 'Žygimantas'],
  ['Әйгерім', 'Әйгерім'],
  ["O'Neill-Smith Jr.", "O'Neill-Smith Jr."],
  ['王芳', '王芳'],
  ['', null],
  [null, null],
  ['Visit evil.example', null],
  ['http://evil.example', null],
  ['WIN 1000 EUR!!!', null],
  ['a@b.lt', null],
  ['{{ shop.name }}', null],
  ['<b>Ann</b>', null],
  ['A'.repeat(41), null],
]

for (const [text, name] of NAMES) test(`names: ${text} is called ${name}`, () => assert.equal(plainName(text), name))

test('names: that of the trait goes before that of the form', () => {
  const left = { firstName: 'Left', lastName: 'Over' }
  assert.equal(facts([], { products: [], left }).person.firstName, 'Left')
  const profile = newProfile('a')
  const traits = { first_name: { value: 'Told', at: 1, key: '' }, gone: { value: null, at: 1, key: '' } }
  const { person } = facts([], { products: [], left, profile: { ...profile, state: { ...profile.state, traits } } })
  assert.deepEqual([person.firstName, person.lastName, { ...person.traits }], ['Told', 'Over', { first_name: 'Told' }])
})

const store = (name: string, city?: string, country?: string): Store => ({
  ...{ name, address: 'Street 1' },
  ...(city !== undefined && { city }),
  ...(country !== undefined && { country }),
})
const STORES = [store('A', 'Vilnius', 'LT'), store('B', 'Kaunas', 'LT'), store('C', 'Oslo', 'NO')]

const WHERE: [what: string, where: Partial<Whereabouts>, name: string | null][] = [
  ['where they bought last', { boughtAt: 'b', city: 'Vilnius' }, 'B'],
  ['in their town', { city: ' vilnius', country: 'NO' }, 'A'],
  ['their country’s only one', { country: 'NO' }, 'C'],
  ['none of several', { country: 'LT' }, null],
  ['none of none', {}, null],
]

for (const [what, where, name] of WHERE)
  test(`stores: ${what}`, () => {
    assert.equal(nearestStore(STORES, { boughtAt: null, city: null, country: null, ...where })?.name ?? null, name)
  })
