/** @module How much of what one slice of the night's work on customers takes. */

/** `orders`: where one of the customers has more, the slice is of that one alone. */
export interface SliceSizes {
  customers: number
  orders: number
  products: number
}
