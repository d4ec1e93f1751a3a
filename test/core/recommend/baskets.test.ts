/** @module Orders in memory: what is bought together and how often again, by hand, and what is replaced and evicted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BasketIndex } from '../../../worker/core/recommend/baskets/basket-index.ts'

const DAY = 86_400_000

/** `1 ann day 3: a b`. */
function basketsOf(...lines: string[]): BasketIndex {
  const index = new BasketIndex({ maxBaskets: 50, maxLines: 200 })
  for (const line of lines) index.put(basket(line))
  return index
}

function basket(line: string) {
  const [, transactionId, customer, day, products] = /^(\S+) (\S+) day (\d+):(.*)$/.exec(line)!
  const productIds = products!.split(' ').filter((id) => id !== '')
  return {
    transactionId: transactionId!,
    customer: customer === '-' ? null : customer!,
    productIds,
    at: Number(day) * DAY,
  }
}

const found = (index: BasketIndex, ...inHand: string[]) =>
  index.boughtWith(inHand, 9).map(({ productId, score }) => `${productId} ${score.toFixed(4)}`)

test('orders count by their size, and a tie against what either has alone', () => {
  const index = basketsOf('1 - day 1: a b', '2 - day 1: a c d d', '3 - day 1: a')
  // w(a) = 1/2 + 1/3 + 1 = 11/6, w(b) = w(a, b) = 1/2: (.5 / (11/6 + .5 - .5 + .5)) ^ 1.5 = .0992, by hand;
  // c and d: w = 1/3: (.3333 / (11/6 + .5)) ^ 1.5 = .0540.
  assert.deepEqual(found(index, 'a'), ['b 0.0992', 'c 0.0540', 'd 0.0540'])
  assert.deepEqual(found(index, 'unknown'), [])
  assert.deepEqual(found(index, 'a', 'b', 'c', 'd'), [])
})

test('what goes with several of the products in hand adds up', () => {
  const index = basketsOf('1 - day 1: a x', '2 - day 1: b x', '3 - day 1: b y')
  // a-x: (.5 / (.5 + 1 - .5 + .5)) ^ 1.5 = .1925; b-x: (.5 / (1 + 1 - .5 + .5)) ^ 1.5 = .1250; b-y as a-x.
  assert.deepEqual(found(index, 'a', 'b'), ['x 0.3175', 'y 0.1925'])
})

test('an order that is told again is replaced, and one without products is taken out', () => {
  const index = basketsOf('1 ann day 1: a b')
  assert.equal(index.put(basket('1 ann day 1: a b')), false)
  assert.equal(index.put(basket('1 bob day 1: a b')), true, 'it is known whose it was')
  assert.equal(index.put(basket('1 bob day 1: a b')), false)
  assert.equal(index.put(basket('1 ann day 1: a c')), true)
  assert.deepEqual(
    found(index, 'a').map((each) => each[0]),
    ['c'],
  )
  assert.equal(index.put(basket('1 ann day 1:')), true)
  assert.equal(index.put(basket('1 ann day 1:')), false)
  assert.deepEqual(found(index, 'a'), [])
  assert.equal(index.size, 0)
})

test('a rhythm is the median gap of a customer between two orders', () => {
  const index = basketsOf(
    '1 ann day 0: tea',
    '2 ann day 30: tea cup',
    '3 bob day 30: tea',
    '4 bob day 50: tea',
    '5 bob day 50: tea',
    '6 - day 60: tea cup',
    '7 ann day 70: tea',
  )
  // ann 30 and 40 days, bob 20 (twice, since both orders of day 50 come after day 30); nobody's order tells nothing.
  assert.deepEqual(index.rhythmOf('tea'), { gaps: 4, medianDays: 30 })
  assert.deepEqual(index.rhythmOf('cup'), { gaps: 0, medianDays: null })
  assert.deepEqual(index.rhythmOfShop(), { gaps: 4, medianDays: 30 })
})

test('however orders come, go and change, the same is known as of those that are left', () => {
  const order = fc.record({
    transactionId: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
    customer: fc.constantFrom('ann', 'bob', null),
    productIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }),
    at: fc.constant(DAY),
  })
  fc.assert(
    fc.property(fc.array(order, { maxLength: 40 }), (orders) => {
      const [small, fresh] = [
        new BasketIndex({ maxBaskets: 4, maxLines: 12, maxLinesPerBasket: 4 }),
        new BasketIndex({ maxBaskets: 9, maxLines: 40 }),
      ]
      const left = new Map<string, (typeof orders)[number]>()
      for (const each of orders) {
        const before = left.get(each.transactionId)
        const isSame =
          before?.customer === each.customer &&
          [...new Set(before.productIds)].join() === [...new Set(each.productIds)].join()
        assert.equal(small.put(each), !isSame && (before !== undefined || each.productIds.length > 0))
        if (isSame) continue
        left.delete(each.transactionId)
        if (each.productIds.length > 0) left.set(each.transactionId, each)
        // Replaced orders hold their place in the ring: what is gone is asked, not guessed.
        while (left.size > small.size) left.delete(left.keys().next().value!)
      }
      for (const each of left.values()) fresh.put(each)
      for (const id of ['a', 'b', 'c', 'd', 'e'])
        assert.deepEqual(found(small, id).toSorted(), found(fresh, id).toSorted())
    }),
    { numRuns: 30 },
  )
})
