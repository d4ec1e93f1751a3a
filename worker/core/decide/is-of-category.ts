/** @module Is a product of a category? */
import { evenText } from '../../../contract/even-text.ts'
import type { Item } from '../../../contract/item.ts'
import { remembered } from '../remembered.ts'

/**
 * Is its category one of these, or below one of them: `Tea / Green` is of `tea`. Parts are parted by `/` or `>`; capitals
 * and blanks do not matter. False where it is not known.
 */
export function isOfCategory(item: Item | undefined, wanted: readonly string[]): boolean {
  if (!item?.category) return false
  const parts = partsOfItem(item)
  return partsOfAll(wanted).some((each) => each.every((part, n) => parts[n] === part))
}

const partsOf = (category: string): string[] => category.split(/[/>]/).map((part) => evenText(part).toLowerCase())

const partsOfItem = remembered(({ category = '' }: Item) => partsOf(category))
const partsOfAll = remembered((categories: readonly string[]) => categories.map(partsOf))
