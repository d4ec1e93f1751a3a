/** @module Versions of a campaign in a test. */
import type { DraftVariant } from './draft.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The campaign as it is, and another that is to be changed. */
export const newVariants = (): DraftVariant[] => [
  { variantId: 'a', name: 'As it is', share: 0.5 },
  { variantId: 'b', name: 'The other', share: 0.5 },
]

/** One more, under an id that is free, with an even share of all. */
export function withVariant(variants: readonly DraftVariant[]): DraftVariant[] {
  const free = [...LETTERS].find((letter) => variants.every(({ variantId }) => variantId !== letter)) ?? 'z'
  return evenShares([...variants, { variantId: free, name: `Version ${free}`, share: 0 }])
}

/** Shares that sum to 1 in whole percent: the first take what is left over. */
export function evenShares(variants: readonly DraftVariant[]): DraftVariant[] {
  const each = Math.floor(100 / variants.length)
  const over = 100 - each * variants.length
  return variants.map((variant, n) => ({ ...variant, share: (each + (n < over ? 1 : 0)) / 100 }))
}
