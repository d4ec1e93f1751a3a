/** @module The words, addresses and drafts of the screens about products. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImportSummary } from '../../contract/catalogue/catalogue-import.ts'
import type { Feed } from '../../contract/catalogue/feed.ts'
import type { ListedProduct, ProductHistory, ProductState } from '../../contract/catalogue/listed-product.ts'
import { productsPath } from '../../dashboard/products/catalogue-path.ts'
import { checkedFeed, draftOfFeed, everyWords, feedOf, NEW_FEED } from '../../dashboard/products/feeds/feed-draft.ts'
import {
  endedWords,
  failureWords,
  importShare,
  outcomeWords,
  stateWords,
} from '../../dashboard/products/imports/import-words.ts'
import { troubleCsv, troubleName } from '../../dashboard/products/imports/trouble-csv.ts'
import { uploadQuery } from '../../dashboard/products/imports/upload-query.ts'
import { pricePoints } from '../../dashboard/products/one/price-points.ts'
import { listPriceWords, strikeWords } from '../../dashboard/products/one/strike-words.ts'
import { sourceWords } from '../../dashboard/products/source-words.ts'
import { canBeHad, stockWords } from '../../dashboard/products/stock-words.ts'
import { hrefOf, parseRoute, type Route } from '../../dashboard/route.ts'

const NOW = Date.UTC(2026, 10, 26, 12)
const DAY_MS = 86_400_000

const product: ListedProduct = {
  ...{ productId: 'POT-1', sku: null, gtin: null, aliases: [], attributes: {}, name: 'Pot', brand: null },
  ...{ category: null, description: null, priceMinor: 1890, listPriceMinor: null, currency: 'EUR' },
  ...{ availability: 'in_stock', stock: 4, url: null, imageUrl: null, source: 'file' },
  ...{ firstSeenAt: NOW - 90 * DAY_MS, updatedAt: NOW, removedAt: null, provenPriceMinor: null },
}

/** `prices`: days ago and minor units, newest first. */
function told(prices: readonly (readonly [number, number | null])[], of: Partial<ListedProduct> = {}): ProductHistory {
  const history = prices.map(
    ([daysAgo, priceMinor]): ProductState => ({
      ...{ at: NOW - daysAgo * DAY_MS, priceMinor, listPriceMinor: null, currency: 'EUR' },
      ...{ availability: 'in_stock', stock: null },
    }),
  )
  return { product: { ...product, priceMinor: prices[0]?.[1] ?? null, ...of }, aliases: [], history }
}

const ASK = { strikePrices: 'proven', zone: 'UTC', now: NOW } as const

const STRIKES: { name: string; told: ProductHistory; words: string }[] = [
  {
    name: 'a proven price may be struck through',
    told: told(
      [
        [7, 1890],
        [90, 2490],
      ],
      { provenPriceMinor: 2490 },
    ),
    words: 'You may show €24.90 struck through beside it: the lowest price of the 30 days before the reduction.',
  },
  {
    name: 'a price that never changed',
    told: told([[90, 1890]]),
    words: 'No earlier price may stand struck through beside it: the price has not changed since Vitrine has known it.',
  },
  {
    name: 'changes of stock alone are no changes of the price',
    told: told([
      [3, 1890],
      [9, 1890],
      [90, 1890],
    ]),
    words: 'No earlier price may stand struck through beside it: the price has not changed since Vitrine has known it.',
  },
  {
    name: 'a rise',
    told: told([
      [7, 1890],
      [90, 1490],
    ]),
    words: 'No earlier price may stand struck through beside it: the price rose on 19 November, from €14.90 to €18.90.',
  },
  {
    name: 'a fall 13 days after it was first known',
    told: told([
      [7, 1890],
      [20, 2490],
    ]),
    words:
      'No earlier price may stand struck through beside it: when the price fell on 19 November, Vitrine had known it for 13 days, and 30 are needed.',
  },
  {
    name: 'as low within the 30 days before',
    told: told([
      [7, 1890],
      [17, 2490],
      [90, 1890],
    ]),
    words:
      'No earlier price may stand struck through beside it: within the 30 days before the price fell on 19 November, it was as low as now, or not known.',
  },
  {
    name: 'no price',
    told: told([[7, null]]),
    words: 'No earlier price may stand struck through beside it: no price is known.',
  },
]

for (const { name, told, words } of STRIKES)
  test(`what may be struck through: ${name}`, () => assert.equal(strikeWords(told, ASK), words))

test('the list price counts where the settings say so, and else it is said why not', () => {
  const sale = told([[90, 1890]], { listPriceMinor: 2990 })
  assert.match(strikeWords(sale, { ...ASK, strikePrices: 'shop' }), /^€29\.90 is struck through: the list price/)
  assert.equal(listPriceWords(sale, { strikePrices: 'shop' }), null)
  assert.match(listPriceWords(sale, ASK) ?? '', /^Your shop says €29\.90\. In the EU only the lowest price/)
  assert.equal(listPriceWords(told([[90, 1890]]), ASK), null)
})

test('the chart goes on until now, and is not filled while the product was sold out', () => {
  const { history } = told([
    [2, 100],
    [5, 120],
  ])
  const points = pricePoints([history[0]!, { ...history[1]!, availability: 'out_of_stock' }], NOW)
  assert.deepEqual(points, {
    at: [NOW - 5 * DAY_MS, NOW - 2 * DAY_MS, NOW],
    price: [120, 100, 100],
    had: [null, 100, 100],
  })
  assert.deepEqual(pricePoints([], NOW), { at: [], price: [], had: [] })
})

test('sources and stock in words', () => {
  const names = new Map([['main', 'Main']])
  assert.equal(sourceWords('feed:main', names), 'From the feed Main')
  assert.equal(sourceWords('feed:gone', names), 'From the feed gone')
  assert.equal(sourceWords('page', names), 'Seen on pages')
  assert.equal(stockWords({ availability: 'in_stock', stock: 1200 }), 'In stock: 1,200')
  assert.equal(stockWords({ availability: 'in_stock', stock: null }), 'In stock')
  assert.equal(stockWords({ availability: 'in_stock', stock: 0 }), 'Sold out')
  assert.equal(canBeHad({ availability: 'in_stock', stock: 0 }), false)
  assert.equal(canBeHad({ availability: 'preorder', stock: 0 }), true)
})

const summary: ImportSummary = {
  ...{ importId: '1', feedId: null, source: 'a.csv', format: 'own', state: 'done', failure: null },
  ...{ beganAt: NOW, endedAt: NOW, bytes: 50, ofBytes: 200, products: 320, added: 12, changed: 0, unchanged: 308 },
  ...{ removed: 1, leftOut: 0, troubleCount: 0 },
}
const nothing = { products: 0, added: 0, unchanged: 0, removed: 0 }

test('imports in words, and how far they are', () => {
  assert.equal(outcomeWords(summary), '320 products: 12 new, 308 as before and 1 taken off')
  assert.equal(outcomeWords({ ...summary, ...nothing, removed: 5 }), '5 taken off')
  assert.equal(outcomeWords({ ...summary, ...nothing }), 'Nothing had changed since the time before')
  assert.equal(endedWords({ ...summary, endedAt: NOW + 40_000 }), '320 products, read and stored in 40 s')
  assert.equal(endedWords({ ...summary, ...nothing }), 'Nothing had changed since the time before')
  assert.equal(stateWords({ ...summary, state: 'reading' }), 'Being read, 320 products so far')
  assert.equal(
    stateWords({ ...summary, state: 'failed', failure: { code: 'broken', detail: 'It ends early.' } }),
    'It is broken',
  )
  assert.equal(
    failureWords({ code: 'broken', detail: 'It ends early.' }),
    'It ends early. Nothing was changed. Export it again.',
  )
  const own = 'Something went wrong on our side. Nothing was changed: try it again.'
  assert.equal(failureWords({ code: 'interrupted', detail: own }), own)
  assert.equal(importShare({ ...summary, state: 'reading' }), 0.25)
  assert.equal(importShare({ ...summary, state: 'reading', ofBytes: null }), null)
  assert.equal(importShare({ ...summary, state: 'applying', unchanged: 148 }), 0.5)
})

test('troubles become a file that no spreadsheet runs', () => {
  const troubles = [{ line: 7, productId: '=1+1', reason: 'its price, “x”, is no number' }]
  assert.equal(troubleCsv({ troubles }), '\uFEFFline,product,reason\r\n7,\'=1+1,"its price, “x”, is no number"\r\n')
  assert.equal(troubleName('https://shop.example/feed.xml?key=1'), 'feed.troubles.csv')
  assert.equal(troubleName('katalog.csv.gz'), 'katalog.troubles.csv')
  assert.equal(troubleName('https://shop.example/'), 'shop.example.troubles.csv')
})

test('a feed is checked as it is typed', () => {
  const checked = checkedFeed({ ...NEW_FEED, url: ' www.shop.example/feed.xml ', currency: ' eur ' })
  assert.deepEqual(checked, {
    feed: {
      ...{ name: 'shop.example', url: 'https://www.shop.example/feed.xml', currency: 'EUR' },
      ...{ everyHours: 24, isWhole: true, isPaused: false },
    },
  })
  assert.deepEqual(checkedFeed({ ...NEW_FEED, url: 'not an address', currency: 'euro' }), {
    errors: { url: 'is not a web address', currency: 'is not an ISO 4217 code such as EUR' },
  })
  const { feed } = checked as { feed: Feed }
  assert.deepEqual(feedOf({ ...feed, feedId: 'main', nextAt: null, last: null }), feed)
  assert.deepEqual(checkedFeed(draftOfFeed(feed)), checked)
  assert.deepEqual([1, 6, 24].map(everyWords), ['every hour', 'every 6 hours', 'once a day'])
})

test('addresses of screens and of the API', () => {
  const routes: [string, Route][] = [
    ['#/products', { screen: 'products' }],
    ['#/products/A%2F1', { screen: 'product', productId: 'A/1' }],
    ['#/catalogue', { screen: 'catalogue' }],
  ]
  for (const [href, route] of routes) {
    assert.equal(hrefOf(route), href)
    assert.deepEqual(parseRoute(href), route)
  }
  assert.equal(productsPath('čaj', 'A 1'), '/v1/products?limit=60&search=%C4%8Daj&after=A+1')
  assert.equal(
    uploadQuery('a b.csv', { format: '', currency: 'EUR', isWhole: true, insists: false }),
    'name=a+b.csv&currency=EUR&whole=true&insist=false',
  )
})
