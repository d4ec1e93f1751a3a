/** @module What is wrong, and what should be known, of the merge fields in an owner's line. */
import { compile, draw, namesIn } from './engine.ts'

/** Which fields there are; in words; and what is always known, beside which everything needs a fallback. */
export interface KnownFields {
  names: RegExp
  list: string
  least: object
}

/** In overlays (worker/template/merge-facts.ts); of traits any name. */
const OVERLAY_FIELDS: KnownFields = {
  names: /^(shop\.name|product\.(name|brand|category|price)|cart\.(count|value)|traits\.[a-z][a-z0-9_]{0,39})$/,
  list: 'shop.name, product.name, product.brand, product.category, product.price, cart.count, cart.value and traits.…',
  least: { shop: { name: 'Shop' }, product: {}, cart: {}, traits: {} },
}

/** `error`: it cannot be published so. `warnings`: sentences that go behind the name of the field. */
export interface MergeNotes {
  error: string | null
  warnings: string[]
}

/** Of one line; of most lines nothing. */
export function mergeNotes(text: string, fields: KnownFields = OVERLAY_FIELDS): MergeNotes {
  if (!/\{[{%]/.test(text)) return { error: null, warnings: [] }
  try {
    const compiled = compile(text)
    const unknown = [...new Set(namesIn(compiled))].filter((name) => !fields.names.test(name))
    if (unknown.length > 0) return { error: null, warnings: unknown.map((name) => unknownField(name, fields)) }
    return { error: null, warnings: needsFallback(compiled, fields) ? [NO_FALLBACK] : [] }
  } catch (error) {
    return { error: `has a merge field that cannot be read: ${reasonOf(error)}`, warnings: [] }
  }
}

const unknownField = (name: string, { list }: KnownFields) =>
  `asks for "${name}", which is no merge field: there are ${list}`

const NO_FALLBACK =
  'has a merge field without a fallback: where it is not known, this is left out. Say it, such as ' +
  '{{ product.name | default: "this one" }}'

function needsFallback(compiled: ReturnType<typeof compile>, { least }: KnownFields): boolean {
  try {
    draw(compiled, least)
    return false
  } catch {
    return true
  }
}

/** The library's words without where in the line, for its lines are ours. */
const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/, line:\d+.*$/s, '')
