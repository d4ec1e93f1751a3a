/** @module Fields of catalogues: prices, addresses, texts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageAddress, pictureAddress } from '../../worker/feed/address.ts'
import { htmlText } from '../../worker/feed/html-text.ts'
import { isWithin } from '../../worker/feed/is-within.ts'
import { Prices } from '../../worker/feed/price.ts'

/** Minor units with their currency; null: there is none; undefined: it is no price. */
const prices: [unknown, string | null | undefined][] = [
  ['12.99 EUR', '1299 EUR'],
  ['12,99 €', '1299 EUR'],
  ['€12.99', '1299 EUR'],
  ['USD 12', '1200 USD'],
  ['$5', '500 EUR'],
  ['12,5', '1250 EUR'],
  ['1.299,00', '129900 EUR'],
  ['1,299.00', '129900 EUR'],
  ["1'299.00 CHF", '129900 CHF'],
  ['1 299,00 zł', '129900 PLN'],
  ['1.299.000', '129900000 EUR'],
  ['0.425', '43 EUR'],
  ['1299.000', '129900 EUR'],
  ['349,-', '34900 EUR'],
  // No decimals in yen: three digits are thousands.
  ['1,299 JPY', '1299 JPY'],
  [4.5, '450 EUR'],
  ['.5', '50 EUR'],
  ['0', null],
  ['', null],
  [null, null],
  ['1,299', undefined],
  ['1.299 EUR', undefined],
  ['call us', undefined],
  ['ab 12,99 €', undefined],
  ['12,99 €/kg', undefined],
  ['12.99 XYZ', undefined],
  ['10 - 20', undefined],
  ['-3', undefined],
  [-3, undefined],
  [Number.NaN, undefined],
  ['constructor 3', undefined],
  ['1,23,4', undefined],
  ['9'.repeat(30), undefined],
]
for (const [text, expected] of prices)
  test(`a price alone in its file: ${text}`, () => {
    const price = new Prices('EUR', null).read(text)
    assert.equal(price ? `${price.minor} ${price.currency}` : price, expected)
  })

const files: { name: string; texts: string[]; decimal?: '.'; last: number | undefined }[] = [
  { name: 'decimal commas before', texts: ['12,99', '1.299'], last: 129_900 },
  { name: 'decimal points before', texts: ['12.99', '1,299'], last: 129_900 },
  { name: 'points, so three digits are decimals', texts: ['12.99', '1.299'], last: 130 },
  { name: 'both before', texts: ['12.99', '12,99', '1.299'], last: undefined },
  { name: 'a format that has points', texts: ['12,99', '1.299'], decimal: '.', last: 130 },
]
for (const { name, texts, decimal = null, last } of files)
  test(`what may be two prices is read as the others of its file: ${name}`, () => {
    const reader = new Prices('EUR', decimal)
    assert.equal(texts.map((text) => reader.read(text)).at(-1)?.minor, last)
  })

const SHOP = 'https://shop.example'
/** As the address of a page, and of a picture. */
const addresses: [string, string | null, string | null][] = [
  [
    'https://shop.example/tea?utm_source=google&size=m#a',
    'https://shop.example/tea?size=m#a',
    'https://shop.example/tea?utm_source=google&size=m#a',
  ],
  ['/tea', 'https://shop.example/tea', 'https://shop.example/tea'],
  ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ['http://shop.example/a b', 'http://shop.example/a%20b', 'https://shop.example/a%20b'],
  ['http://localhost:8787/a.jpg', 'http://localhost:8787/a.jpg', 'http://localhost:8787/a.jpg'],
  ['/\\evil.example', 'https://evil.example/', 'https://evil.example/'],
  ['javascript:alert(1)', null, null],
  ['java\nscript:alert(1)', null, null],
  ['data:image/png;base64,AA', null, null],
  ['https://user:word@shop.example/', null, null],
  ['tea.jpg', null, null],
  ['https://', null, null],
  [`/${'x'.repeat(2048)}`, null, null],
]
for (const [text, page, picture] of addresses)
  test(`an address: ${text.slice(0, 60)}`, () => {
    assert.deepEqual([pageAddress(text, SHOP), pictureAddress(text, SHOP)], [page, picture])
  })

test('a path stays one where the shop is not known', () => {
  assert.deepEqual(
    ['/tea', '/\\evil.example', '//cdn.example/a'].map((text) => pageAddress(text, null)),
    ['/tea', 'https://evil.example/', 'https://cdn.example/a'],
  )
})

const texts: [string, string][] = [
  ['<p>One</p><p>two&nbsp;&amp;amp; three</p>', 'One two &amp; three'],
  ['Size <5 cm & 3 > 2', 'Size <5 cm & 3 > 2'],
  ['a<script>x < y</script>b<style>p{}</style>c<!-- d -->e', 'a b c e'],
  ['<script>never closed', ''],
  ['&#8211;&#xE4;&Auml;&constructor;&#xD800;&#0;', '–äÄ&constructor;'],
]
for (const [html, text] of texts) test(`the words of ${html}`, () => assert.equal(htmlText(html), text))

test('texts made to be slow are read in no time', () => {
  for (const piece of ['<', '<a', '<script', '<!--', '&#', '&a']) htmlText(piece.repeat(40_000 / piece.length))
})

test('a sale is on between its times, as far as they are times', () => {
  const now = Date.UTC(2026, 0, 15, 12)
  const on: [string | null, string | null, boolean][] = [
    [null, null, true],
    ['2026-01-15T13:00+0100', null, true],
    ['2026-01-15T12:01Z', null, false],
    ['2026-01-15 12:00:00', '2026-01-15 12:00:00', true],
    [null, '2026-01-15T13:01+0100', true],
    [null, '2026-01-15T12:59+0100', false],
    ['soon', 'later', true],
  ]
  assert.deepEqual(
    on.map(([from, to]) => isWithin(from, to, now)),
    on.map(([, , expected]) => expected),
  )
})
