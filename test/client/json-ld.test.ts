/** @module JSON-LD as shops really write it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import './on-a-page.ts'
import { readJsonLd } from '../../client/page/json-ld.ts'
import type { Item } from '../../contract/item.ts'

const offer = { '@type': 'Offer', price: '39.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }
const pot = { '@context': 'https://schema.org', '@type': 'Product', sku: 'POT-1', name: 'Round Pot', offers: offer }
const POT: Item = { productId: 'POT-1', name: 'Round Pot', priceMinor: 3900, currency: 'EUR', availability: 'in_stock' }

const json = (value: unknown) => JSON.stringify(value)

const found: [name: string, blocks: string[], product: Item | undefined][] = [
  ['one product', [json(pot)], POT],
  ['in a graph, among other things', [json({ '@graph': [{ '@type': 'WebSite' }, pot] })], POT],
  ['in a list', [json([{ '@type': 'BreadcrumbList' }, pot])], POT],
  ['as the main entity of the page', [json({ '@type': 'ItemPage', mainEntity: pot })], POT],
  ['with several types', [json({ ...pot, '@type': ['Product', 'Car'] })], POT],
  [
    'with capital keys, as Wix has them',
    [
      json({
        '@type': 'Product',
        Sku: 'POT-1',
        name: 'Round Pot',
        Offers: { ...offer, Availability: 'InStock', availability: undefined },
      }),
    ],
    POT,
  ],
  ['in a comment', [`<!-- ${json(pot)} -->`], POT],
  ['in CDATA marks', [`/*<![CDATA[*/ ${json(pot)} /*]]>*/`], POT],
  ['in CDATA behind slashes', [`//<![CDATA[\n${json(pot)}\n//]]>`], POT],
  ['with a line break in a text', [json(pot).replace('Round Pot', 'Round\nPot')], POT],
  ['with a comma too many', [json(pot).replace(/}$/, ',}')], POT],
  ['twice, each half', [json({ ...pot, offers: undefined }), json({ ...pot, name: undefined })], { ...POT }],
  ['several offers: the first', [json({ ...pot, offers: [offer, { ...offer, price: 99 }] })], POT],
  [
    'an aggregate offer: the lowest',
    [
      json({
        ...pot,
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: 39,
          highPrice: 59,
          priceCurrency: 'EUR',
          availability: 'InStock',
        },
      }),
    ],
    POT,
  ],
  [
    'a price specification',
    [
      json({
        ...pot,
        offers: {
          ...offer,
          price: undefined,
          priceCurrency: undefined,
          priceSpecification: [{ price: '39.00', priceCurrency: 'EUR' }],
        },
      }),
    ],
    POT,
  ],
  [
    'a number as id, a name with blanks',
    [json({ ...pot, sku: 17, name: '  Pot ' })],
    { ...POT, productId: '17', name: 'Pot' },
  ],
  ['no id: the name', [json({ ...pot, sku: undefined })], { ...POT, productId: 'Round Pot' }],
  [
    'sold out',
    [json({ ...pot, offers: { ...offer, availability: 'http://schema.org/SoldOut' } })],
    { ...POT, availability: 'out_of_stock' },
  ],
  [
    'no price',
    [json({ ...pot, offers: { ...offer, price: '' } })],
    { productId: 'POT-1', name: 'Round Pot', currency: 'EUR', availability: 'in_stock' },
  ],
  [
    'no offer at all',
    [json({ ...pot, offers: undefined })],
    { productId: 'POT-1', name: 'Round Pot', currency: 'EUR' },
  ],
  [
    'yen have no decimals',
    [json({ ...pot, offers: { ...offer, price: '4.200', priceCurrency: 'JPY' } })],
    { ...POT, priceMinor: 4200, currency: 'JPY' },
  ],
  [
    'picture, brand and address',
    [
      json({
        ...pot,
        image: [{ '@type': 'ImageObject', contentUrl: '/pot.png' }],
        brand: { name: 'Osma' },
        url: '/p/pot?token=abc',
      }),
    ],
    { ...POT, brand: 'Osma', imageUrl: 'https://shop.example/pot.png', url: 'https://shop.example/p/pot' },
  ],
  ['several products are a list', [json(pot), json({ ...pot, sku: 'POT-2' })], undefined],
  ['a list of products is no product', [json({ '@type': 'ItemList', itemListElement: [{ item: pot }] })], undefined],
  ['no JSON', ['{"@type": "Product", oops', json(pot)], POT],
  ['nothing', ['', 'null', '[]', '"Product"', '{}', '[null, 7]'], undefined],
]

for (const [name, blocks, product] of found)
  test(`JSON-LD: ${name}`, () => assert.deepEqual(readJsonLd(blocks)[0], product))

test('the types of what lies on the page', () => {
  const [, types] = readJsonLd([
    json([{ '@type': 'https://schema.org/CollectionPage' }, { '@type': ['Article', 'Thing'] }]),
  ])
  assert.equal(types, 'https://schema.org/collectionpage,article,thing')
})
