/** @module Catalogues that are broken, something else, or in another encoding than they say. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FeedReading } from '../../worker/feed/feed-reading.ts'
import { readAll } from './read-all.ts'

const RSS =
  '<rss xmlns:g="http://base.google.com/ns/1.0"><channel>\n<item><g:id>1</g:id><g:title>Tea</g:title></item>\n'
const JSON_TEA = '[{"productId":"1","name":"Tea"},\n'

const broken = [
  { name: 'XML that is cut off', text: `${RSS}<item><g:id>2</g:id>`, line: 3, says: /line 3\. It breaks off there/ },
  {
    name: 'XML with a tag that is not closed',
    text: `${RSS}<item><g:id>2</item></channel></rss>`,
    line: 3,
    says: /tag/,
  },
  { name: 'JSON that is cut off', text: `${JSON_TEA}{"productId":"2",`, line: 2, says: /breaks off in line 2/ },
  { name: 'JSON with a word without quotes', text: `${JSON_TEA}{"productId":two}]`, line: 2, says: /not right JSON/ },
  { name: 'JSON with too many brackets', text: `${JSON_TEA.replace(',\n', '\n')}]]`, line: 2, says: /never opened/ },
]
for (const { name, text, line, says } of broken)
  test(`what stands before it is read: ${name}`, async () => {
    const { products, failure } = await readAll(text)
    assert.deepEqual([products.length, failure?.code, failure?.line], [1, 'broken', line])
    assert.match(failure?.message ?? '', says)
  })

test('a & that begins no entity is one, wherever it is cut; in CDATA each is', async () => {
  const title = '<g:id>2</g:id><title>Salt & R&amp;D &bomb; &#228;&auml;<![CDATA[ &amp; &x]]></title>'
  const link = '<link>https://shop.example/p?a=1&b=2</link>'
  for (const chunk of [1, 2, 3, 7, 10_000]) {
    const { products, failure } = await readAll(`${RSS}<item>${title}${link}</item></channel></rss>`, { chunk })
    assert.deepEqual(
      [products[1]?.name, products[1]?.url, failure],
      ['Salt & R&D &bomb; ää & &x', 'https://shop.example/p?a=1&b=2', null],
    )
  }
})

test('a row with too few cells or too many is told with its id, so that it does not count as gone', async () => {
  const { products, troubles, entries } = await readAll('productId,name,price\n1,Tea\n2,Cup,3.00,4\n3,Pot,5.00\n')
  assert.deepEqual(
    [products.length, troubles],
    [1, ['2 has 2 cells, where the header has 3', '3 has 4 cells, where the header has 3']],
  )
  assert.deepEqual(
    entries.flatMap((entry) => (entry.kind === 'trouble' ? entry.productId : [])),
    ['1', '2'],
  )
})

test('a quote that is never closed would take the rest of the file into its row', async () => {
  const { products, failure } = await readAll('productId,name\n1,Tea\n2,"Cup\n3,Pot\n')
  assert.deepEqual([products.map(({ productId }) => productId), failure?.code, failure?.line], [['1'], 'broken', 3])
})

const bytes = (...codes: number[]) => Uint8Array.from(codes)
const BOMB = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${RSS}`
const refused = [
  { name: 'entities that grow', content: BOMB, code: 'broken', says: /document type/ },
  { name: 'a web page', content: '<!DOCTYPE html>\n<html><body>Not found', code: 'unknown_format', says: /web page/ },
  { name: 'a page in XHTML', content: '<?xml version="1.0"?><html>', code: 'unknown_format', says: /web page/ },
  {
    name: 'a page that asks to log in',
    content: '<!-- x --><html><input type="password"></html>',
    code: 'unknown_format',
    says: /log in/,
  },
  { name: 'other XML', content: '<urlset><url/></urlset>', code: 'unknown_format', says: /<urlset>/ },
  { name: 'gzip', content: bytes(0x1f, 0x8b, 8, 0, 1), code: 'unknown_format', says: /gzip/ },
  { name: 'an Excel file', content: bytes(0x50, 0x4b, 3, 4, 20), code: 'unknown_format', says: /Excel/ },
  {
    name: 'an error in JSON',
    content: '{"error":"unauthorized"}',
    code: 'unknown_format',
    says: /Its fields: error\./,
  },
  {
    name: 'fields of no format',
    content: 'sku,titel\n1,Tee\n',
    code: 'unknown_format',
    says: /Its fields: sku, titel/,
  },
  { name: 'nothing', content: ' \n', code: 'no_products', says: /empty/ },
  { name: 'a header only', content: 'productId,name\n', code: 'no_products', says: /no product/ },
  {
    name: 'wrong rows only',
    content: 'productId,name\n,Tea\n',
    code: 'no_products',
    says: /line 2: productId is missing/,
  },
  { name: 'a feed without items', content: '<rss><channel/></rss>', code: 'no_products', says: /no product/ },
  {
    name: 'an encoding that nobody knows',
    content: '<?xml version="1.0" encoding="utf-99"?><rss/>',
    code: 'broken',
    says: /utf-99/,
  },
]
for (const { name, content, code, says } of refused)
  test(`refused with what to do: ${name}`, async () => {
    const { failure, products } = await readAll(content)
    assert.deepEqual([failure?.code, products.length], [code, 0])
    assert.match(failure?.message ?? '', says)
  })

test('another format than the owner says is refused', async () => {
  const { failure } = await readAll('productId,name\n1,Tea\n', { format: 'google_tsv' })
  assert.match(`${failure?.code} ${failure?.message}`, /^unknown_format It is not of the format google_tsv/)
})

const csv = (encode: (name: string) => number[]) =>
  bytes(...Buffer.from('productId,name\n1,'), ...encode('Käse'), ...Buffer.from('\n'))
const latin = (text: string) => [...Buffer.from(text, 'latin1')]
const utf16 = (text: string) => [...Buffer.from(`\uFEFF${text}`, 'utf16le')]
const xml = (encoding: string, name: number[]) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?><rss><item><id>1</id><title>`
  return bytes(...Buffer.from(text), ...name, ...Buffer.from('</title></item></rss>'))
}
const encoded = [
  { name: 'UTF-8', content: csv((text) => [...Buffer.from(text)]) },
  { name: 'UTF-8 with a mark', content: bytes(0xef, 0xbb, 0xbf, ...csv((text) => [...Buffer.from(text)])) },
  { name: 'UTF-16 LE', content: bytes(...utf16('productId,name\n1,Käse\n')) },
  { name: 'UTF-16 LE without a mark', content: bytes(...utf16('productId,name\n1,Käse\n').slice(2)) },
  { name: 'UTF-16 BE', content: bytes(...Buffer.from(utf16('productId,name\n1,Käse\n')).swap16()) },
  { name: 'windows-1252 that nobody names', content: csv(latin) },
  { name: 'what the content type says', content: csv(latin), contentType: 'text/csv; charset="ISO-8859-15"' },
  {
    name: 'what an XML file says, whatever the server does',
    content: xml('iso-8859-1', latin('Käse')),
    contentType: 'text/xml; charset=utf-8',
  },
  // 0xe4 is ä in windows-1257 too; 0xe0 is ą. Source: encoding.spec.whatwg.org, index-windows-1257.
  { name: 'windows-1257', content: xml('windows-1257', [0x4b, 0xe0, 0x73]), title: 'Kąs' },
  { name: 'windows-1251', content: xml('windows-1251', [0xd1, 0xfb, 0xf0]), title: 'Сыр' },
]
for (const { name, content, contentType = null, title = 'Käse' } of encoded)
  test(`read in its encoding, wherever it is cut: ${name}`, async () => {
    for (const chunk of [1, 1000]) {
      const { products, failure } = await readAll(content, { contentType, chunk })
      assert.deepEqual([products.map((product) => product.name), failure], [[title], null])
    }
  })

test('an encoding that was guessed is told, once', async () => {
  // Lithuanian ž and š as windows-1257 writes them are þ and ð in windows-1252.
  const text = bytes(
    ...Buffer.from('productId,name\n1,'),
    0xfe,
    ...Buffer.from('vak\n2,'),
    0xf0,
    ...Buffer.from('al\n'),
  )
  for (const chunk of [1, 1000]) {
    const { products, troubles } = await readAll(text, { chunk })
    assert.equal(products.length, 2)
    assert.equal(troubles.length, 1)
    assert.match(troubles[0] ?? '', /^1 the file is no UTF-8 .* read as windows-1252/)
  }
})

test('letters that cannot be read are told with their line, and no name is made of them', async () => {
  const text = Buffer.concat([
    Buffer.from('productId,name\n1,Käse\n2,K'),
    Buffer.from([0xe4]),
    Buffer.from('se\n3,Tee\n'),
  ])
  const { products, troubles } = await readAll(text)
  assert.deepEqual(
    products.map(({ productId }) => productId),
    ['1', '3'],
  )
  assert.deepEqual(troubles, ['3 name "K\uFFFDse" has letters that cannot be read: save the file in UTF-8'])
})

test('what is too long or empty is told; what only adorns is cut', async () => {
  const long = 'x'.repeat(400)
  const { products, troubles } = await readAll(
    `productId,name,brand,sku,gtin,url\n${long},Tea,,,,\nb,${long},,,,\nc,<b> </b>,,,,\nd,Tea,${long},${long},12,/${'y'.repeat(3000)}\n`,
  )
  assert.deepEqual(troubles, ['2 productId is longer than 128', '3 name is longer than 300', '4 name is missing'])
  const [{ brand, sku, gtin, url } = { brand: '' }] = products
  assert.deepEqual([brand?.length, sku, gtin, url], [120, null, null, null])
})

test('products beyond what a catalogue may have are told one by one', () => {
  const reading = new FeedReading({ format: null, fileName: null, currency: 'EUR', origin: null, now: 0, most: 1 })
  reading.push('productId,name\n1,Tea\n1,Tea\n2,Cup\n', null)
  assert.deepEqual(
    reading.end().map((entry) => (entry.kind === 'trouble' ? entry.reason : entry.kind)),
    [
      'format',
      'product',
      'comes behind the 1 products that a catalogue may have',
      'comes behind the 1 products that a catalogue may have',
    ],
  )
})
