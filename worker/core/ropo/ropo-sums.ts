/** @module Purchases in stores summed up by what their buyers did online before, slice by slice. */
import type { RopoPart } from '../../../contract/customers-report.ts'
import type { StoreSale } from './store-sale.ts'

/** What is counted of one store. */
export interface StoreSums {
  store: string | null
  known: number
  online: number
}

/** Plain JSON. */
export interface RopoSums {
  orders: RopoPart
  known: RopoPart
  online: RopoPart
  sameProduct: RopoPart
  /** Orders by days from the last visit to the order, as text. */
  daysBefore: Record<string, number>
  /** By name, the one without a name first. */
  stores: StoreSums[]
}

/** Of more stores those of the lowest names are counted by name. Our policy: it keeps the sums below 200 KB. */
const MOST_STORES = 1000

const NOTHING: RopoPart = { orders: 0, revenueMinor: 0 }

/** The sums of some sales. Cost: one pass. */
export function ropoSums(sales: readonly StoreSale[]): RopoSums {
  const daysBefore: Record<string, number> = {}
  for (const days of sales.flatMap((sale) => sale.daysBefore ?? [])) daysBefore[days] = (daysBefore[days] ?? 0) + 1
  return {
    orders: partOf(sales),
    known: partOf(sales.filter(({ isKnown }) => isKnown)),
    online: partOf(sales.filter((sale) => sale.daysBefore !== null)),
    sameProduct: partOf(sales.filter(({ isSameProduct }) => isSameProduct)),
    daysBefore,
    stores: byStore(
      sales
        .filter(({ isKnown }) => isKnown)
        .map((sale) => ({ store: sale.store, known: 1, online: sale.daysBefore === null ? 0 : 1 })),
    ),
  }
}

/** The sums of both; in whatever order slices are added, the sums are the same. */
export function mergeRopoSums(a: RopoSums, b: RopoSums): RopoSums {
  const daysBefore = { ...a.daysBefore }
  for (const [days, orders] of Object.entries(b.daysBefore)) daysBefore[days] = (daysBefore[days] ?? 0) + orders
  return {
    orders: plus(a.orders, b.orders),
    known: plus(a.known, b.known),
    online: plus(a.online, b.online),
    sameProduct: plus(a.sameProduct, b.sameProduct),
    daysBefore,
    stores: byStore([...a.stores, ...b.stores]),
  }
}

const partOf = (sales: readonly StoreSale[]): RopoPart =>
  sales.reduce((sum, { minor }) => plus(sum, { orders: 1, revenueMinor: minor }), NOTHING)

const plus = (a: RopoPart, b: RopoPart): RopoPart => ({
  orders: a.orders + b.orders,
  revenueMinor: a.revenueMinor + b.revenueMinor,
})

/** A name that is cut off once has as many lower ones for ever: what stays is complete. */
function byStore(lines: readonly StoreSums[]): StoreSums[] {
  const sums = new Map<string | null, StoreSums>()
  for (const { store, known, online } of lines) {
    const before = sums.get(store) ?? { store, known: 0, online: 0 }
    sums.set(store, { store, known: before.known + known, online: before.online + online })
  }
  return [...sums.values()].sort((a, b) => ((a.store ?? '') < (b.store ?? '') ? -1 : 1)).slice(0, MOST_STORES)
}
