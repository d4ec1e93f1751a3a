/** @module node bench/segment.ts FILE: how many of the ecommerce calls in Segment's documentation the JS API understands. */
import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { fromDialect } from '../client/dialect/from-dialect.ts'
import { ga4Items, type Params } from '../client/page/ga4-items.ts'
import { useSettings } from '../client/settings.ts'
import type { ClientSettings } from '../contract/settings.ts'

/** What each of the specification's events is in GA4's words. Source: RudderStack's table of both, storefronts.md 2.1. */
const NAMES: Record<string, string> = {
  'Products Searched': 'search',
  'Product List Viewed': 'view_item_list',
  'Product Clicked': 'select_item',
  'Product Viewed': 'view_item',
  'Product Added': 'add_to_cart',
  'Product Removed': 'remove_from_cart',
  'Cart Viewed': 'view_cart',
  'Checkout Started': 'begin_checkout',
  'Checkout Step Completed': 'add_shipping_info',
  'Payment Info Entered': 'add_payment_info',
  'Order Completed': 'purchase',
  'Order Refunded': 'refund',
}

type Call = [name: string, params: Params]

/** The arguments of every call; the documentation forgets a comma here and there. */
function callsIn(text: string): string[] {
  return text
    .split('analytics.track(')
    .slice(1)
    .map((rest) => {
      let depth = 1
      let end = 0
      while (end < rest.length && depth > 0) depth += { '(': 1, ')': -1 }[rest[end++]!] ?? 0
      return rest.slice(0, end - 1).replace(/(['\d])\n(\s+\w+:)/g, '$1,\n$2')
    })
}

function parsed(source: string): Call[] {
  try {
    return [runInNewContext(`[${source}]`) as Call]
  } catch {
    return []
  }
}

/** Each product of a call must come out as an item with the same id, name and price. */
function itemsOf([name, params]: Call): { right: number; all: number } {
  const products = (Array.isArray(params.products) ? params.products : params.product_id ? [params] : []) as Params[]
  const items = ga4Items(fromDialect(name, params)[1])
  const right = products.filter(({ product_id, name, price }, at) => {
    const item = items[at]
    const minor = price === undefined ? undefined : Math.round(Number(price) * 100)
    return item?.productId === product_id && item?.name === name && item?.priceMinor === minor
  })
  return { right: right.length, all: products.length }
}

const file = process.argv[2]
if (file === undefined) console.log('node bench/segment.ts FILE')
else {
  useSettings({ currency: 'USD' } as ClientSettings)
  Object.assign(globalThis, { location: new URL('https://shop.example/') })
  const found = callsIn(await readFile(file, 'utf8'))
  const calls = found.flatMap(parsed)
  const known = calls.filter(([name]) => name in NAMES)
  const isOurs = ([name, params]: Call) => /^[a-z][a-z0-9_]{0,39}$/.test(fromDialect(name, params)[0])
  const items = calls.map(itemsOf)
  const sum = (field: 'right' | 'all') => items.reduce((total, each) => total + each[field], 0)
  console.log(
    JSON.stringify({
      calls: calls.length,
      parsed: calls.length / found.length,
      taken: calls.filter(isOurs).length / calls.length,
      named: known.filter(([name, params]) => fromDialect(name, params)[0] === NAMES[name]).length / known.length,
      items: sum('right') / sum('all'),
      products: sum('all'),
    }),
  )
}
