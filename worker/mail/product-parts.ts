/** @module Products and lines of carts and orders as a mail draws them. */
import type { MessageLine, MessageProduct } from '../core/message/message-facts.ts'
import { money } from './amounts.ts'
import type { LinkBook } from './link-book.ts'
import type { LinePart, ProductPart } from './mail-plan.ts'
import { pictureAddress } from './safe-address.ts'
import { shortLine } from './short-line.ts'

/** Names come from shops and browsers, of any length. Our policy. */
const LONGEST_NAME = 140

/** A price that may be struck through is one that is higher than the price. */
export function productPart(
  product: MessageProduct,
  { links, language }: { links: LinkBook; language: string },
): ProductPart {
  const { priceMinor, wasMinor, currency } = product
  const isLower = priceMinor !== null && wasMinor !== null && priceMinor < wasMinor
  return {
    name: shortLine(product.name, LONGEST_NAME),
    link: links.page(product.url),
    image: pictureAddress(product.imageUrl, links.shopUrl),
    price: priceMinor === null || !currency ? null : money(priceMinor, currency, language),
    was: isLower && currency ? money(wasMinor, currency, language) : null,
  }
}

/** Its prices are those of all pieces together. */
export function linePart(line: MessageLine, context: { links: LinkBook; language: string }): LinePart {
  const times = (minor: number | null) => (minor === null ? null : minor * line.quantity)
  const whole = { ...line, priceMinor: times(line.priceMinor), wasMinor: times(line.wasMinor) }
  return { ...productPart(whole, context), quantity: line.quantity }
}
