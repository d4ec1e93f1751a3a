/** @module By what runs of one person and scenario are told apart. */
import type { Happening } from './happening.ts'

/**
 * The key of the run that a happening begins: empty where there is but one of a person, else the order, the product, the
 * year of a birthday or the slot. A `cart` has none either: one open run a person, which notices by itself that the cart
 * is bought or empty.
 */
export function runKeyOf(happening: Happening): string {
  switch (happening.kind) {
    case 'order':
      return happening.transactionId
    case 'product':
      return happening.productId
    case 'birthday':
      return String(happening.year)
    case 'scheduled':
      return String(happening.slotAt)
    case 'event':
    case 'cart':
    case 'cart_emptied':
    case 'subscribed':
    case 'entered':
    case 'message_clicked':
      return ''
  }
}
