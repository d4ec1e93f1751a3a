/** @module Appeal: how much likelier than others the lookers at a product, or at a category, are to buy in that visit. */
import { cellOf } from './hash-counts.ts'
import { hasCart, type VisitState } from './visit-state.ts'

/** Numbers that ids are sorted into. Products that share one share their appeal; those seen more often make most of it. */
const PRODUCT_CELLS = 8192
const CATEGORY_CELLS = 512
/** Moments that the mean counts as: a product looked at less often than that is thought to be like others. Our policy. */
const MEAN_MOMENTS = 100

/** Log-odds against those of the mean, by cell; empty: nothing is known, all are alike. */
export interface Appeal {
  products: number[]
  categories: number[]
}

/** Moments of choosing with the product or category before the visitor, and those with a purchase behind them, by cell. */
export interface AppealCounts {
  products: { moments: number[]; bought: number[] }
  categories: { moments: number[]; bought: number[] }
}

/** No appeal known. */
export const NO_APPEAL: Readonly<Appeal> = { products: [], categories: [] }

const zeros = (size: number) => new Array<number>(size).fill(0)

/** Counts before the first moment. */
export const newAppealCounts = (): AppealCounts => ({
  products: { moments: zeros(PRODUCT_CELLS), bought: zeros(PRODUCT_CELLS) },
  categories: { moments: zeros(CATEGORY_CELLS), bought: zeros(CATEGORY_CELLS) },
})

/** What of a moment its appeal goes by: cells of the product last looked at and of its category; null where there is none. */
export interface Before {
  product: number | null
  category: number | null
}

/** Cells for appeal. */
export function beforeOf({ product }: VisitState): Before {
  if (!product) return { product: null, category: null }
  const { productId, category } = product.value
  return {
    product: cellOf(productId, PRODUCT_CELLS),
    category: category === null ? null : cellOf(category, CATEGORY_CELLS),
  }
}

/** Before anything is in the cart: after that, what is in it matters and not what is looked at. Appeal is of these moments. */
export function isChoosing(visit: VisitState): boolean {
  return visit.adds === 0 && !hasCart(visit)
}

/** The counts in a copy. */
export function copyCounts({ products, categories }: AppealCounts): AppealCounts {
  const copy = ({ moments, bought }: AppealCounts['products']) => ({ moments: [...moments], bought: [...bought] })
  return { products: copy(products), categories: copy(categories) }
}

/** Counts these moments in, in place. */
export function addToAppeal(counts: AppealCounts, moments: readonly { before: Before; bought: boolean }[]): void {
  for (const { before, bought } of moments)
    for (const [table, cell] of [
      [counts.products, before.product],
      [counts.categories, before.category],
    ] as const) {
      if (cell === null) continue
      table.moments[cell]! += 1
      if (bought) table.bought[cell]! += 1
    }
}

/** The appeal that counts tell of, shrunk to the mean by how few moments there are. To three digits. */
export function appealOf(...counts: readonly AppealCounts[]): Appeal {
  return {
    products: logOddsOf(counts.map(({ products }) => products)),
    categories: logOddsOf(counts.map(({ categories }) => categories)),
  }
}

function logOddsOf(tables: readonly AppealCounts['products'][]): number[] {
  const sum = (part: 'moments' | 'bought', cell: number) =>
    tables.reduce((total, table) => total + table[part][cell]!, 0)
  const cells =
    tables[0]?.moments.map((_, cell) => ({ moments: sum('moments', cell), bought: sum('bought', cell) })) ?? []
  const moments = cells.reduce((total, cell) => total + cell.moments, 0)
  const bought = cells.reduce((total, cell) => total + cell.bought, 0)
  if (bought === 0 || bought === moments) return []
  const mean = bought / moments
  return cells.map((cell) => {
    if (cell.moments === 0) return 0
    const odds = (cell.bought + MEAN_MOMENTS * mean) / (cell.moments - cell.bought + MEAN_MOMENTS * (1 - mean))
    return Number(Math.log((odds * (1 - mean)) / mean).toFixed(3))
  })
}
