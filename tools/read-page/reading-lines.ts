/** @module What was read of a page, as lines for people. */
import { formatMoney } from '../../contract/format-money.ts'
import type { FieldReading, PageReading } from './read-in-browser.ts'

/** Every field of a product that a shop would like to be known, and what is lost without it. */
const WANTED: Record<string, string> = {
  productId: 'the product cannot be recognised',
  name: 'overlays and mails cannot name it',
  price: 'it counts for nothing in carts and scores',
  currency: "the shop's own is assumed",
  availability: 'what is sold out may be recommended',
  imageUrl: 'it is shown without a picture',
}

/** The page's type and platform, a line a field with its source and how sure, and what is missing. */
export function readingLines({ page, fields, errors }: PageReading): string[] {
  const { type, platform, product } = page
  const head = [`type      ${type}`, `platform  ${platform ?? 'none found'}`]
  const trouble = errors.map((error) => `ERROR in the page: ${error}`)
  if (!product) return [...head, 'product   none: nothing of it is read on a page of this type', ...trouble]
  const price =
    product.priceMinor === undefined ? undefined : formatMoney(product.priceMinor, product.currency ?? 'EUR')
  const lines = Object.entries(fields).map(([field, read]) => fieldLine(field, read))
  const missing = Object.entries(WANTED).filter(([field]) => !(field in fields) && !(field in product))
  return [
    ...head,
    `product   ${product.name ?? product.productId}${price ? `, ${price}` : ', no price'}`,
    ...lines,
    ...missing.map(([field, loss]) => `  ${field.padEnd(13)} MISSING: ${loss}`),
    ...trouble,
  ]
}

function fieldLine(field: string, { value, source, confidence, others }: FieldReading): string {
  const contrary = others.filter((other) => String(other.value) !== String(value))
  const said = [...new Set(contrary.map((other) => `${other.source} says ${short(other.value)}`))].slice(0, 3)
  const line = `  ${field.padEnd(13)} ${short(value)}  (${source}, ${Math.round(confidence * 100)} % sure)`
  return said.length > 0 ? `${line}; ${said.join(', ')}` : line
}

const short = (value: unknown) => (String(value).length > 70 ? `${String(value).slice(0, 67)}…` : String(value))
