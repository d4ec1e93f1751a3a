/** @module One product of the demo shop as its shelf lists it. */

export interface Entry {
  /** Last part of its address and of its picture's. */
  slug: string
  name: string
  brand: string
  /** EUR cents. */
  price: number
  /** What it cost before, EUR cents, where it is reduced. */
  before?: number
  /** Pieces on the shelf. */
  stock: number
  text: string
  /** The whole SVG. */
  picture: string
}

/** A category with its products. `code` begins their article numbers. */
export interface Shelf {
  slug: string
  code: string
  name: string
  /** One sentence over the list. */
  text: string
  entries: readonly Entry[]
}
