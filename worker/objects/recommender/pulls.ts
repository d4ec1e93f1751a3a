/** @module What the Recommender reads from the database of the shop, slice by slice: catalogue, other ids, orders of before. */
import type { ListedProduct } from '../../../contract/catalogue/listed-product.ts'
import { basketOf } from '../../core/recommend/basket-of.ts'
import { listSignedOrders, type OrderCursor } from '../../store/list-signed-orders.ts'
import {
  type ChangeCursor,
  type Changes,
  FROM_THE_BEGINNING,
  listAliasChanges,
  listProductChanges,
} from '../../store/product-changes.ts'
import { BASKETS_KEPT_MS, MOST_BASKETS } from '../../store/recommender/basket-book.ts'
import type { Known, ProductChange } from './known.ts'

/** Rows of a slice: so few that nobody who asks meanwhile waits long. Our policy. */
const SLICE = 200

/** Names of what is noted: how far each has been read. */
const [PRODUCTS, ALIASES, ORDERS] = ['products read', 'aliases read', 'orders read'] as const

/** How far the orders of before were read, newest first; `next` null: all of them. */
interface OrdersRead {
  next: OrderCursor | null
  count: number
}

/** `inTransaction`: what is read and how far it was read are kept together or not at all. */
export interface PullPlace {
  db: D1Database
  known: Known
  inTransaction: (work: () => void) => void
}

/** Reads the next slice of what changed. False: that was all. Throws where the database does not answer: nothing is lost. */
export async function pullSlice(place: PullPlace, now: number): Promise<boolean> {
  return (await pullAliases(place)) || (await pullProducts(place)) || (await pullOrders(place, now))
}

/** First, because the ids of everything else go by them. */
async function pullAliases({ db, known, inTransaction }: PullPlace): Promise<boolean> {
  const page = await readChanges(db, known, ALIASES, listAliasChanges)
  if (page.rows.length === 0) return false
  inTransaction(() => {
    known.aliases.put(page.rows)
    known.notes.write(ALIASES, page.next)
  })
  return page.rows.length === SLICE
}

async function pullProducts({ db, known, inTransaction }: PullPlace): Promise<boolean> {
  const page = await readChanges(db, known, PRODUCTS, listProductChanges)
  if (page.rows.length === 0) return false
  inTransaction(() => {
    known.learnProducts(page.rows.map(changeOf))
    known.notes.write(PRODUCTS, page.next)
  })
  return page.rows.length === SLICE
}

/** Once: later ones are told as they come. */
async function pullOrders({ db, known, inTransaction }: PullPlace, now: number): Promise<boolean> {
  const read = known.notes.read<OrdersRead>(ORDERS) ?? { next: { at: Number.MAX_SAFE_INTEGER, id: '' }, count: 0 }
  if (read.next === null) return false
  const page = await listSignedOrders(db, { before: read.next, since: now - BASKETS_KEPT_MS, limit: SLICE })
  const isMore = page.orders.length === SLICE && read.count + SLICE < MOST_BASKETS
  inTransaction(() => {
    known.keepOldBaskets(page.orders.map(basketOf))
    if (!isMore) known.rememberBaskets()
    known.notes.write(ORDERS, { next: isMore ? page.next : null, count: read.count + page.orders.length })
  })
  return isMore
}

function readChanges<Row>(
  db: D1Database,
  known: Known,
  name: string,
  list: (db: D1Database, from: { after: ChangeCursor; limit: number }) => Promise<Changes<Row>>,
): Promise<Changes<Row>> {
  return list(db, { after: known.notes.read<ChangeCursor>(name) ?? FROM_THE_BEGINNING, limit: SLICE })
}

function changeOf({ productId, removedAt, ...rest }: ListedProduct): ProductChange {
  if (removedAt !== null) return { productId, product: null }
  const { name, brand, category, attributes, priceMinor, listPriceMinor, provenPriceMinor, currency } = rest
  const { availability, stock, url, imageUrl, firstSeenAt } = rest
  const shown = { listPriceMinor, provenPriceMinor, url, imageUrl }
  const found = { productId, name, brand, category, attributes, priceMinor, currency, availability, stock, firstSeenAt }
  return { productId, product: { ...found, ...shown } }
}
