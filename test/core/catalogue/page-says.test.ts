/** @module What a page as served says of a product, and what it does not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../../../contract/item.ts'
import { confirmedProduct } from '../../../worker/core/catalogue/confirmed-product.ts'
import { isOwnId } from '../../../worker/core/catalogue/is-own-id.ts'
import { ownAddress } from '../../../worker/core/catalogue/own-address.ts'
import { pageParts } from '../../../worker/core/catalogue/page-parts.ts'
import { isPriceIn } from '../../../worker/core/catalogue/price-in.ts'

const prices: [text: string, priceMinor: number, currency: string, isThere: boolean][] = [
  ['nur 1.234,50 €', 123_450, 'EUR', true],
  ['$1,234.50', 123_450, 'USD', true],
  ['1 234,50 zł', 123_450, 'PLN', true],
  ["CHF 1'234.50", 123_450, 'CHF', true],
  ['1234.5', 123_450, 'EUR', true],
  ['"price":123450', 123_450, 'EUR', false],
  ['"price":1234.50', 123_450, 'EUR', true],
  ['€12', 1200, 'EUR', true],
  ['12,00', 1200, 'EUR', true],
  ['12,-', 1200, 'EUR', true],
  ['12.000 ₫', 12_000, 'VND', true],
  ['¥1,200', 1200, 'JPY', true],
  ['0.99', 99, 'EUR', true],
  ['112,00', 1200, 'EUR', false],
  ['12,50', 1200, 'EUR', false],
  ['12.000', 1200, 'EUR', false],
  ['12.500', 1250, 'EUR', false],
  ['12.5000', 1250, 'EUR', true],
  ['1.500', 1500, 'KWD', true],
  ['2.12', 12, 'EUR', false],
  ['1234.51', 123_450, 'EUR', false],
  ['sku 99123450', 123_450, 'EUR', false],
  ['', 100, 'EUR', false],
  ['<h1>vase</h1>', 100, 'EUR', false],
  ['<input name="quantity" value="1">', 100, 'EUR', false],
  ['4 reviews, € 19,00', 400, 'EUR', false],
  ['12 eur', 1200, 'EUR', true],
  ['12 reviews', 1200, 'EUR', false],
  ['1200', 1200, 'EUR', false],
  ['"price": 12', 1200, 'EUR', true],
  ['1 299 kr', 129_900, 'SEK', true],
]
for (const [text, priceMinor, currency, isThere] of prices)
  test(`${priceMinor} ${currency} ${isThere ? 'is' : 'is not'} in “${text}”`, () =>
    assert.equal(isPriceIn(text.toLowerCase(), priceMinor, currency), isThere))

const pageUrl = 'https://shop.example/products/mug?utm_source=x'
const html = `<html><head><title>Große Tasse „Anna“ | Müg &amp; Co</title><meta property="og:site_name" content="Müg &amp; Co">
<script type="application/ld+json">{"@type":"Product","name":"Gro\\u00dfe  Tasse \\"Anna\\"","sku":"123",
"image":"https:\\/\\/cdn.shop.example\\/a\\/tasse.jpg?v=7","brand":"Keramik","offers":{"price":"24.90",
"priceCurrency":"EUR","availability":"https://schema.org/OutOfStock"}}</script></head>
<body><nav>Küche</nav><h1>Große <b>Tasse</b> &#8222;Anna&#8220;</h1><img src="/img/2.jpg"><aside>Löffel, 3,00 €</aside></body></html>`
const told: Item = {
  ...{ productId: '123', name: 'Große Tasse "Anna"', priceMinor: 2490, currency: 'EUR', brand: 'Keramik' },
  ...{ imageUrl: 'https://cdn.shop.example/a/tasse.jpg?width=300', category: 'Küche', availability: 'out_of_stock' },
}

test('a product is believed as far as its page says it', () => {
  const product = confirmedProduct(html, { told, pageUrl, currency: 'EUR' })
  assert.deepEqual(product, {
    ...{ productId: '123', name: 'Große Tasse „Anna“', sku: null, gtin: null, aliases: [], attributes: {} },
    ...{ brand: 'Keramik', category: 'Küche', description: null, priceMinor: 2490, listPriceMinor: null },
    ...{ currency: 'EUR', availability: 'out_of_stock', stock: null, url: 'https://shop.example/products/mug' },
    imageUrl: 'https://cdn.shop.example/a/tasse.jpg?v=7',
  })
})

const NAME = 'The page does not have this name.'
const ID = 'The page does not have this id.'
const PRICE = 'The page does not have this price.'
const CURRENCY = 'The page does not have this currency.'
const PICTURE = 'The page does not have this picture.'
const forged: { name: string; change: Partial<Item>; refusal: string; page?: [what: string, by: string] }[] = [
  { name: 'another name', change: { name: 'Cheap pills' }, refusal: NAME },
  { name: 'a word of the name', change: { name: 'Große' }, refusal: NAME },
  { name: 'the name of the shop', change: { name: 'Müg & Co' }, refusal: NAME },
  { name: 'a name without a letter', change: { name: '★' }, refusal: NAME },
  { name: 'words of a review', change: { name: 'It broke at once' }, refusal: NAME },
  { name: 'the name of who wrote a review', change: { name: 'Mallory' }, refusal: NAME },
  { name: 'another price', change: { priceMinor: 249 }, refusal: PRICE },
  { name: 'the price of another product on the page', change: { priceMinor: 300 }, refusal: PRICE },
  { name: 'a price that a review states', change: { priceMinor: 100 }, refusal: PRICE },
  {
    name: 'a price in units of the currency, taken for cents',
    ...{ change: { priceMinor: 249_000 }, page: ['"24.90"', '2490'], refusal: 'believed' },
  },
  {
    name: 'a hundredth of a price that is stated without cents',
    ...{ change: { priceMinor: 2490 }, page: ['"24.90"', '2490'], refusal: PRICE },
  },
  { name: 'another id', change: { productId: '12' }, refusal: ID },
  { name: 'a word of the page for an id', change: { productId: 'broke' }, refusal: ID },
  { name: 'an id that a review states', change: { productId: 'EVIL-1' }, refusal: ID },
  { name: 'another currency', change: { currency: 'USD' }, refusal: CURRENCY },
  {
    name: 'the shop’s currency where the page states another',
    ...{ change: {}, page: ['"EUR"', '"USD"'], refusal: CURRENCY },
  },
  {
    name: 'a picture from elsewhere',
    change: { imageUrl: 'https://evil.example/a/tasse.jpg' },
    refusal: PICTURE,
  },
  { name: 'the beginning of a picture’s address', change: { imageUrl: 'https://shop.example/img' }, refusal: PICTURE },
  { name: 'a picture in a review', change: { imageUrl: 'https://shop.example/ugc/evil.jpg' }, refusal: PICTURE },
]
const reviews = `${'<p>Further down.</p>'.repeat(500)}<article>It broke at once. "price":1 €1,00 "sku":"EVIL-1"
<img src="/ugc/evil.jpg"></article><script type="application/ld+json">{"@type":"Product","@id":"#","review":
{"reviewBody":"\\"sku\\":\\"EVIL-1\\" \\"price\\":1","author":{"@type":"Person","name":"Mallory"}}}</script>`
for (const { name, change, refusal, page: [what, by] = ['', ''] } of forged)
  test(`${refusal === 'believed' ? 'believed' : 'not believed'}: ${name}`, () => {
    const said = { told: { ...told, ...change }, pageUrl, currency: 'EUR' }
    const answer = confirmedProduct(html.replace(what, by) + reviews, said)
    assert.deepEqual('refusal' in answer ? answer.refusal : 'believed', refusal)
  })

test('what is stored is as the page writes it, not as it was told', () => {
  const imageUrl = 'https://cdn.shop.example/a/tasse.jpg?url=//evil.example/x.jpg'
  const said = { ...told, name: '♥ GROßE TASSE… Anna ♥', imageUrl }
  const product = confirmedProduct(html, { told: said, pageUrl, currency: 'EUR' })
  assert.ok('productId' in product)
  assert.deepEqual([product.name, product.imageUrl], ['Große Tasse „Anna“', 'https://cdn.shop.example/a/tasse.jpg?v=7'])
})

const addresses: [pageUrl: string, canonical: string | null, own: string | null][] = [
  ['https://shop.example/p/mug?utm_source=x#a', null, 'https://shop.example/p/mug'],
  // A parameter that the shop may not look at: an id or a referrer of whoever tells.
  ['https://shop.example/p/mug?ad=evil', null, null],
  ['https://shop.example/p/mug?ad=evil', '/p/mug', 'https://shop.example/p/mug'],
  ['https://shop.example/index.php?id=42&ad=evil', '/index.php?id=42', 'https://shop.example/index.php?id=42'],
  ['https://shop.example/en/p/mug', 'http://SHOP.example/p/mug', 'https://shop.example/p/mug'],
  ['https://shop.example/p/mug', '//shop.example/p/cup#x', 'https://shop.example/p/cup'],
  // Wrong ones: of another host, of the home page.
  ['https://shop.example/p/mug', 'https://evil.example/p/mug', 'https://shop.example/p/mug'],
  ['https://shop.example/p/mug', 'https://shop.example/', 'https://shop.example/p/mug'],
  ['https://shop.example/p/mug', 'mug', 'https://shop.example/p/mug'],
]
for (const [url, canonical, own] of addresses)
  test(`own address of ${url} with ${canonical}`, () => assert.equal(ownAddress(url, canonical), own))

test('what only a browser told is left out', () => {
  const more = {
    ...told,
    brand: 'Forged',
    category: 'Küche > Forged',
    gtin: '12345678',
    sku: 'X',
    availability: 'preorder',
  }
  const product = confirmedProduct(html, { told: more as Item, pageUrl, currency: 'EUR' })
  assert.ok('productId' in product)
  const { brand, category, gtin, sku, availability } = product
  assert.deepEqual([brand, category, gtin, sku, availability], [null, null, null, null, 'out_of_stock'])
})

test('a picture of the page’s own host may be written without it, and a name be broken by tags', () => {
  const change = { imageUrl: 'https://shop.example/img/2.jpg', name: 'Große Tasse „Anna“' }
  assert.ok('productId' in confirmedProduct(html, { told: { ...told, ...change }, pageUrl, currency: 'EUR' }))
})

const ids: [html: string, id: string, isOwn: boolean][] = [
  ['<script>var meta = {"product":{"id":7513594,"gid":"gid:\\/\\/shopify"}}</script>', '7513594', true],
  ['<script>{"page":{"pageType":"product","rtyp": "product", "rid": 7513594}}', '7513594', true],
  ['<body class="single postid-42 woocommerce">', '42', true],
  ['<button name="add-to-cart" value="42">', '42', true],
  ['<input type="hidden" value="42" name="product_id">', '42', true],
  ['<meta property="product:retailer_item_id" content="A-1">', 'A-1', true],
  ['<script>{"@type":"Product","sku":"A-1"}</script>', 'A-1', true],
  // Also shown there, or another number that begins alike.
  ['<a data-product_id="42" href="/cup">', '42', false],
  ['<li class="post-42 product">', '42', false],
  ['<body class="postid-421">', '42', false],
  ['{"related":[{"id":42}]}', '42', false],
  ['<p>42</p>', '42', false],
  ['<p>A review: "sku":"42", product_id" value="42"</p>', '42', false],
]
for (const [page, id, isOwn] of ids)
  test(`${id} ${isOwn ? 'is' : 'is not'} what ${page.slice(0, 50)} calls its product`, () =>
    assert.equal(isOwnId(pageParts(page), id), isOwn))

test('a page made to take long is gone through once: nothing is looked for again from each place', () => {
  const made = [
    '<',
    ' ',
    '&',
    '"price":',
    'name="product_id" ',
    'value="42" ',
    '1.',
    '€1 ',
    '\\u00',
    '\u0301\u0323',
    '<a ',
  ]
  const tags = [
    '<script>',
    '<script ',
    '<!--',
    '<h1>',
    '<title>',
    '<nav>',
    '<meta property=a ',
    '"type":"',
    '"type":"\\',
  ]
  for (const text of [...made, ...tags]) {
    const page = `<h1>${text.repeat(60_000 / text.length)}`
    confirmedProduct(page, { told: { ...told, name: 'h', productId: '4' }, pageUrl, currency: 'EUR' })
    isOwnId(pageParts(`<script>${page}`), '42')
  }
})
