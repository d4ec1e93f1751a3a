/** @module How recommended products were found. */

/**
 * `also_viewed`: in sessions like this one. `bought_together`: in the same orders. `similar`: by text and attributes.
 * `upsell`: the same kind, dearer. `cross_sell`: bought with it, of another kind. `trending`: looked at more and more.
 * `best_sellers`: most sold in 90 days, by signed orders. `recently_viewed`, `left_in_cart`: by this visitor. `buy_again`:
 * bought before, and its usual time has come. `free_delivery`: fills the cart up to free delivery. `new_for_you`: new in
 * the catalogue, of what this visitor is interested in.
 */
export const STRATEGIES = [
  'also_viewed',
  'bought_together',
  'similar',
  'upsell',
  'cross_sell',
  'trending',
  'best_sellers',
  'recently_viewed',
  'left_in_cart',
  'buy_again',
  'free_delivery',
  'new_for_you',
] as const

/** The slot that is asked for where none is named: by a campaign's block, the JS API or the route. */
export const USUAL_SLOT = 'product'

/** Most products that one slot shows. Our policy. */
export const MOST_IN_SLOT = 24

export type Strategy = (typeof STRATEGIES)[number]
