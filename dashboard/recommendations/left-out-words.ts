/** @module Why a product that was found is not shown, in words. */
import type { LeftOut } from '../../contract/recommend/tried.ts'

const WORDS: Record<LeftOut, string> = {
  looking_at: 'is on the page',
  in_cart: 'is in the cart',
  bought: 'was bought',
  out_of_stock: 'out of stock',
  without_picture: 'has no picture',
  not_in_catalogue: 'not in the catalogue',
  price: 'outside of your prices',
  category: 'of another category',
  excluded: 'you excluded it',
  full: 'others took the places',
}

/** Null: it is shown. A reason of a newer version is told as it is. */
export const leftOutWords = (leftOut: LeftOut | null): string =>
  leftOut === null ? 'Shown' : (WORDS[leftOut] ?? leftOut)
