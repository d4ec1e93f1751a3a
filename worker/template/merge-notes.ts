/** @module What is wrong, and what should be known, of the merge fields in an owner's line. */
import { compile, draw, namesIn } from './engine.ts'

/** What may be asked for (worker/template/merge-facts.ts); of traits any name. */
const NAMES = /^(shop\.name|product\.(name|brand|category|price)|cart\.(count|value)|traits\.[a-z][a-z0-9_]{0,39})$/

/** A line with what is always known; whatever else it needs has no fallback. */
const LEAST = { shop: { name: 'Shop' }, product: {}, cart: {}, traits: {} }

/** `error`: it cannot be published so. `warnings`: sentences that go behind the name of the field. */
export interface MergeNotes {
  error: string | null
  warnings: string[]
}

/** Of one line; of most lines nothing. */
export function mergeNotes(text: string): MergeNotes {
  if (!/\{[{%]/.test(text)) return { error: null, warnings: [] }
  try {
    const compiled = compile(text)
    const unknown = [...new Set(namesIn(compiled))].filter((name) => !NAMES.test(name))
    if (unknown.length > 0) return { error: null, warnings: unknown.map(unknownField) }
    return { error: null, warnings: needsFallback(compiled) ? [NO_FALLBACK] : [] }
  } catch (error) {
    return { error: `has a merge field that cannot be read: ${reasonOf(error)}`, warnings: [] }
  }
}

const unknownField = (name: string) =>
  `asks for "${name}", which is no merge field: there are shop.name, product.name, product.brand, product.category, ` +
  'product.price, cart.count, cart.value and traits.…'

const NO_FALLBACK =
  'has a merge field without a fallback: where it is not known, this is left out. Say it, such as ' +
  '{{ product.name | default: "this one" }}'

function needsFallback(compiled: ReturnType<typeof compile>): boolean {
  try {
    draw(compiled, LEAST)
    return false
  } catch {
    return true
  }
}

/** The library's words without where in the line, for its lines are ours. */
const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/, line:\d+.*$/s, '')
