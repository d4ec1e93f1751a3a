/** @module Which addresses an overlay follows or draws (safety rule 10). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeUrl } from '../../../client/overlay/safe-url.ts'

const PAGE = 'https://shop.example/tea/green?page=2'
const LOCAL = 'http://127.0.0.1:8787/shop/'

/** [address, as a link, as a picture], on `PAGE` unless another page is named. */
const cases: [string | null | undefined, string | null, string | null, string?][] = [
  ['https://other.example/a?b#c', 'https://other.example/a?b#c', 'https://other.example/a?b#c'],
  ['HTTPS://OTHER.example', 'https://other.example/', 'https://other.example/'],
  ['/cart/', 'https://shop.example/cart/', 'https://shop.example/cart/'],
  ['black', 'https://shop.example/tea/black', 'https://shop.example/tea/black'],
  ['#reviews', `${PAGE}#reviews`, `${PAGE}#reviews`],
  ['?page=3', 'https://shop.example/tea/green?page=3', 'https://shop.example/tea/green?page=3'],
  ['//cdn.example/a.png', 'https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ['mailto:tea@shop.example', 'mailto:tea@shop.example', null],
  ['tel:+37060000000', 'tel:+37060000000', null],

  ['http://other.example/', null, null],
  ['http://shop.example/cart/', null, null],
  ['/cart/', 'http://127.0.0.1:8787/cart/', 'http://127.0.0.1:8787/cart/', LOCAL],
  ['http://127.0.0.1:8787/a.svg', 'http://127.0.0.1:8787/a.svg', 'http://127.0.0.1:8787/a.svg', LOCAL],
  ['http://127.0.0.1:9999/', null, null, LOCAL],
  ['//other.example/', null, null, LOCAL],
  ['https://other.example/', 'https://other.example/', 'https://other.example/', LOCAL],

  ['javascript:alert(1)', null, null],
  ['JaVaScRiPt:alert(1)', null, null],
  ['java\tscript:alert(1)', null, null],
  ['java\nscript:alert(1)', null, null],
  ['\u0000javascript:alert(1)', null, null],
  ['  javascript:alert(1)//https://', null, null],
  ['javascript://shop.example/%0aalert(1)', null, null],
  [
    '&#106;avascript:alert(1)',
    'https://shop.example/tea/&#106;avascript:alert(1)',
    'https://shop.example/tea/&#106;avascript:alert(1)',
  ],
  ['data:text/html,<script>alert(1)</script>', null, null],
  ['data:image/svg+xml,<svg onload="alert(1)">', null, null],
  ['vbscript:msgbox(1)', null, null],
  ['blob:https://shop.example/6a1c', null, null],
  ['filesystem:https://shop.example/a', null, null],
  ['file:///etc/passwd', null, null],
  ['about:blank', null, null],
  ['ws://shop.example/', null, null],

  ['https://shop.example@evil.example/', null, null],
  ['https://user:secret@shop.example/', null, null],
  ['https://', null, null],
  ['https://[::1', null, null],
  ['http:///', null, null],
  ['', null, null],
  [null, null, null],
  [undefined, null, null],
]

for (const [address, link, image, page = PAGE] of cases)
  test(`${JSON.stringify(address)} on ${page}`, () => {
    assert.equal(safeUrl(address, 'link', page), link)
    assert.equal(safeUrl(address, 'image', page), image)
  })

test('no page, no same origin: two opaque origins are not one', () => {
  assert.equal(safeUrl('javascript:alert(1)', 'link', 'about:blank'), null)
  assert.equal(safeUrl('data:text/html,x', 'link', 'data:text/html,y'), null)
})
