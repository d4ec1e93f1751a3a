/** @module The demo shop: a believable catalogue, pages that say what it says, and our tag as an owner pastes it. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { buildDemo } from '../../demo/build-demo.ts'
import { demoProducts } from '../../demo/catalogue.ts'
import { pastOrders } from '../../demo/past-orders.ts'
import { discountOf, sums } from '../../demo/shop/sums.ts'

const products = demoProducts()
const site = mkdtempSync(`${tmpdir()}/vitrine-demo-`)

before(() => buildDemo(site))
after(() => rmSync(site, { recursive: true }))

const pages = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
const read = (path: string) => readFileSync(`${site}/${path}`, 'utf8')

test('sixty products or more, each with its own number, address, picture and price', () => {
  assert.ok(products.length >= 60)
  for (const key of ['productId', 'slug', 'name', 'url', 'imageUrl', 'picture', 'description'] as const)
    assert.equal(new Set(products.map((product) => product[key])).size, products.length, key)
  for (const { priceMinor, listPriceMinor, stock } of products) {
    assert.ok(Number.isInteger(priceMinor) && priceMinor > 0)
    assert.ok(listPriceMinor === null || listPriceMinor > priceMinor)
    assert.ok(Number.isInteger(stock) && stock >= 0)
  }
  assert.ok(products.some(({ stock }) => stock === 0))
})

test('pictures are small, whole and load nothing', () => {
  for (const { picture, slug } of products) {
    assert.ok(picture.length < 7000, `${slug}: ${picture.length}`)
    assert.match(picture, /^<svg [^>]*viewBox="0 0 240 240"[\s\S]*<\/svg>$/)
    assert.doesNotMatch(picture, /NaN|undefined|Infinity|href|<script/)
    const opened = picture.match(/<[a-z]+[^>]*[^/]>/gi)?.length ?? 0
    assert.equal(opened, picture.match(/<\/[a-z]+>/gi)?.length, `${slug} closes what it opens`)
  }
})

test('the structured data of each product page agrees with the catalogue', () => {
  for (const product of products) {
    const blocks = [
      ...read(`p/${product.slug}/index.html`).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ]
    const found = blocks.map(([, text]) => JSON.parse(text ?? '')).find((block) => block['@type'] === 'Product')
    assert.equal(found.sku, product.productId)
    assert.equal(found.name, product.name)
    assert.equal(Math.round(Number(found.offers.price) * 100), product.priceMinor)
    assert.equal(found.offers.priceCurrency, 'EUR')
    assert.equal(found.offers.availability.endsWith('InStock'), product.stock > 0)
  }
})

test('every page carries the tag once, and nothing else of ours but places for products', () => {
  assert.ok(pages().length >= products.length + 10)
  for (const path of pages()) {
    const page = read(path)
    assert.equal(page.split('<script async src="/v.js"></script>').length, 2, path)
    assert.doesNotMatch(page.replace(/ data-vitrine-slot="[a-z-]+"/g, ''), /vitrine/i, path)
    assert.doesNotMatch(page, /(src|href)="https?:/, `${path} loads or leads elsewhere`)
  }
  assert.doesNotMatch(read('shop.js'), /vitrine/i)
})

test('every address in a page leads somewhere', () => {
  for (const path of pages())
    for (const [, address] of read(path).matchAll(/(?:href|src|action)="\/shop\/([^"#?]*)"/g)) {
      const file = address === '' || address?.endsWith('/') ? `${address}index.html` : (address ?? '')
      assert.ok(readFileSync(`${site}/${file}`).length > 0, `${path} → ${address}`)
    }
})

const line = (price: number, quantity: number) => ({ price, quantity }) as Parameters<typeof sums>[0][number]
const bills = [
  // 19.00 + 4.90.
  { name: 'below 49 delivery costs 4.90', lines: [line(19, 1)], code: '', total: 2390 },
  // 3 × 19.00 = 57.00, free from 49.
  { name: 'from 49 delivery is free', lines: [line(19, 3)], code: '', total: 5700 },
  // 57.00 − 5.70.
  { name: 'the code takes ten per cent off', lines: [line(19, 3)], code: ' welcome10 ', total: 5130 },
  { name: 'an unknown code takes nothing off', lines: [line(19, 3)], code: 'FREE', total: 5700 },
  { name: 'an empty cart costs nothing', lines: [], code: '', total: 0 },
]
for (const { name, lines, code, total } of bills) test(name, () => assert.equal(sums(lines, code).total, total))

test('the code of the exit offer is good in the shop', () => {
  const { content } = JSON.parse(readFileSync('demo/campaigns/exit-offer.json', 'utf8'))
  const coupon = content.find((block: { kind: string }) => block.kind === 'coupon')
  assert.ok(discountOf(coupon.code) > 0)
})

test('the past is the same each time, over, and adds up', () => {
  const now = Date.UTC(2026, 10, 22)
  const orders = pastOrders(products, now)
  assert.deepEqual(orders, pastOrders(products, now))
  assert.equal(new Set(orders.map(({ transactionId }) => transactionId)).size, orders.length)
  for (const { at, valueMinor, items } of orders) {
    assert.ok(at < now - 2 * 86_400_000 && at > now - 401 * 86_400_000)
    assert.equal(
      valueMinor,
      items.reduce((sum, item) => sum + (item.priceMinor ?? 0) * (item.quantity ?? 1), 0),
    )
  }
})
