/** @module What products that are told change in the catalogue, as data. */
import type { ListedProduct, ProductSource, ProductState } from '../../../contract/catalogue/listed-product.ts'
import type { Product } from '../../../contract/product.ts'
import { DAY_MS, dayOf } from '../activity.ts'
import type { ProductAlias } from '../product-aliases.ts'
import { type AliasChange, Claims } from './claims.ts'
import { foundBy } from './found-by.ts'
import { idsOf } from './ids-of.ts'
import type { KnownCatalogue, KnownProduct } from './known-product.ts'
import { provenPrice } from './proven-price.ts'
import { sourceOf } from './source-of.ts'
import { isAsKnown } from './told-products.ts'

/** A product off the shelf for longer was not on offer: what was struck through before counts no more. Our policy. */
const GONE_MS = DAY_MS

/** Who told of them, and when, ms UTC. */
export interface Telling {
  source: ProductSource
  now: number
}

/** A row of the history. */
export type HistoryRow = ProductState & { productId: string }

/** What to write, in one transaction. */
export interface ProductsPlan {
  added: number
  changed: number
  unchanged: number
  /** Ids that belong to another product. */
  refused: { productId: string; reason: string }[]
  products: KnownProduct[]
  history: HistoryRow[]
  aliases: AliasChange[]
  /** Products that only pages told of, to be taken off the shelf: they are told under other ids now. */
  replaced: ProductAlias[]
}

/** `products` are each once, and differ from what is stored (told-products.ts). Cost: their ids and states. */
export function planProducts(products: readonly Product[], known: KnownCatalogue, telling: Telling): ProductsPlan {
  const told = new Set(products.map(({ productId }) => productId))
  const claims = new Claims(known, { source: telling.source === 'page' ? 'page' : 'catalogue', told })
  const plan: ProductsPlan = {
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: [],
    products: [],
    history: [],
    aliases: [],
    replaced: [],
  }
  for (const product of products) giveBack(product, known, claims)
  for (const product of products) {
    const before = known.products.get(product.productId)
    if (telling.source === 'page' && isOthers(product, known)) {
      plan.refused.push({ productId: product.productId, reason: 'Its id or its page is another product’s by now.' })
      continue
    }
    const held = claimIds(product, claims, plan.refused)
    if (before && isAsKnown(product, before, telling.source, held)) plan.unchanged += 1
    else keep(product, held)
  }
  return { ...plan, aliases: claims.changes(), replaced: claims.replaced() }

  function keep(product: Product, held: string[]): void {
    const before = known.products.get(product.productId)
    const states = known.history.get(product.productId) ?? []
    const row = rowOf(product, { before, states, held, telling })
    plan.products.push(row)
    if (before) plan.changed += 1
    else plan.added += 1
    if (isNewState(row, before, states)) plan.history.push(...statesOf(row, before, momentOf(states, telling.now)))
  }
}

/** Is what a page tells of known as another product, by its id or by its address? */
function isOthers(product: Product, { aliases }: KnownCatalogue): boolean {
  const { productId } = product
  return [productId, ...idsOf(product)].some((id) => ![productId, id, undefined].includes(aliases.get(id)?.productId))
}

/** Ids that products no longer have, first of all: another of this batch may be told with them. */
function giveBack(product: Product, known: KnownCatalogue, claims: Claims): void {
  const before = known.products.get(product.productId)
  const wanted = new Set(idsOf(product))
  for (const alias of before?.held ?? []) if (!wanted.has(alias)) claims.release(alias, product.productId)
}

/** Returns the ids that it has now. */
function claimIds(product: Product, claims: Claims, refused: ProductsPlan['refused']): string[] {
  const { productId } = product
  claims.own(productId)
  return idsOf(product).filter((alias) => {
    const reason = claims.claim(alias, productId)
    if (reason !== null) refused.push({ productId, reason })
    return reason === null
  })
}

interface Stored {
  before: KnownProduct | undefined
  states: readonly ProductState[]
  held: string[]
  telling: Telling
}

function rowOf(product: Product, { before, states, held, telling: { source, now } }: Stored): KnownProduct {
  const at = momentOf(states, now)
  // A page is read now and then: what it cost in between, nobody knows.
  const isProof = before !== undefined && goneSince(before, now) === null && before.source !== 'page'
  return {
    ...product,
    held,
    source: before ? sourceOf(before, source) : source,
    firstSeenAt: before?.firstSeenAt ?? now,
    updatedAt: now,
    removedAt: null,
    stockAt: now,
    foundBy: foundBy(product),
    provenPriceMinor: isProof ? provenPrice(before, { ...product, at }, states) : null,
  }
}

/** Since when it was not on offer, ms UTC; null: it was. */
const goneSince = ({ removedAt }: ListedProduct, now: number): number | null =>
  removedAt !== null && now - removedAt > GONE_MS ? removedAt : null

/** Two states of one moment cannot be told apart, and a clock may be set back: the history goes forward in any case. */
const momentOf = (states: readonly ProductState[], now: number): number => Math.max(now, (states.at(-1)?.at ?? 0) + 1)

/** What the product's history tells; of the stock alone once a day (UTC). */
function isNewState(row: KnownProduct, before: KnownProduct | undefined, states: readonly ProductState[]): boolean {
  const last = states.at(-1)
  if (!before || !last || before.removedAt !== null || isTakenFromPage(row, before)) return true
  if (STATED.some((field) => row[field] !== before[field])) return true
  return row.stock !== last.stock && dayOf(last.at) < dayOf(row.updatedAt)
}

const STATED = ['priceMinor', 'listPriceMinor', 'currency', 'availability'] as const

/**
 * Where only a page told of it before, its price was not known until now; while it was off the shelf, it had none: the 30
 * days before a reduction begin anew.
 */
function statesOf(row: ListedProduct, before: KnownProduct | undefined, at: number): HistoryRow[] {
  const { productId, priceMinor, listPriceMinor, currency, availability, stock } = row
  const state = { productId, at, priceMinor, listPriceMinor, currency, availability, stock }
  const unknown = { ...state, priceMinor: null, listPriceMinor: null }
  if (before && isTakenFromPage(row, before)) return [unknown, { ...state, at: at + 1 }]
  const gone = before ? goneSince(before, row.updatedAt) : null
  return gone === null ? [state] : [{ ...unknown, at: gone, availability: 'out_of_stock', stock: null }, state]
}

const isTakenFromPage = (row: ListedProduct, before: ListedProduct): boolean =>
  before.source === 'page' && row.source !== 'page'
