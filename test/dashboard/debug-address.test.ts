/** @module The address of the debug panel, from what an owner types. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { debugAddress } from '../../dashboard/overlays/debug-address.ts'

const SHOP = ['https://shop.example', 'https://www.shop.example']
const HERE = 'https://edge.shop.example/dashboard/'

const rows: [page: string, origins: string[], address: string | null][] = [
  ['https://shop.example/p/teapot', SHOP, 'https://shop.example/p/teapot?vitrine=debug#vitrine-key=ab'],
  ['https://shop.example/p?id=7#/old', SHOP, 'https://shop.example/p?id=7&vitrine=debug#vitrine-key=ab'],
  ['https://shop.example/?vitrine=debug', SHOP, 'https://shop.example/?vitrine=debug#vitrine-key=ab'],
  ['shop.example/p/teapot', SHOP, 'https://shop.example/p/teapot?vitrine=debug#vitrine-key=ab'],
  [' /p/teapot ', SHOP, 'https://shop.example/p/teapot?vitrine=debug#vitrine-key=ab'],
  ['', SHOP, 'https://shop.example/?vitrine=debug#vitrine-key=ab'],
  ['/shop/', [], 'https://edge.shop.example/shop/?vitrine=debug#vitrine-key=ab'],
  ['javascript:alert(1)', SHOP, null],
  ['data:text/html,x', SHOP, null],
]
for (const [page, origins, address] of rows)
  test(`debug address: ${page || 'nothing'}`, () =>
    assert.equal(debugAddress(page, { key: 'ab', kind: 'key' }, origins, HERE), address))

test('debug address: of a preview', () =>
  assert.equal(
    debugAddress('/p/teapot', { key: 'ab', kind: 'preview' }, SHOP, HERE),
    'https://shop.example/p/teapot?vitrine=debug#vitrine-preview=ab',
  ))
