/** @module Which addresses lead to another page of the shop whose page is open. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShopPage } from '../../../../client/show/trigger/exit/is-shop-page.ts'

const MUG = 'https://shop.example/p/mug'
const cases: [url: string, here: string, isShopPage: boolean][] = [
  ['https://shop.example/cart', MUG, true],
  ['http://shop.example:8080/', MUG, true],
  ['https://shop.example?x', MUG, true],
  ['https://www.shop.example/', MUG, true],
  ['https://shop.example/', 'https://www.shop.example/p/mug', true],
  ['https://checkout.shop.example/', 'https://www.shop.example/cart', true],
  [MUG, MUG, true],
  [`${MUG}#reviews`, MUG, false],
  [`${MUG}#`, `${MUG}#reviews`, false],
  [`${MUG}#reviews`, 'https://shop.example/', true],
  ['https://notshop.example/', MUG, false],
  ['https://shop.example.evil.example/', MUG, false],
  ['https://search.example/?q=shop.example', MUG, false],
  ['https://a.example/', 'https://b.a.example/', false],
  ['mailto:ona@shop.example', MUG, false],
  ['', MUG, false],
]
for (const [url, here, expected] of cases)
  test(`from ${here} to ${url || 'no address'}: ${expected ? 'a page of the shop' : 'none of its pages'}`, () =>
    assert.equal(isShopPage(url, here), expected))
