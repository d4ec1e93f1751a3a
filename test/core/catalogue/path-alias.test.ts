/** @module Which addresses name one product's page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathAlias } from '../../../worker/core/catalogue/path-alias.ts'

const cases: [address: string | null, alias: string | null][] = [
  ['https://shop.example/p/mug', 'path:/p/mug'],
  ['https://SHOP.example:8443/p/mug/', 'path:/p/mug'],
  ['/p/mug', 'path:/p/mug'],
  ['https://shop.example/p//mug//', 'path:/p/mug'],
  ['https://shop.example/p/Mug', 'path:/p/Mug'],
  ['https://shop.example/t%C3%BCr', 'path:/tür'],
  ['https://shop.example/tu\u0308r', 'path:/tür'],
  ['https://shop.example/%E0%A4%A', 'path:/%E0%A4%A'],
  ['https://shop.example/p/mug?variant=42&utm_source=x&gclid=y', 'path:/p/mug'],
  ['https://shop.example/p/mug?', 'path:/p/mug'],
  ['https://shop.example/p/mug#reviews', 'path:/p/mug'],
  // Shopify: the same product in a collection and in a language.
  ['https://shop.example/products/mug', 'path:/products/mug'],
  ['https://shop.example/en-gb/collections/all/products/mug?_pos=1&_sid=a', 'path:/products/mug'],
  // Told apart by what stands behind: the path alone would be all of them.
  ['https://shop.example/index.php?route=product&product_id=42', null],
  ['https://shop.example/?p=42', null],
  ['https://shop.example/shop#!/mug', null],
  ['https://shop.example/shop#/mug', null],
  ['https://shop.example/', null],
  ['https://shop.example', null],
  ['mug', null],
  ['', null],
  [null, null],
  [`https://shop.example/${'a'.repeat(200)}`, null],
]
for (const [address, alias] of cases)
  test(`path of ${address?.slice(0, 60) ?? 'no address'}`, () => assert.equal(pathAlias(address), alias))
