/** @module What the Recommender is asked for somebody, and how it asks its own index. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_SHOP } from '../../../contract/default-shop.ts'
import { newProfile, type Profile } from '../../../worker/core/profile.ts'
import { readyMadeSlots } from '../../../worker/core/recommend/all-slots.ts'
import { AskedOnce } from '../../../worker/core/recommend/asked-once.ts'
import { byProductIds } from '../../../worker/core/recommend/by-product-ids.ts'
import { personAsks } from '../../../worker/core/recommend/person-asks.ts'
import { askedVisitor } from '../../../worker/core/recommend/request.ts'
import { slotTitle } from '../../../worker/core/recommend/slot-title.ts'

const NOW = 1_795_000_000_000
const MINUTE = 60_000

const looked = (...minutesAgo: [string, number][]) =>
  minutesAgo.map(([productId, minutes]) => ({ productId, at: NOW - minutes * MINUTE }))

function person(change: Partial<Profile['state']>): Profile {
  const fresh = newProfile('ann')
  const consent = { value: ['measure', 'personalise'] as const, at: 0, key: '' }
  return { ...fresh, state: { ...fresh.state, consent: consent as never, ...change } }
}

const sessions: { name: string; viewed: [string, number][]; lookingAt: string | null; recent: string[] }[] = [
  { name: 'nobody looked at anything', viewed: [], lookingAt: null, recent: [] },
  { name: 'the product being looked at stands last', viewed: [['a', 5], ['b', 8]], lookingAt: 'c', recent: ['b', 'a', 'c'] },
  { name: 'it stands there once', viewed: [['c', 0], ['a', 5]], lookingAt: 'c', recent: ['a', 'c'] },
  { name: 'a gap of more than 30 minutes ends it', viewed: [['a', 5], ['b', 36]], lookingAt: 'c', recent: ['a', 'c'] },
  { name: 'half an hour is still the session', viewed: [['a', 5], ['b', 35]], lookingAt: 'c', recent: ['b', 'a', 'c'] },
  { name: 'what was seen yesterday is another one', viewed: [['a', 1440]], lookingAt: 'c', recent: ['c'] },
  { name: 'without a product the session before counts', viewed: [['a', 1440], ['b', 1450]], lookingAt: null, recent: ['b', 'a'] },
] // biome-ignore format: a table
for (const { name, viewed, lookingAt, recent } of sessions)
  test(`running session: ${name}`, () =>
    assert.deepEqual(askedVisitor(person({ viewed: looked(...viewed) }), lookingAt, NOW).recent, recent))

const page = { type: 'product', lookingAt: 'c', category: null } as const
const cart = { value: { items: [{ productId: 'x' }], valueMinor: 700, currency: 'EUR' }, at: 0, key: '' }

test('a person is asked for by their own cart and session, until something is said in their place', () => {
  const ann = person({ viewed: looked(['a', 5]), cart })
  const known = personAsks(ann, { page, shop: DEFAULT_SHOP, now: NOW })
  assert.deepEqual([known.page.inCart, known.page.cartMinor, known.visitor.recent], [['x'], 700, ['a', 'c']])
  const said = personAsks(ann, { page: { ...page, inCart: ['y'] }, recent: ['p', 'q'], shop: DEFAULT_SHOP, now: NOW })
  assert.deepEqual([said.page.inCart, said.page.cartMinor, said.visitor.recent], [['y'], null, ['p', 'q', 'c']])
  const abroad = personAsks(ann, { page, shop: { ...DEFAULT_SHOP, currency: 'PLN' }, now: NOW })
  assert.equal(abroad.page.cartMinor, null)
})

test('who permits no personalising is a stranger', () => {
  const ann = person({ viewed: looked(['a', 5]), bought: looked(['b', 9]), cart, consent: null })
  assert.deepEqual(
    personAsks(ann, { page, shop: DEFAULT_SHOP, now: NOW }),
    personAsks(null, { page, shop: DEFAULT_SHOP, now: NOW }),
  )
})

test('other ids become those of products, each once, at its newest place', () => {
  const ids: Record<string, string> = { 'a-red': 'a', 'x-1': 'x', 'x-2': 'x' }
  const said = { ...page, lookingAt: 'a-red', inCart: ['x-1', 'x-2'] }
  const asked = personAsks(null, { page: said, recent: ['a', 'b'], shop: DEFAULT_SHOP, now: NOW })
  const resolved = byProductIds({ ...asked, slots: [] }, (id) => ids[id] ?? id)
  assert.deepEqual([resolved.page.lookingAt, resolved.page.inCart, resolved.visitor.recent], ['a', ['x'], ['b', 'a']])
})

test('the index is asked once a page, and further only where rules leave out most', () => {
  const asked: number[] = []
  const recommend = (_: readonly string[], { count }: { count: number }) => {
    asked.push(count)
    return ['a', 'b', 'c'].map((productId) => ({ productId, score: 1 }))
  }
  const [slot] = readyMadeSlots()
  assert.ok(slot)
  const once = new AskedOnce({ recommend }, [slot])
  assert.deepEqual(
    [new Set<string>(), new Set(['a'])].map((exclude) => once.recommend(['x'], { count: 2, exclude }).map((each) => each.productId)),
    [['a', 'b'], ['b', 'c']],
  ) // biome-ignore format: a pair
  new AskedOnce({ recommend }, [{ ...slot, rules: { ...slot.rules, toMinor: 500 } }]).recommend(['x'], { count: 2 })
  assert.deepEqual(asked, [40, 1000])
})

test('a heading is in the language of the page, where there is one', () => {
  const slot = readyMadeSlots().find(({ slotId }) => slotId === 'product')
  assert.ok(slot)
  const titles = ['lt-LT', 'no', 'de', null].map((language) => slotTitle(slot, language))
  assert.deepEqual(titles, [
    'Jums taip pat gali patikti',
    'Du vil kanskje også like',
    'You may also like',
    'You may also like',
  ])
})
