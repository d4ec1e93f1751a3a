/** @module JSON-LD as shops really write it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBlock } from '../../../client/reader/linked-block.ts'
import './on-a-shop-page.ts'

const POT = { '@type': 'Product', name: 'Pot' }

const blocks: [name: string, block: string, expected: unknown][] = [
  ['plain', '{"@type":"Product","name":"Pot"}', POT],
  ['with capital keys, as Wix has them', '{"@Type":"Product","Name":"Pot"}', POT],
  ['in CDATA marks within comments', '/*<![CDATA[*/ {"@type":"Product","name":"Pot"} /*]]>*/', POT],
  ['in bare CDATA marks', '<![CDATA[{"@type":"Product","name":"Pot"}]]>', POT],
  ['in a comment of HTML', '<!-- {"@type":"Product","name":"Pot"} -->', POT],
  ['with a comment of a line', '// product\n{"@type":"Product","name":"Pot"}', POT],
  ['with a semicolon behind', '{"@type":"Product","name":"Pot"};', POT],
  ['with a line break in a text', '{"@type":"Product","name":"Po\nt"}', { '@type': 'Product', name: 'Po t' }],
  ['with a comma too many', '{"@type":"Product","name":"Pot",}', POT],
  [
    'with two objects and nothing between',
    '{"@type":"Product","name":"Pot"}\n{"@type":"WebSite"}',
    [POT, { '@type': 'WebSite' }],
  ],
  ['with a stray backslash', '{"@type":"Product","name":"Po\\t\\\'s"}', [{ '@type': 'Product', name: "Po\t's" }]],
  [
    'with quotes that end too early: what can be picked out',
    '{"@type":"Product","name":"Pot","description":"a "fine" pot","sku":"P-1","offers":{"price":"19.90","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}',
    {
      '@type': 'Product',
      name: 'Pot',
      sku: 'P-1',
      offers: { price: '19.90', pricecurrency: 'EUR', availability: 'https://schema.org/InStock' },
    },
  ],
  ['garbage', 'window.x = 1', undefined],
  ['empty', '', []],
]

for (const [name, block, expected] of blocks)
  test(`a block ${name}`, () => assert.deepEqual([parseBlock(block)].flat(), [expected].flat()))

test('a block cannot reach a prototype', () => {
  parseBlock('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
  assert.equal(({} as { polluted?: number }).polluted, undefined)
})
