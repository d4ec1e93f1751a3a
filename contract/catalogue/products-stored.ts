/** @module What POST /v1/products answers. */

/**
 * `stored`: so many were sent and are now as they were sent; of them new, changed and as they were before. `refused`: what
 * of them was not taken, a sentence each: a product that came again further down, an id that is another product's.
 */
export interface ProductsStored {
  stored: number
  added: number
  changed: number
  unchanged: number
  refused: { productId: string; reason: string }[]
}
