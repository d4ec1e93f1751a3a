/** @module Which products seen on pages are worth looking up, and visits under the products' own ids. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byOwnIds, idsNamed } from '../../../worker/core/catalogue/by-own-ids.ts'
import { type KnownSeen, pathsUnknown, sightings } from '../../../worker/core/catalogue/sightings.ts'
import type { StoredEvent, VisitMessage } from '../../../worker/core/ingest-message.ts'

const SHOP = 'https://shop.example'
const mug = { productId: '123', name: 'Mug' }

const view = (url: string, product?: object, type = 'product'): object => ({
  name: 'page_view',
  params: { page: { url, type, ...(product && { product }) } },
})
const item = (told: object): object => ({ name: 'view_item', params: { item: told } })

function visitOf(events: object[], change: Partial<VisitMessage> = {}): VisitMessage {
  const stored = events.map((event, n): unknown => ({ id: String(n), at: n, consent: [], ...event })) as StoredEvent[]
  const message: VisitMessage = {
    ...{ kind: 'visit', profileId: 'p', receivedAt: 9, device: 'phone', language: null, country: null },
    ...{ events: stored, rejected: [], dropped: {}, decision: null },
  }
  return { ...message, ...change }
}

const stands = (...pairs: [string, string][]) => new Map(pairs.map(([alias, productId]) => [alias, { productId }]))
const NOTHING: KnownSeen = { aliases: new Map(), own: new Set(), belongTo: new Map(), origins: [SHOP] }

const cases: { name: string; events: object[]; known?: Partial<KnownSeen>; seen: [string, string | null][] }[] = [
  { name: 'on its page', events: [view(`${SHOP}/p/mug`, mug)], seen: [['123', null]] },
  { name: 'read after the page was told', events: [view(`${SHOP}/p/mug`), item(mug)], seen: [['123', null]] },
  { name: 'in the catalogue', events: [view(`${SHOP}/p/mug`, mug)], known: { own: new Set(['123']) }, seen: [] },
  {
    name: 'by a known alias',
    events: [view(`${SHOP}/p/mug`, mug)],
    known: { aliases: stands(['123', 'mug']) },
    seen: [],
  },
  {
    name: 'on the page of a product of the catalogue',
    events: [view(`${SHOP}/products/mug`, mug)],
    known: { belongTo: new Map([['path:/products/mug', 'mug']]), origins: [] },
    seen: [['123', 'mug']],
  },
  {
    name: 'on the page that belongs to itself',
    events: [view(`${SHOP}/products/mug`, mug)],
    known: { belongTo: new Map([['path:/products/mug', '123']]) },
    seen: [['123', null]],
  },
  { name: 'on a page of somebody else', events: [view('https://evil.example/p/mug', mug)], seen: [] },
  { name: 'on a host that begins alike', events: [view(`${SHOP}.evil.example/p/mug`, mug)], seen: [] },
  { name: 'where no origins are set', events: [view(`${SHOP}/p/mug`, mug)], known: { origins: [] }, seen: [] },
  { name: 'without a name', events: [view(`${SHOP}/p/mug`, { productId: '123' })], seen: [] },
  { name: 'in a list', events: [view(`${SHOP}/c/mugs`, undefined, 'list'), item(mug)], seen: [] },
  {
    name: 'in a list, with its address',
    events: [view(`${SHOP}/c/mugs`, undefined, 'list'), item({ ...mug, url: `${SHOP}/p/mug` })],
    seen: [['123', null]],
  },
]
for (const { name, events, known, seen } of cases)
  test(`a product seen ${name}`, () => {
    const found = sightings([visitOf(events)], { ...NOTHING, ...known })
    assert.deepEqual(
      found.map(({ productId, joins }) => [productId, joins]),
      seen,
    )
  })

test('a machine sees nothing, and a flood is cut off', () => {
  const events = [view(`${SHOP}/p/mug`, mug)]
  assert.deepEqual(sightings([visitOf(events, { isMachine: true })], NOTHING), [])
  const flood = Array.from({ length: 90 }, (_, n) => visitOf([view(`${SHOP}/p/${n}`, { ...mug, productId: `${n}` })]))
  assert.equal(sightings(flood, NOTHING).length, 50)
})

test('pages of unknown products only are looked at', () => {
  const visits = [visitOf([view(`${SHOP}/p/mug?utm_source=x`, mug), view(`${SHOP}/p/cup`, { ...mug, productId: '7' })])]
  assert.deepEqual(pathsUnknown(visits, { ...NOTHING, own: new Set(['7']) }), ['path:/p/mug'])
  assert.equal(pathsUnknown(visits, { aliases: stands(['123', 'mug']), own: new Set(['7']) }), null)
})

test('every event that names a product names it by its own id', () => {
  const cart = { items: [{ productId: '123', quantity: 2 }, { productId: 'cup' }], valueMinor: 3, currency: 'EUR' }
  const visit = visitOf([
    view(`${SHOP}/p/mug`, mug),
    item({ ...mug, sku: 'M' }),
    { name: 'add_to_cart', params: { item: { productId: '123' } } },
    { name: 'cart_update', params: { cart } },
    { name: 'begin_checkout', params: { cart } },
    { name: 'purchase', params: { transactionId: '1', valueMinor: 3, currency: 'EUR', items: cart.items } },
    { name: 'view_recommendations', params: { slotId: 's', items: [{ productId: '123', reason: 'trending' }] } },
    { name: 'select_item', params: { slotId: 's', productId: '123', reason: 'trending' } },
    { name: 'proof_shown', params: { campaignId: 'c', of: 'carts', count: 1, countedAt: 1, productId: '123' } },
    { name: 'search', params: { term: '123' } },
  ])
  assert.deepEqual(idsNamed([visit]).sort(), ['123', 'cup'])
  const [named] = byOwnIds([visit], stands(['123', 'mug']))
  const text = JSON.stringify(named?.events)
  assert.equal(text.match(/"productId":"mug"/g)?.length, 9)
  assert.equal(text.match(/"productId":"123"/g), null)
  // What the page said stays, where it said no SKU of its own.
  assert.deepEqual([text.match(/"sku":"123"/g)?.length, text.match(/"sku":"M"/g)?.length], [5, 1])
  assert.deepEqual(byOwnIds([visit], new Map()), [visit])
})
