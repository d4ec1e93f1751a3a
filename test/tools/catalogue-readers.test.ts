/** @module Catalogues of four formats, each by a few rows written by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Product } from '../../contract/product.ts'
import { parseCatalogue } from '../../tools/catalogue/parse-catalogue.ts'
import type { CatalogueReading } from '../../tools/catalogue/reading.ts'
import { recogniseCatalogue } from '../../tools/catalogue/recognise.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'

function read(fileName: string, text: string, currency = 'EUR'): CatalogueReading & { format: string } {
  const parsed = parseCatalogue(fileName, text)
  const format = recogniseCatalogue(parsed.fields)
  assert.ok(format, `no format for ${parsed.fields}`)
  const reading = format.read(parsed.rows, { currency })
  return { ...reading, troubles: [...parsed.troubles, ...reading.troubles], format: format.name }
}

const nothing = {
  sku: null,
  gtin: null,
  aliases: [] as string[],
  attributes: {},
  brand: null,
  category: null,
  description: null,
  listPriceMinor: null,
  stock: null,
  url: null,
  imageUrl: null,
  availability: 'in_stock' as const,
}

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
  price: 1.005
  image: https://pictures.example/daypack.jpg
- id: bad
  current_stock: many
  name: Wrong
  price: 1
- just words
`

test('an AWS catalogue: category and style, stock, bad rows by number', () => {
  const { format, products, troubles } = read('products.yaml', AWS, 'USD')
  assert.equal(format, 'AWS retail demo')
  const expected: Product[] = [
    {
      ...nothing,
      productId: '6579c22f',
      name: 'Expedition Backpack',
      category: 'accessories > backpack',
      description: 'Embark on your next outdoor journey.',
      priceMinor: 12999,
      currency: 'USD',
      stock: 15,
    },
    {
      ...nothing,
      productId: 'sold-out',
      name: 'Daypack',
      category: 'accessories > daypack',
      priceMinor: 101,
      currency: 'USD',
      stock: 0,
      availability: 'out_of_stock',
      imageUrl: 'https://pictures.example/daypack.jpg',
    },
  ]
  assert.deepEqual(products, expected)
  assert.deepEqual(troubles, [
    { row: 4, reason: 'is not an entry with fields' },
    { row: 3, reason: 'current_stock "many" is not a number such as 34.90' },
  ])
})

test('UK gifts: pounds whatever the currency, names without stray blanks', () => {
  const text =
    'id,title,price_gbp_median,units_sold,invoices\n10002,INFLATABLE  GLOBE ,0.85,823,49\n10003,,1,1,1\n10002,AGAIN,1,1,1\n'
  const { format, products, troubles } = read('uk-gifts.csv', text, 'EUR')
  assert.equal(format, 'UK gifts')
  assert.deepEqual(products, [
    { ...nothing, productId: '10002', name: 'INFLATABLE GLOBE', priceMinor: 85, currency: 'GBP' },
  ])
  assert.deepEqual(
    troubles.map(({ row }) => row),
    [2, 3],
  )
  assert.equal(troubles[0]?.reason, 'name is missing')
  assert.equal(troubles[1]?.reason, 'has the id 10002 of row 1')
})

const SHOPIFY_HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Published,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src'
const SHOPIFY = [
  SHOPIFY_HEADER,
  'pot,Clay Pot,"<p>Blown &amp; fired<br>by hand</p>",Company 123,Outdoor,true,shopify,3,deny,19.99,,https://pictures.example/pot.jpg',
  'pot,,,,,,shopify,-1,deny,9.99,14.99,',
  'pot,,,,,,,,,,,https://pictures.example/pot-2.jpg',
  'chain,Chain,,Company 123,Bracelet,true,,1,deny,42.99,42.99,',
  'hidden,Hidden,,,,false,,1,deny,1,,',
  'wrong,Wrong,,,,true,,1,deny,"9,99",,',
  'gone,Gone,,,,true,shopify,0,deny,5,,',
  'sells-on,Sells on,,,,true,shopify,0,continue,5,,',
].join('\n')

test('a Shopify export: one product a handle, at its lowest price, stock only where Shopify counts', () => {
  const { format, products, troubles, leftOut } = read('export.csv', SHOPIFY)
  assert.equal(format, 'Shopify export')
  assert.deepEqual(
    products.map(({ productId, priceMinor, listPriceMinor, stock, availability }) => [
      productId,
      priceMinor,
      listPriceMinor,
      stock,
      availability,
    ]),
    [
      // 3 of the dear one, -1 of the cheap one counts as none.
      ['pot', 999, 1499, 3, 'in_stock'],
      // A price to compare with that is not higher is none.
      ['chain', 4299, null, null, 'in_stock'],
      ['gone', 500, null, 0, 'out_of_stock'],
      ['sells-on', 500, null, null, 'in_stock'],
    ],
  )
  const pot = products[0]
  assert.equal(pot?.description, 'Blown & fired by hand')
  assert.equal(pot?.brand, 'Company 123')
  assert.equal(pot?.category, 'Outdoor')
  assert.equal(pot?.url, '/products/pot')
  assert.equal(pot?.imageUrl, 'https://pictures.example/pot.jpg')
  assert.deepEqual(leftOut, [{ row: 5, reason: 'hidden is not published' }])
  assert.deepEqual(troubles, [
    { row: 6, reason: 'Variant Price "9,99" is not a number such as 34.90' },
    { row: 6, reason: 'wrong has no price' },
  ])
})

test('our own fields: decimals or minor units, own currency before the usual one', () => {
  const text = [
    'productId,name,price,priceMinor,listPrice,currency,stock,availability,url,imageUrl',
    'a,Tea,4.50,,5.00,,3,,/tea,/tea.svg',
    'b,Kettle,,39900,,JPY,,preorder,,',
    'c,Cup,,,,,0,,,',
    'd,Bad,1,,,euro,,,,',
    'e,Bad,1,,,,1.5,,,',
  ].join('\r\n')
  const { format, products, troubles } = read('own.csv', text)
  assert.equal(format, 'own fields')
  assert.deepEqual(products, [
    {
      ...nothing,
      productId: 'a',
      name: 'Tea',
      priceMinor: 450,
      listPriceMinor: 500,
      currency: 'EUR',
      stock: 3,
      url: '/tea',
      imageUrl: '/tea.svg',
    },
    { ...nothing, productId: 'b', name: 'Kettle', priceMinor: 39900, currency: 'JPY', availability: 'preorder' },
    {
      ...nothing,
      productId: 'c',
      name: 'Cup',
      priceMinor: null,
      currency: 'EUR',
      stock: 0,
      availability: 'out_of_stock',
    },
  ])
  assert.deepEqual(
    troubles.map(({ row, reason }) => `${row} ${reason}`),
    ['4 currency is not an ISO 4217 code such as EUR', '5 stock is not a whole number'],
  )
})

test('our own fields as YAML or JSON, typed', () => {
  const { products } = read('own.json', '[{"productId": 17, "name": "Tea", "price": 4.5}]')
  assert.deepEqual(products, [{ ...nothing, productId: '17', name: 'Tea', priceMinor: 450, currency: 'EUR' }])
})

test('a row with too few columns is trouble with its number', () => {
  const { products, troubles } = read('own.csv', 'productId,name,price\na,Tea,1\nb,Cup\nc,Pot,2\n')
  assert.deepEqual(
    products.map(({ productId }) => productId),
    ['a', 'c'],
  )
  assert.equal(troubles[0]?.row, 2)
})

const refused = [
  { name: 'an ending we do not know', file: 'a.xlsx', text: '', message: /ends in none of/ },
  { name: 'YAML that is none', file: 'a.yaml', text: 'a: [', message: /no valid YAML/ },
  { name: 'YAML without a list', file: 'a.yaml', text: 'a: 1', message: /holds no list/ },
  { name: 'YAML that grows by its aliases', file: 'a.yaml', text: 'a: &a [x]\nb: [*a, *a]', message: /no valid YAML/ },
]
for (const { name, file, text, message } of refused) {
  test(`a catalogue is refused: ${name}`, () => {
    assert.throws(
      () => parseCatalogue(file, text),
      (error) => error instanceof Trouble && message.test(error.message),
    )
  })
}

test('fields of no format are recognised as such', () => {
  assert.equal(recogniseCatalogue(['sku', 'titel']), null)
})
