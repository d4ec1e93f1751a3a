/** @module What each strategy is called, what it does, and when it finds nothing. */
import type { Strategy } from '../../contract/recommend/strategy.ts'

interface StrategyWords {
  title: string
  does: string
  nothing: string
}

const WORDS: Record<Strategy, StrategyWords> = {
  also_viewed: {
    title: 'Looked at together',
    does: 'What others looked at in visits like this one, the last clicks counting most.',
    nothing: 'Nothing while the visitor has looked at no product that others looked at too.',
  },
  bought_together: {
    title: 'Bought together',
    does: 'What stood in the same orders as the product on the page or in the cart.',
    nothing: 'Nothing until it was ordered together with something else.',
  },
  similar: {
    title: 'Similar',
    does: 'Alike by name, category, brand, details and price.',
    nothing: 'Nothing where no product is on the page or was looked at, or none is like it.',
  },
  upsell: {
    title: 'A dearer one',
    does: 'The same kind of thing, somewhat dearer.',
    nothing: 'Nothing where it is the dearest of its kind already, or has no price.',
  },
  cross_sell: {
    title: 'Something to go with it',
    does: 'What is bought with it and is of another kind: the tea to the teapot.',
    nothing: 'Nothing until such orders are known.',
  },
  trending: {
    title: 'Trending',
    does: 'What is looked at more and more these days.',
    nothing: 'Nothing until visitors look at products.',
  },
  best_sellers: {
    title: 'Best sellers',
    does: 'Most pieces sold in 90 days, by orders that your shop’s server told of.',
    nothing: 'Nothing until there are such orders.',
  },
  recently_viewed: {
    title: 'Looked at before',
    does: 'What this visitor looked at, the newest first.',
    nothing: 'Nothing for a visitor who looked at nothing else, or does not permit personalising.',
  },
  left_in_cart: {
    title: 'Left in the cart',
    does: 'What lies in this visitor’s cart.',
    nothing: 'Nothing while the cart is empty.',
  },
  buy_again: {
    title: 'Time to buy again',
    does: 'What this visitor bought before, when the usual time for the next one has come.',
    nothing: 'Nothing for those who bought nothing, or nothing that people buy again.',
  },
  free_delivery: {
    title: 'Up to free delivery',
    does: 'What fills the cart up to free delivery, and little more.',
    nothing:
      'Nothing while the cart is empty or past it, or the settings do not say from what value on delivery is free.',
  },
  new_for_you: {
    title: 'New for them',
    does: 'New in the catalogue, of the kinds and brands that this visitor is interested in.',
    nothing: 'Nothing for a visitor nobody knows yet, or where nothing is new.',
  },
}

export const strategyWords = (strategy: Strategy): StrategyWords => WORDS[strategy]

/** `Looked at together, then Trending`: for those who hear it. */
export const chainSentence = (chain: readonly Strategy[]): string =>
  chain.map((strategy) => WORDS[strategy].title).join(', then ')
