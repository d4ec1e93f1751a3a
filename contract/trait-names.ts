/** @module Names of traits: those that mean the same in every shop, and how many of its own a shop may choose. */

const KNOWN_TRAITS = ['birthday', 'gender', 'age_band'] as const

/** Traits of one person whose names the shop chose itself. Our policy. */
export const MOST_OWN_TRAITS = 20

/** Does the name mean the same in every shop? */
export const isKnownTrait = (name: string): boolean => KNOWN_TRAITS.some((known) => known === name)
