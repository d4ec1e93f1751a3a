/** @module What an overlay asks of the cart, in words. */
import type { Audience } from '../../contract/campaign/audience.ts'
import { counted } from './counted.ts'
import { joinedByOr } from './joined.ts'
import { money } from './money.ts'

type Cart = NonNullable<Audience['cart']>

/** `a cart of at least €30.00`, each a phrase behind `with`. */
export function cartWords(cart: Cart, currency: string): string[] {
  const words: string[] = []
  if (cart.state === 'filled') words.push('something in the cart')
  if (cart.state === 'empty') words.push('an empty cart')
  words.push(...valueWords(cart, currency))
  if (cart.unchangedMinutes) words.push(`a cart unchanged for ${counted(cart.unchangedMinutes, 'minute')}`)
  if (cart.products) words.push(`${joinedByOr(cart.products)} in the cart`)
  if (cart.categories) words.push(`something of ${joinedByOr(cart.categories)} in the cart`)
  if (cart.brands) words.push(`something by ${joinedByOr(cart.brands)} in the cart`)
  return words
}

function valueWords({ minMinor, maxMinor }: Cart, currency: string): string[] {
  if (minMinor !== undefined && maxMinor !== undefined)
    return [`a cart of ${money(minMinor, currency)} to ${money(maxMinor, currency)}`]
  if (minMinor !== undefined) return [`a cart of at least ${money(minMinor, currency)}`]
  return maxMinor === undefined ? [] : [`a cart of at most ${money(maxMinor, currency)}`]
}
