/** @module Compares what was read of a page with what is on it. */
import { currencyExponent, toMinor } from '../../contract/money.ts'
import type { Page } from '../../contract/page.ts'
import type { SavedPage } from './saved-page.ts'

export const FIELDS = ['type', 'id', 'name', 'price', 'currency', 'availability', 'image'] as const

export type Field = (typeof FIELDS)[number]

/** A field that was read wrongly. */
export interface Miss {
  page: string
  field: Field
  expected: unknown
  read: unknown
}

const AVAILABILITY: Record<string, string> = {
  InStock: 'in_stock',
  OnlineOnly: 'in_stock',
  LimitedAvailability: 'in_stock',
  OutOfStock: 'out_of_stock',
  SoldOut: 'out_of_stock',
  Discontinued: 'out_of_stock',
  PreOrder: 'preorder',
  PreSale: 'preorder',
  BackOrder: 'preorder',
}

/** Every field that counts on this page, and whether it was read right. The product's only where there is one. */
export function judge(saved: SavedPage, page: Page): { field: Field; isRight: boolean; miss: Miss }[] {
  const { product: expected } = saved
  const read = page.product
  const row = (field: Field, want: unknown, got: unknown, isRight: boolean) => ({
    field,
    isRight,
    miss: { page: saved.name, field, expected: want, read: got ?? null },
  })
  const type = row('type', saved.pageType, page.type, page.type === saved.pageType)
  if (!expected) return [type]
  const ids = [...(expected.id ?? []), ...(expected.sku ?? [])]
  const given = [read?.productId, read?.variantId, read?.sku, read?.gtin].filter((id) => id !== undefined)
  const prices = [expected.price, ...(expected.price_also_accepted ?? [])].map((price) =>
    price === null ? undefined : (toMinor(price, read?.currency ?? '') ?? undefined),
  )
  const price =
    read?.priceMinor === undefined ? undefined : read.priceMinor / 10 ** currencyExponent(read.currency ?? '')
  const stock = expected.availability === null ? undefined : AVAILABILITY[expected.availability]
  const image = expected.image_contains
  return [
    type,
    row('id', ids, given, ids.length === 0 ? given.length === 0 : given.some((id) => ids.includes(id))),
    row('name', expected.name, read?.name, isSameName(read?.name, expected.name ?? undefined)),
    row('price', expected.price, price, prices.includes(read?.priceMinor)),
    row('currency', expected.currency, read?.currency, read?.currency === (expected.currency ?? undefined)),
    row('availability', expected.availability, read?.availability, read?.availability === stock),
    ...(image === null ? [] : [row('image', image, read?.imageUrl, !!read?.imageUrl?.includes(image))]),
  ]
}

/** Expected names of 80 characters were cut there by those who wrote them down. */
function isSameName(read: string | undefined, expected: string | undefined): boolean {
  const [a, b] = [plain(read), plain(expected)]
  return a === b || (expected?.length === 80 && !!a?.startsWith(b!))
}

/** Names are the same up to letter case, white space and the form of quotes. */
const plain = (name: string | undefined) =>
  name
    ?.normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
