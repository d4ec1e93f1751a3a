/** @module Catalogues in our own words and the two sample catalogues. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { product, readAll } from './read-all.ts'

const AWS = `
- id: 6579c22f
  current_stock: 15
  name: Expedition Backpack
  category: accessories
  style: backpack
  description: Embark on your next
    outdoor journey.
  price: 129.99
  image: 6579c22f.jpg
- id: sold-out
  current_stock: 0
  name: Daypack
  category: accessories
  style: daypack
  description: |
    - light
    - small
  price: 1.005
  image: https://pictures.example/daypack.jpg
- id: bad
  current_stock: many
  name: Wrong
  price: 1
- just words
- id: &grows [x]
  name: *grows
`

test('the AWS catalogue: category and style, stock, entries that are wrong by their lines', async () => {
  const { format, products, troubles } = await readAll(AWS, { fileName: 'products.yaml', currency: 'USD' })
  assert.equal(format, 'aws_retail')
  assert.deepEqual(products, [
    product('6579c22f', 'Expedition Backpack', {
      category: 'accessories > backpack',
      description: 'Embark on your next outdoor journey.',
      priceMinor: 12_999,
      currency: 'USD',
      stock: 15,
    }),
    product('sold-out', 'Daypack', {
      category: 'accessories > daypack',
      description: '- light - small',
      priceMinor: 101,
      currency: 'USD',
      stock: 0,
      availability: 'out_of_stock',
      imageUrl: 'https://pictures.example/daypack.jpg',
    }),
  ])
  assert.deepEqual(troubles.slice(0, 2), [
    '21 current_stock "many" is no number of pieces',
    '25 is no entry with fields',
  ])
  assert.match(troubles[2] ?? '', /^26 has an alias/)
})

test('UK gifts: pounds whatever the currency, names without stray blanks', async () => {
  const { format, products, troubles } = await readAll(
    'id,title,price_gbp_median,units_sold,invoices\n10002,INFLATABLE  GLOBE ,0.425,823,49\n10003,,1,1,1\n10002,AGAIN,1,1,1\n',
  )
  assert.equal(format, 'uk_gifts')
  assert.deepEqual(products, [product('10002', 'INFLATABLE GLOBE', { priceMinor: 43, currency: 'GBP' })])
  assert.deepEqual(troubles, ['3 name is missing', '4 has the id 10002 of line 2'])
})

const OWN = [
  'productId;name;price;priceMinor;listPrice;currency;stock;availability;url;imageUrl;aliases;attributes',
  'a;Tea;4.50;;5.00;;3;;/tea;/tea.svg;T1|T2;colour: green | from: Ceylon: hills',
  'b;Kettle;;39900;;JPY;;preorder;;;;',
  'c;Cup;0;;;;0;;javascript:alert(1);data:image/png,x;;',
  'd;Bad;1;;;euro;;;;;;',
  'e;Bad;1;;;;few;;;;;',
  'f;Bad;1;;;;;soon;;;;',
  'g;Bad;1',
].join('\r\n')

test('our own fields: decimals or minor units, own currency before the usual one', async () => {
  const { format, products, troubles } = await readAll(OWN)
  assert.equal(format, 'own')
  assert.deepEqual(products, [
    product('a', 'Tea', {
      aliases: ['T1', 'T2'],
      attributes: { colour: 'green', from: 'Ceylon: hills' },
      priceMinor: 450,
      listPriceMinor: 500,
      currency: 'EUR',
      stock: 3,
      url: 'https://shop.example/tea',
      imageUrl: 'https://shop.example/tea.svg',
    }),
    product('b', 'Kettle', { priceMinor: 39_900, currency: 'JPY', availability: 'preorder' }),
    product('c', 'Cup', { stock: 0, availability: 'out_of_stock' }),
  ])
  assert.deepEqual(troubles, [
    '5 currency is not an ISO 4217 code such as EUR',
    '6 stock "few" is no number of pieces',
    '7 availability "soon" is none of in_stock, out_of_stock, preorder',
    '8 has 3 cells, where the header has 12',
  ])
})

const TEA = product('17', 'Tea', { priceMinor: 450, currency: 'EUR' })
const CUP = product('c', 'Cup', {})
const containers = [
  {
    name: 'a JSON list',
    text: '[{"productId": 17, "name": "Tea", "price": 4.5},\n {"name": "Cup", "productId": "c"}]',
  },
  {
    name: 'a JSON object with more than its products',
    text: '{"shop": {"products": [1]}, "n": ["products"], "products": [{"productId": 17, "name": "Tea", "price": 4.5},\n{"productId": "c", "name": "Cup"}], "x": "]"}',
  },
  {
    name: 'a JSON object a line',
    text: '{"productId":17,"name":"Tea","price":4.5}\n\n{"productId":"c","name":"Cup"}\n',
  },
  {
    name: 'a YAML list',
    text: '# all\n---\n- productId: 17\n  name: Tea\n  price: 4.5\n# and\n- name: Cup\n  productId: c\n',
  },
  {
    name: 'a YAML list under a name',
    text: 'products:\n  - {productId: 17, name: Tea, price: 4.5}\n  - name: Cup\n    productId: c\nend: 1\n',
  },
  { name: 'CSV with a first line for Excel', text: 'sep=,\nProductId,Name,PRICE\n17,Tea,4.5\nc,Cup,\n' },
  { name: 'TSV', text: 'productId\tname\tprice\n17\tTea\t4.5\nc\tCup\t\n' },
]
for (const { name, text } of containers)
  test(`our own fields in ${name}`, async () => {
    const { format, products, troubles } = await readAll(text)
    assert.deepEqual({ format, products, troubles }, { format: 'own', products: [TEA, CUP], troubles: [] })
  })

test('ids keep their zeros in YAML, and are not rounded in JSON', async () => {
  const { products } = await readAll('- productId: 00123\n  name: Tea\n  price: 1.299\n  brand: null\n  gtin: ~\n')
  assert.deepEqual(products, [product('00123', 'Tea', { priceMinor: 130, currency: 'EUR' })])
  const { troubles } = await readAll('[{"productId":12345678901234567890,"name":"Tea"}]')
  assert.match(troubles[0] ?? '', /more digits than a number keeps/)
})
