/** @module Reads a small catalogue to its end, or to where it breaks. */
import type { Product } from '../../contract/product.ts'
import { FeedBroken } from '../../worker/feed/feed-broken.ts'
import type { FeedEntry } from '../../worker/feed/feed-entry.ts'
import { type FeedOptions, readFeed } from '../../worker/feed/read-feed.ts'

export interface ReadAll {
  entries: FeedEntry[]
  format: string | null
  products: Product[]
  /** `line reason` of each. */
  troubles: string[]
  leftOut: string[]
  failure: FeedBroken | null
}

/** 2026-01-15T12:00Z. */
const NOW = 1_768_478_400_000

const OPTIONS: FeedOptions = {
  format: null,
  fileName: null,
  contentType: null,
  currency: 'EUR',
  origin: 'https://shop.example',
  now: NOW,
}

/** In chunks of so many bytes. Throws what is no FeedBroken. */
export async function readAll(
  content: string | Uint8Array,
  { chunk = Number.POSITIVE_INFINITY, ...options }: Partial<FeedOptions> & { chunk?: number } = {},
): Promise<ReadAll> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const entries: FeedEntry[] = []
  let failure: FeedBroken | null = null
  try {
    for await (const batch of readFeed(chunks(bytes, chunk), { ...OPTIONS, ...options })) entries.push(...batch)
  } catch (error) {
    if (!(error instanceof FeedBroken)) throw error
    failure = error
  }
  const said = (kind: 'trouble' | 'left_out') =>
    entries.flatMap((entry) => (entry.kind === kind ? [`${entry.line} ${entry.reason}`] : []))
  return {
    entries,
    format: entries.find((entry) => entry.kind === 'format')?.format ?? null,
    products: entries.flatMap((entry) => (entry.kind === 'product' ? [entry.product] : [])),
    troubles: said('trouble'),
    leftOut: said('left_out'),
    failure,
  }
}

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** A product of which nothing is known but its id, its name and what is given. */
export const product = (productId: string, name: string, known: Partial<Product> = {}): Product => ({
  productId,
  name,
  sku: null,
  gtin: null,
  aliases: [],
  attributes: {},
  brand: null,
  category: null,
  description: null,
  priceMinor: null,
  listPriceMinor: null,
  currency: null,
  availability: 'in_stock',
  stock: null,
  url: null,
  imageUrl: null,
  ...known,
})
