/** @module What Shopify and WooCommerce export and answer. Expected values are read from the files by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { product, readAll } from './read-all.ts'

const SHOPIFY = [
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src',
  `pot,Clay Pot,"<p>Blown &amp; fired<br>by hand</p>",Company 123,Outdoor,,true,Title,Default Title,P1,shopify,3,deny,19.99,,'4006381333931,https://pictures.example/pot.jpg`,
  'pot,,,,,,,,,P2,shopify,-1,deny,9.99,14.99,,',
  'pot,,,,,,,,,,,,,,,,https://pictures.example/pot-2.jpg',
  'chain,Chain,,Company 123,,"Gold, New",true,Color,Red,,,1,deny,42.99,42.99,,',
  'hidden,Hidden,,,,,false,,,,,1,deny,1,,,',
  'wrong,Wrong,,,,,true,,,,,1,deny,cheap,,,',
  'gone,Gone,,,,,true,,,,shopify,0,deny,5,,,',
  'sells-on,Sells on,,,,,true,,,,shopify,0,continue,5,,,',
].join('\n')

test('a Shopify export: one product a handle, stock only where Shopify counts', async () => {
  const { format, products, troubles, leftOut } = await readAll(SHOPIFY)
  assert.equal(format, 'shopify_csv')
  assert.deepEqual(
    products[0],
    product('pot', 'Clay Pot', {
      sku: 'P1',
      gtin: '4006381333931',
      aliases: ['P1', '4006381333931', 'P2'],
      brand: 'Company 123',
      category: 'Outdoor',
      description: 'Blown & fired by hand',
      // 3 of the dear one, -1 of the cheap one counts as none; the dear one can be had.
      priceMinor: 1999,
      currency: 'EUR',
      stock: 3,
      url: 'https://shop.example/products/pot',
      imageUrl: 'https://pictures.example/pot.jpg',
    }),
  )
  assert.deepEqual(
    products
      .slice(1)
      .map(({ productId, priceMinor, listPriceMinor, stock, availability, attributes }) => [
        productId,
        priceMinor,
        listPriceMinor,
        stock,
        availability,
        attributes,
      ]),
    [
      // A price to compare with that is not higher is none.
      ['chain', 4299, null, null, 'in_stock', { tags: 'Gold, New', Color: 'Red' }],
      ['gone', 500, null, 0, 'out_of_stock', {}],
      ['sells-on', 500, null, null, 'in_stock', {}],
    ],
  )
  assert.deepEqual(leftOut, ['6 it is not published'])
  assert.deepEqual(troubles, ['7 variant_price "cheap" is no price: write it as 34.90'])
})

test('a Shopify export in its newer words', async () => {
  const { format, products } = await readAll(
    'Title,URL handle,Status,SKU,Barcode,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL\n' +
      'Tea,tea,Active,T1,,4.50,5.00,shopify,7,DENY,https://pictures.example/t.jpg\nOld,old,Draft,,,1,,,,,\n',
  )
  assert.equal(format, 'shopify_csv')
  const [tea] = products
  assert.deepEqual(
    [tea?.productId, tea?.priceMinor, tea?.listPriceMinor, tea?.stock, tea?.aliases, products.length],
    ['tea', 450, 500, 7, ['T1'], 1],
  )
})

const SHOPIFY_JSON = `{"products":[
 {"id":632910392,"title":"IPod &amp; Case","handle":"ipod","body_html":"<p>It [\\"plays\\"]<\\/p>","vendor":"Apple","product_type":"Audio",
  "published_at":"2026-01-01T00:00:00Z","tags":["Music","New"],
  "variants":[{"id":808950810,"sku":"IPOD-P","price":"199.00","compare_at_price":"249.00","available":false,"barcode":"12345678"},
              {"id":49148385,"sku":"IPOD-R","price":"209.00","compare_at_price":null,"available":true}],
  "images":[{"src":"https://pictures.example/ipod.png"}],"options":[{"name":"Color","values":["Pink","Red"]}]},
 {"id":2,"title":"Draft","handle":"draft","variants":[],"published_at":null}
]}`

test('products.json of a Shopify shop: the numeric id, which its pages tell', async () => {
  const { format, products, leftOut, entries } = await readAll(SHOPIFY_JSON)
  assert.equal(format, 'shopify_json')
  assert.deepEqual(products, [
    product('632910392', 'IPod & Case', {
      sku: 'IPOD-P',
      aliases: ['ipod', '808950810', 'IPOD-P', '12345678', '49148385', 'IPOD-R'],
      gtin: '12345678',
      attributes: { tags: 'Music, New', Color: 'Pink, Red' },
      brand: 'Apple',
      category: 'Audio',
      description: 'It ["plays"]',
      priceMinor: 20_900,
      currency: 'EUR',
      url: 'https://shop.example/products/ipod',
      imageUrl: 'https://pictures.example/ipod.png',
    }),
  ])
  assert.deepEqual(leftOut, ['7 it is not published'])
  assert.equal(entries[1]?.line, 2)
})

const WOO = [
  'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,Visibility in catalog,Description,Date sale price starts,Date sale price ends,In stock?,Stock,Sale price,Regular price,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s)',
  '10,simple,T-1,4006381333931,Tea,1,visible,Green\\nleaves,,,1,5,"8,90","10,50","Tea > Green, Drinks","https://shop.example/t.jpg, https://shop.example/u.jpg",,,',
  '11,variable,HOOD,,Hoodie,1,visible,,,,1,,,,Clothing,,,Colour,"Red, Blue\\, dark"',
  '12,simple,,,Draft,-1,visible,,,,1,,,1,,,,,',
  '20,"variation, virtual",HOOD-R,,Hoodie - Red,1,visible,,,,1,2,,45,,,HOOD,Colour,Red',
  '21,variation,,,Hoodie - Blue,1,visible,,2026-02-01 00:00:00,,0,0,30,40,,,HOOD,Colour,"Blue\\, dark"',
  '13,simple,,,Gone,1,visible,,,,backorder,0,,"1.299,00",,,,,',
].join('\n')

test("WooCommerce's export: decimal commas, variations by their parent's SKU, sales that are not on yet", async () => {
  const { format, products, troubles, leftOut } = await readAll(WOO)
  assert.equal(format, 'woocommerce_csv')
  assert.deepEqual(products, [
    product('10', 'Tea', {
      sku: 'T-1',
      gtin: '4006381333931',
      aliases: ['T-1', '4006381333931'],
      category: 'Tea > Green',
      description: 'Green leaves',
      priceMinor: 890,
      listPriceMinor: 1050,
      currency: 'EUR',
      stock: 5,
      imageUrl: 'https://shop.example/t.jpg',
    }),
    product('13', 'Gone', { priceMinor: 129_900, currency: 'EUR', availability: 'preorder' }),
    product('11', 'Hoodie', {
      sku: 'HOOD',
      aliases: ['HOOD', '20', 'HOOD-R', '21'],
      attributes: { Colour: 'Red, Blue, dark' },
      category: 'Clothing',
      priceMinor: 4500,
      currency: 'EUR',
      stock: 2,
    }),
  ])
  assert.deepEqual(troubles, [])
  assert.deepEqual(leftOut, ['4 it is not published, or hidden'])
})

test("WooCommerce's REST API and Store API, one behind the other", async () => {
  const rest = {
    id: 794,
    name: 'Premium &#8211; Quality',
    permalink: 'https://shop.example/product/premium/',
    status: 'publish',
    sku: 'PQ',
    price: '19.99',
    regular_price: '21.99',
    manage_stock: true,
    stock_quantity: 4,
    stock_status: 'instock',
    categories: [{ name: 'Clothing' }],
    images: [{ src: 'https://shop.example/p.jpg' }],
    attributes: [{ name: 'Size', options: ['S', 'M'] }],
    variations: [800, 801],
  }
  const store = {
    id: 95,
    name: 'Yen',
    permalink: 'https://shop.example/yen/',
    prices: { price: '1500', regular_price: '2000', currency_code: 'JPY', currency_minor_unit: 0 },
    is_in_stock: false,
    attributes: [{ name: 'Size', terms: [{ name: 'L' }] }],
    variations: [{ id: 96 }],
  }
  const { format, products } = await readAll(`${JSON.stringify([rest])}\n${JSON.stringify([store])}`)
  assert.equal(format, 'woocommerce_json')
  assert.deepEqual(products, [
    product('794', 'Premium – Quality', {
      sku: 'PQ',
      aliases: ['PQ', '800', '801'],
      attributes: { Size: 'S, M' },
      category: 'Clothing',
      priceMinor: 1999,
      listPriceMinor: 2199,
      currency: 'EUR',
      stock: 4,
      url: 'https://shop.example/product/premium/',
      imageUrl: 'https://shop.example/p.jpg',
    }),
    product('95', 'Yen', {
      aliases: ['96'],
      attributes: { Size: 'L' },
      priceMinor: 1500,
      listPriceMinor: 2000,
      currency: 'JPY',
      availability: 'out_of_stock',
      url: 'https://shop.example/yen/',
    }),
  ])
})
