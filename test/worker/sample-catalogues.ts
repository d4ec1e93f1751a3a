/** @module Catalogues for the tests of imports, and what came of one. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ImportSummary } from '../../contract/catalogue/catalogue-import.ts'

/** Our own format, each product for the same price. */
export const csv = (ids: readonly string[], price = '10.00') =>
  ['productId,name,price', ...ids.map((id) => `${id},Thing ${id},${price}`)].join('\n')

/** A Google Merchant feed of these items, not yet closed. */
export const xml = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
${items}`

/** A line of it. */
export const item = (id: string, price = '12.50 EUR') =>
  `<item><g:id>${id}</g:id><title>Lamp ${id}</title><g:price>${price}</g:price><link>https://shop.example/${id}</link></item>\n`

export const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`)

/** What an import counted. */
export const figures = ({ products, added, changed, unchanged, removed, leftOut, troubleCount }: ImportSummary) => ({
  products,
  added,
  changed,
  unchanged,
  removed,
  leftOut,
  troubleCount,
})
export const none = { products: 0, added: 0, changed: 0, unchanged: 0, removed: 0, leftOut: 0, troubleCount: 0 }

/** What the server of a feed says. */
export type Answer = (answer: ServerResponse, request: IncomingMessage) => void
