/** @module How much of what one slice of the night's work on customers takes. */

/**
 * `orders` of all its customers together, or of one of them alone. Who has more than `ordersOfOne` is told by days with
 * orders: a till's "walk-in customer" may have a million.
 */
export interface SliceSizes {
  customers: number
  orders: number
  ordersOfOne: number
  products: number
}
