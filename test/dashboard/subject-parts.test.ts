/** @module What a run is about, in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunSubject } from '../../contract/scenario/run.ts'
import { type SubjectPart, subjectParts } from '../../dashboard/scenarios/words/subject-parts.ts'

const products = { pot: { productId: 'P1', name: 'Teapot' }, 'a/b': { productId: 'a/b', name: 'Cup' } }
const fell = { minor: 2400, nowMinor: 1800, currency: 'EUR' }
const POT = { name: 'Teapot', href: '#/products/P1' }

const cases: [string, RunSubject, SubjectPart[]][] = [
  ['nothing in particular', { eventId: 'e' }, []],
  ['a product by its name, by the id that the catalogue has', { productIds: ['pot'] }, [POT]],
  ['an id that needs care in an address', { productIds: ['a/b'] }, [{ name: 'Cup', href: '#/products/a%2Fb' }]],
  ['one that the catalogue has not', { productIds: ['gone'] }, [{ name: 'Product gone' }]],
  ['a price that fell', { productIds: ['pot'], priceWas: fell }, [{ ...POT, more: 'from €24.00 to €18.00' }]],
  [
    'several that fell',
    { productIds: ['gone', 'pot'], pricesWas: { pot: fell } },
    [{ name: 'Product gone' }, { ...POT, more: 'from €24.00 to €18.00' }],
  ],
  [
    'more than five',
    { productIds: ['pot', '1', '2', '3', '4', '5', '6'] },
    [POT, ...['1', '2', '3', '4'].map((id) => ({ name: `Product ${id}` })), { name: '2 more products' }],
  ],
  ['few pieces left', { mostLeft: 3 }, [{ name: 'Told while no more than 3 pieces are left' }]],
  ['a category', { category: 'Green tea' }, [{ name: 'The category “Green tea”' }]],
  [
    'an order on its way',
    { transactionId: '1042', orderStep: 'shipped', tracking: { number: 'LP1', carrier: 'DPD' }, email: 'a@b.example' },
    [{ name: 'Order 1042', more: 'when it is shipped' }, { name: 'The parcel LP1 by DPD' }, { name: 'a@b.example' }],
  ],
  ['an overlay', { campaignId: 'exit' }, [{ name: 'The overlay “exit”', href: '#/overlays/exit' }]],
]
for (const [name, subject, parts] of cases)
  test(`a run is about ${name}`, () => assert.deepEqual(subjectParts(subject, products), parts))
