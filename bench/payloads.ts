/** @module node bench/payloads.ts FOLDER: carts, products and orders as platforms hand them over, read by the adapters. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { amount } from '../client/page/amount.ts'
import { ga4Items, type Params } from '../client/page/ga4-items.ts'
import { useSettings } from '../client/settings.ts'
import type { Item } from '../contract/item.ts'
import type { ClientSettings } from '../contract/settings.ts'
import { NOT_MET, PARSERS } from './payloads/parsers.ts'

/** What the folder's `index.json` says is to be read. Null: the payload does not say. */
interface ExpectedItem {
  id: string | null
  variant_id: string | null
  sku: string | null
  name: string | null
  price: number | null
  quantity: number | null
  url: string | null
}

interface Expected {
  kind: string
  currency?: string | null
  order_id?: string
  total?: number
  count?: number
  items?: ExpectedItem[]
  variants?: ExpectedItem[]
}

interface Judged {
  fields: number
  misses: string[]
}

/** The shop's own currency, for payloads that name none. */
const SHOP_CURRENCY = 'EUR'

/** Every expected fact is a field. */
function judge(file: string, expected: Expected, params: Params): Judged {
  const items = ga4Items(params)
  const wanted = expected.items ?? expected.variants ?? []
  const checks: [what: string, read: unknown, wanted: unknown][] = [['items', items.length, wanted.length]]
  if (expected.currency) checks.push(['currency', params.currency, expected.currency])
  if (expected.order_id) {
    checks.push(['order', params.transaction_id, expected.order_id])
    checks.push(['value', amount(params.value, `${params.currency}`), Math.round(expected.total! * 100)])
  }
  for (const [at, each] of wanted.entries()) checks.push(...itemChecks(expected.kind, each, items[at]))
  const told = checks.filter(([, , value]) => value !== null && value !== undefined)
  const misses = told.filter(([, read, value]) => read !== value)
  return {
    fields: told.length,
    misses: misses.map(([what, read, value]) => `${file}: ${what} is ${read}, not ${value}`),
  }
}

function itemChecks(kind: string, wanted: ExpectedItem, item: Item | undefined): [string, unknown, unknown][] {
  // A list of variants goes by the variants' ids; their names carry the option, which is not the product's name.
  const isVariant = kind === 'variants' || kind === 'product'
  const id = isVariant ? item?.variantId : item?.productId
  const name = isVariant && item?.name && wanted.name?.startsWith(item.name) ? wanted.name : item?.name
  return [
    ['id', id, wanted.id],
    ['variant', item?.variantId, wanted.variant_id],
    ['sku', item?.sku, wanted.sku],
    ['name', name, wanted.name],
    ['price', item?.priceMinor, wanted.price === null ? null : Math.round(wanted.price * 100)],
    ['quantity', isVariant ? wanted.quantity : item?.quantity, wanted.quantity],
    // Relative addresses are the shop's own.
    ['url', item?.url, wanted.url && new URL(wanted.url, location.href).href],
  ]
}

/** Reads every payload that an adapter meets; an id of nothing, as a documentation's placeholder has it, is left out. */
async function judgeAll(folder: string): Promise<Judged & { payloads: number }> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { file: string; expected: Expected }[]
  const met = index.filter(({ file }) => !(file in NOT_MET))
  const judged = await Promise.all(
    met.map(async ({ file, expected }) => {
      const payload = JSON.parse(await readFile(join(folder, file), 'utf8')) as never
      const items = expected.items?.filter(({ id }) => id !== '')
      const parser = PARSERS[file]
      return parser
        ? judge(file, { ...expected, items }, parser(payload))
        : { fields: 1, misses: [`${file}: no parser reads it`] }
    }),
  )
  return {
    payloads: met.length,
    fields: judged.reduce((sum, { fields }) => sum + fields, 0),
    misses: judged.flatMap(({ misses }) => misses),
  }
}

const folder = process.argv[2]
if (folder === undefined) console.log('node bench/payloads.ts FOLDER')
else {
  useSettings({ currency: SHOP_CURRENCY } as ClientSettings)
  Object.assign(globalThis, { location: new URL('https://shop.example/') })
  const { payloads, fields, misses } = await judgeAll(folder)
  console.log(JSON.stringify({ payloads, fields, right: (fields - misses.length) / fields, misses }))
}
