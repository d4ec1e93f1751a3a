/** @module Whatever bytes come, and however they are cut. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from '../../contract/parse.ts'
import { ProductSchema } from '../../contract/product.ts'
import { readAll } from './read-all.ts'

const FEEDS: Readonly<Record<string, string>> = {
  google_xml:
    '\n<?xml version="1.0" encoding="UTF-8"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>ä1</g:id>' +
    '<g:title><![CDATA[Tëa & <i>pot</i>]]></g:title><g:price>1.299 EUR</g:price><g:item_group_id>G</g:item_group_id>' +
    '<g:image_link>//x.example/a.jpg</g:image_link></item><item><g:id>2</g:id><g:title>C&#252;p</g:title></item></channel></rss>',
  google_tsv:
    'id\ttitle\tlink\tprice\n1\t"Té\n""a"\t/a\t€ 3,50\n2\tCup\thttps://x.example/%zz\t1,299\n3\tPot\t\t12,99\n',
  shopify_csv: 'Handle,Title,Variant Price,Variant Barcode\r\na,Tea,1.50,12345678\r\na,,2.50,\r\nb,"Ĉup",3,\r\n',
  shopify_json:
    '{"products":[{"id":1,"handle":"a","title":"T\\u00e9a","variants":[{"id":2,"price":"1.50"}]},\n{"id":2,"handle":"b","title":"\\ud83d","variants":[]}]}',
  woocommerce_csv:
    'ID,Type,SKU,Name,Published,Regular price,Parent\n1,variable,S,Tea,1,,\n2,variation,,,1,"3,5",S\n3,simple,,Cup,1,4,\n',
  woocommerce_json:
    '[{"id":1,"name":"Tea","permalink":"/a","prices":{"price":"150","currency_minor_unit":2}},\n{"id":2,"name":"Ø"}]',
  own: '- productId: 1\n  name: Tëa\n  attributes: {a: b}\n  description: |\n    - one\n\n- productId: "2"\n  name: Cup\n  price: 3.5\n',
}

test('a catalogue is the same however it is cut', async () => {
  for (const [format, text] of Object.entries(FEEDS)) {
    const whole = await readAll(text)
    assert.equal(whole.format, format)
    assert.ok(whole.products.length > 0)
    for (const chunk of [1, 2, 7]) assert.deepEqual(await readAll(text, { chunk }), whole, `${format} in ${chunk}`)
  }
})

/** Replaces, takes away and adds bytes. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  away: fc.nat(3),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc.constantFrom('"', '<', '&', '\n', '{', ']', '\t', ',').map(Buffer.from),
  ),
})

test('whatever bytes are changed, nothing but FeedBroken is thrown, and products are right', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(FEEDS)),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (text, changes) => {
        let bytes = Buffer.from(text)
        for (const { at, away, put } of changes) {
          const place = Math.floor(at * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + away)])
        }
        const { products, entries, failure } = await readAll(bytes)
        for (const product of products) assert.deepEqual(parse(ProductSchema, product), { ok: true, value: product })
        assert.equal(new Set(products.map(({ productId }) => productId)).size, products.length)
        assert.ok(products.length > 0 || failure !== null)
        const kinds = entries.map(({ kind }) => kind)
        assert.ok(products.length === 0 || kinds.indexOf('format') < kinds.indexOf('product'))
        assert.ok(entries.every(({ line }) => line >= 1))
      },
    ),
    { numRuns: 150 },
  )
})
