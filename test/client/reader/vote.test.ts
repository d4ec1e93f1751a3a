/** @module Which of several sources is believed. The traps are those of saved pages of real shops. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf } from '../../../client/reader/claim.ts'
import type { Claim, Fields } from '../../../client/reader/model.ts'
import { vote } from '../../../client/reader/vote.ts'

const EUR = { currency: 'EUR' }

const cases: [name: string, claims: Claim[], expected: { [Field in keyof Fields]?: unknown }][] = [
  ['one source alone is taken', claimsOf('json_ld', { ...EUR, price: '19.90' }), { price: 19.9, currency: 'EUR' }],
  [
    'two that agree beat JSON-LD, which has the list price',
    [
      ...claimsOf('json_ld', { ...EUR, price: 79.9 }),
      ...claimsOf('data_layer', { price: 71.91 }),
      ...claimsOf('meta', { ...EUR, price: '71.91' }),
    ],
    { price: 71.91 },
  ],
  [
    'the shown price and microdata beat a meta without tax',
    [
      ...claimsOf('meta', { ...EUR, price: '67.8400' }),
      ...claimsOf('microdata', { ...EUR, price: '71,91' }, 0.6),
      ...claimsOf('dom', { ...EUR, price: '71,91' }),
    ],
    { price: 71.91 },
  ],
  [
    'a price in another currency is another price',
    [...claimsOf('json_ld', { ...EUR, price: '43.90' }), ...claimsOf('meta', { currency: 'USD', price: '48,00' })],
    { price: 43.9, currency: 'EUR' },
  ],
  [
    'a doubtful amount is settled by what is shown',
    [...claimsOf('json_ld', { ...EUR, price: '1.299' }), ...claimsOf('dom', { ...EUR, price: '1.299,00' })],
    { price: 1299 },
  ],
  [
    'a price of nothing is none',
    claimsOf('json_ld', { currency: 'USD', price: '0.00' }),
    { price: undefined, currency: 'USD' },
  ],
  [
    'the platform is believed',
    [...claimsOf('platform', { price: 10, ...EUR }), ...claimsOf('json_ld', { price: 12, ...EUR })],
    { price: 10 },
  ],
  [
    'a list price is higher than the price',
    [...claimsOf('dom', { ...EUR, price: '10', listPrice: '8' })],
    { price: 10, listPrice: undefined },
  ],
  [
    'sold out on the button beats in stock in data',
    [
      ...claimsOf('json_ld', { availability: 'https://schema.org/InStock' }),
      ...claimsOf('meta', { availability: 'instock' }),
      ...claimsOf('dom', { availability: 'out_of_stock' }, 3),
    ],
    { availability: 'out_of_stock' },
  ],
  ['a bare InStock', claimsOf('json_ld', { availability: 'InStock' }), { availability: 'in_stock' }],
  ['SoldOut', claimsOf('json_ld', { availability: 'http://schema.org/SoldOut' }), { availability: 'out_of_stock' }],
  ['PreOrder', claimsOf('json_ld', { availability: 'PreOrder' }), { availability: 'preorder' }],
  ['a bar code of zeros is none', claimsOf('json_ld', { gtin: '0000000000000' }), { gtin: undefined }],
  ['a bar code with spaces', claimsOf('json_ld', { gtin: '4 005556 050178' }), { gtin: '4005556050178' }],
  [
    'a heading with the brand before it',
    [
      ...claimsOf('json_ld', { name: 'Consola Retro', brand: 'Ultra' }),
      ...claimsOf('heading', { name: 'Ultra Consola Retro' }),
    ],
    { name: 'Consola Retro' },
  ],
  [
    'a name in data that goes on behind the heading',
    [
      ...claimsOf('json_ld', { name: 'Merino yarn SOFT - World of knitting' }),
      ...claimsOf('heading', { name: 'Merino yarn SOFT' }),
    ],
    { name: 'Merino yarn SOFT' },
  ],
  [
    'a picture that stands for a missing one is none',
    [
      ...claimsOf('meta', { imageUrl: 'https://x.example/unavailable_350.png' }),
      ...claimsOf('dom', { imageUrl: '/p/pot.jpg' }, 0.5),
    ],
    { imageUrl: '/p/pot.jpg' },
  ],
]

for (const [name, claims, expected] of cases)
  test(`vote: ${name}`, () => {
    const fields = vote(claims, 'XXX', false)
    for (const [field, value] of Object.entries(expected))
      assert.equal(fields[field as keyof Fields]?.value, value, field)
  })

test('after a choice the shown price goes before what data says of the first variant', () => {
  const claims = [
    ...claimsOf('json_ld', { ...EUR, price: 12.9 }),
    ...claimsOf('meta', { ...EUR, price: 12.9 }),
    ...claimsOf('dom', { ...EUR, price: '14,50' }),
  ]
  assert.equal(vote(claims, 'XXX', false).price?.value, 12.9)
  assert.equal(vote(claims, 'XXX', true).price?.value, 14.5)
})

test('confidence is the share of the votes, less where few voted', () => {
  // 3 of 3 by one source: 1 - 0.5 ^ 3 = 0.875. With 2 of 5 against: 3/5 * 0.875 = 0.525.
  assert.equal(vote(claimsOf('json_ld', { price: 5, ...EUR }), 'XXX', false).price?.confidence, 0.88)
  const two = [...claimsOf('json_ld', { price: 5, ...EUR }), ...claimsOf('meta', { price: 6, ...EUR })]
  assert.equal(vote(two, 'XXX', false).price?.confidence, 0.53)
})
