/** @module Room that is kept free in the shop's page from the start, for an inline overlay that may come. */

/** `selector`: of the elements. How high they are at least, CSS pixels: up to 760 px of width, and above. */
export interface ReservedSlot {
  selector: string
  phone: number
  desktop: number
}
