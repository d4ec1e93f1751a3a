/** @module Finds products that cost less, are there again or run short, and who showed interest in them. */
import { PRIOR_MS } from '../../core/catalogue/proven-price.ts'
import { LATE_MS } from '../../core/scenario/late.ts'
import { productChanges, type ToldChange } from '../../core/scenario/product-change.ts'
import { productHappenings } from '../../core/scenario/product-happenings.ts'
import { selectLastChange, toLastChange } from '../../store/catalogue-clock.ts'
import { listInterested } from '../../store/interested.ts'
import { type ChangeCursor, listProductChanges } from '../../store/product-changes.ts'
import { selectStates, toStates } from '../../store/product-history.ts'
import { SLICE } from '../slice-of-people.ts'
import type { EntryLook, SourceSlice } from './entry-source.ts'

/**
 * `after`: changes until this one were looked at; `at`: when all were last, ms UTC, absent where an older version noted it.
 * `walk`: changes that people are looked for, behind this address.
 */
export interface ProductsState {
  after: ChangeCursor
  at?: number
  walk?: { changes: ToldChange[]; after: string }
}

/** A shop that changes prices all day asks its people so often, ms. Our policy. */
const EVERY_MS = 600_000
/** Products of one slice. Our policy. */
const MOST_PRODUCTS = 300
/** Who writes a product says when before it is written, ms: what became so shortly before the last look is told again. */
const WRITTEN_MS = 3_600_000
/** Behind every product of a change. */
const LAST = '\u{10ffff}'

/** What changed before a scenario about products went live begins nothing. */
export async function productsSlice(
  db: D1Database,
  state: ProductsState | undefined,
  { live, now }: EntryLook<'product'>,
): Promise<SourceSlice<ProductsState>> {
  if (!state) {
    const number = toLastChange(await selectLastChange(db).all())
    return { happenings: [], state: { after: { number, id: LAST }, at: now }, dueAt: now + EVERY_MS }
  }
  const { walk, ...known } = state
  if (!walk) return findChanges(db, known, { live, now })
  const productIds = [...new Set(walk.changes.map(({ productId }) => productId))]
  const { people, next } = await listInterested(db, productIds, { after: walk.after, limit: SLICE })
  const happenings = productHappenings(people, walk.changes, now)
  return next === null
    ? { happenings, state: known, dueAt: now + EVERY_MS }
    : { happenings, state: { ...known, walk: { ...walk, after: next } }, dueAt: now }
}

/** People are looked for only where something changed that a scenario waits for. */
async function findChanges(
  db: D1Database,
  known: ProductsState,
  { live, now }: Pick<EntryLook<'product'>, 'live' | 'now'>,
): Promise<SourceSlice<ProductsState>> {
  const { rows, next } = await listProductChanges(db, { after: known.after, limit: MOST_PRODUCTS })
  const ids = rows.map(({ productId }) => productId)
  const from = Math.max(now - LATE_MS, (known.at ?? 0) - WRITTEN_MS)
  const states = ids.length === 0 ? new Map() : toStates(await db.batch(selectStates(db, ids, from - PRIOR_MS)))
  const wanted = new Set(live.map(({ scenario }) => scenario.entry.change))
  const changes = rows
    .flatMap((product) => productChanges(product, states.get(product.productId) ?? [], from))
    .filter(({ change }) => wanted.has(change))
  const isAll = rows.length < MOST_PRODUCTS
  const state = { ...known, after: next, ...(isAll && { at: now }) }
  if (changes.length > 0) return { happenings: [], state: { ...state, walk: { changes, after: '' } }, dueAt: now }
  return { happenings: [], state, dueAt: isAll ? now + EVERY_MS : now }
}
