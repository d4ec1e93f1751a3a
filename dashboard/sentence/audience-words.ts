/** @module Whom an overlay is for, in words. */
import type { Audience } from '../../contract/campaign/audience.ts'
import { counted } from './counted.ts'
import { joinedByAnd, joinedByOr } from './joined.ts'
import { LANGUAGE } from './language.ts'
import { money } from './money.ts'

const languages = new Intl.DisplayNames(LANGUAGE, { type: 'language' })

type Cart = NonNullable<Audience['cart']>

function cartWords(cart: Cart, currency: string): string[] {
  const words: string[] = []
  if (cart.state === 'filled') words.push('something in the cart')
  if (cart.state === 'empty') words.push('an empty cart')
  if (cart.minMinor !== undefined && cart.maxMinor !== undefined)
    words.push(`a cart of ${money(cart.minMinor, currency)} to ${money(cart.maxMinor, currency)}`)
  else if (cart.minMinor !== undefined) words.push(`a cart of at least ${money(cart.minMinor, currency)}`)
  else if (cart.maxMinor !== undefined) words.push(`a cart of at most ${money(cart.maxMinor, currency)}`)
  if (cart.unchangedMinutes) words.push(`a cart unchanged for ${counted(cart.unchangedMinutes, 'minute')}`)
  return words
}

/** `warm or hot visitors with something in the cart`; `everybody` for an empty audience. Amounts in the shop's currency. */
export function audienceWords(audience: Audience, currency: string): string {
  const who = [audience.visitor, audience.grades && joinedByOr(audience.grades)].filter(Boolean).join(', ')
  const having = audience.cart ? cartWords(audience.cart, currency) : []
  if (audience.orders === 'none') having.push('no orders yet')
  if (audience.orders === 'some') having.push('an earlier order')

  const parts: string[] = []
  if (having.length > 0) parts.push(`with ${joinedByAnd(having)}`)
  if (audience.devices) parts.push(`on a ${joinedByOr(audience.devices)}`)
  if (audience.languages)
    parts.push(`reading ${joinedByOr(audience.languages.map((code) => languages.of(code) ?? code))}`)
  if (who === '' && parts.length === 0) return 'everybody'
  return [who === '' ? 'visitors' : `${who} visitors`, ...parts].join(' ')
}
