/** @module A product's name without its size, to tell the same thing by. */
import { evenText } from '../../../../contract/even-text.ts'

/** `Linen shirt - XL`, `Linen Shirt (m)`: sizes of clothes, by their letters alone. Numbers may be what the thing is. */
const SIZE = /[\s\-–/,(]+(?:x{0,3}s|m|x{0,3}l|[2-6]xl)\)?$/

/** What two products have alike that differ in size or colour only: shops list such as products of their own. */
export const plainName = (name: string): string => evenText(name).toLowerCase().replace(SIZE, '')
