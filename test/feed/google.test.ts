/** @module Catalogues in the words of Google Merchant. Expected values are read from the file by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { product, readAll } from './read-all.ts'

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:base="http://base.google.com/ns/1.0">
<channel><title>A shop</title><link>https://shop.example</link>
<item>
  <title>ignored</title>
  <base:id>17</base:id><base:title><![CDATA[Tea <b>pot</b> & lid]]></base:title>
  <base:description>&lt;p&gt;Holds 1&amp;nbsp;l&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</base:description>
  <link>https://shop.example/p/17?utm_source=google&amp;size=m</link>
  <base:image_link>http://pictures.example/17.jpg</base:image_link>
  <base:price>24.00 EUR</base:price><base:sale_price>19.90 EUR</base:sale_price>
  <base:sale_price_effective_date>2026-01-01T00:00+0100/2026-02-01T00:00+0100</base:sale_price_effective_date>
  <base:availability>in stock</base:availability><base:brand>Kiln</base:brand>
  <base:gtin>4006381333931</base:gtin><base:mpn>KP-1</base:mpn>
  <base:google_product_category>Home &gt; Kitchen</base:google_product_category>
  <base:product_type>Kitchen &gt; Tea</base:product_type>
  <base:color>white</base:color>
  <base:shipping><base:country>DE</base:country><base:price>4.90 EUR</base:price></base:shipping>
</item>
<item><base:id>S-M</base:id><base:item_group_id>S</base:item_group_id><title>Shirt</title><base:size>M</base:size>
  <base:price>30 EUR</base:price><base:availability>out_of_stock</base:availability></item>
<item><base:id>18</base:id><title>Later</title><base:price>5.00 EUR</base:price><base:sale_price>4.00 EUR</base:sale_price>
  <base:sale_price_effective_date>2026-03-01T00:00Z/2026-04-01T00:00Z</base:sale_price_effective_date>
  <base:availability>backorder</base:availability></item>
<item><base:id>S-L</base:id><base:item_group_id>S</base:item_group_id><title>Shirt</title><base:size>L</base:size>
  <base:gtin>96385074</base:gtin><base:price>32 EUR</base:price><base:availability>in_stock</base:availability></item>
</channel></rss>`

const TEAPOT = product('17', 'Tea pot & lid', {
  sku: 'KP-1',
  gtin: '4006381333931',
  aliases: ['4006381333931'],
  attributes: { color: 'white' },
  brand: 'Kiln',
  category: 'Kitchen > Tea',
  description: 'Holds 1 l',
  priceMinor: 1990,
  listPriceMinor: 2400,
  currency: 'EUR',
  url: 'https://shop.example/p/17?size=m',
  imageUrl: 'https://pictures.example/17.jpg',
})

test('RSS: any prefix, CDATA, a sale that is on, variants of one group wherever they stand', async () => {
  const { format, products, troubles, entries } = await readAll(RSS)
  assert.equal(format, 'google_xml')
  assert.deepEqual(products, [
    TEAPOT,
    product('18', 'Later', { priceMinor: 500, currency: 'EUR', availability: 'preorder' }),
    // The one that can be had says the price, though the other is cheaper.
    product('S', 'Shirt', {
      gtin: '96385074',
      aliases: ['S-M', 'S-L', '96385074'],
      attributes: { size: 'M, L' },
      priceMinor: 3200,
      currency: 'EUR',
    }),
  ])
  assert.deepEqual(troubles, [])
  // The items begin in these lines of the text above.
  assert.deepEqual(
    entries.map(({ line }) => line),
    [1, 4, 21, 19],
  )
})

test('Atom: the link is an attribute, and RSS names count where Google has none', async () => {
  const { products } = await readAll(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
    <link rel="self" href="https://shop.example/feed"/><entry><id>a</id><title>Tea</title><summary>Green</summary>
    <link href="/tea"/><g:price>4.50</g:price></entry></feed>`)
  const known = { description: 'Green', url: 'https://shop.example/tea', priceMinor: 450, currency: 'EUR' }
  assert.deepEqual(products, [product('a', 'Tea', known)])
})

test("tab separated: names in Google's words, quoted cells over several lines", async () => {
  const { format, products, entries } = await readAll(
    'id\tTitle\tImage Link\tprice\tproduct type\n1\t"Tea ""Earl""\nGrey"\t\t1.299,00 EUR\tTea\n2\tCup\t\t3,5 EUR\t\n',
  )
  assert.equal(format, 'google_tsv')
  assert.deepEqual(products, [
    product('1', 'Tea "Earl" Grey', { category: 'Tea', priceMinor: 129_900, currency: 'EUR' }),
    product('2', 'Cup', { priceMinor: 350, currency: 'EUR' }),
  ])
  assert.deepEqual(
    entries.map(({ line }) => line),
    [1, 2, 4],
  )
})

const MADE = [
  { id: 'shopify_DE_700_900', group: '', productId: '700', aliases: ['shopify_DE_700_900', '900'] },
  { id: 'shopify_DE_700_901', group: '700', productId: '700', aliases: ['shopify_DE_700_901', '901'] },
  { id: 'gla_55', group: '', productId: '55', aliases: ['gla_55'] },
  { id: 'gla_56', group: 'gla_50', productId: '50', aliases: ['gla_56', '56'] },
]
for (const { id, group, productId, aliases } of MADE)
  test(`an id that a program made is the shop's own: ${id} ${group}`, async () => {
    const { products } = await readAll(`id\ttitle\tlink\titem_group_id\n${id}\tTea\thttps://shop.example/t\t${group}\n`)
    assert.deepEqual([products[0]?.productId, products[0]?.aliases], [productId, aliases])
  })

test('of a group whose rows are wrong nothing is made; of two variants with one id the first counts', async () => {
  const { products, troubles } = await readAll(
    [
      'id\ttitle\tprice\titem_group_id',
      '1\tTea\tcall us\tA',
      '2\tPot\t3.00\tB',
      '2\tPot\t2.00\tB',
      '3\tPot\tab 2,00 €\tB',
    ].join('\n'),
  )
  assert.deepEqual(
    products.map(({ productId, priceMinor, aliases }) => [productId, priceMinor, aliases]),
    [['B', 300, ['2', '3']]],
  )
  assert.deepEqual(troubles, [
    '2 price "call us" is no price: write it as 34.90',
    '4 has the id 2 of line 3',
    '5 price "ab 2,00 €" is no price: write it as 34.90',
  ])
})
