/** @module The grid of recency and frequency as a table: its rows, what their scores mean, how strong each cell is. */
import type { RfmReport } from '../../contract/customers-report.ts'
import { counted, plain } from '../sentence/counted.ts'

type Fitted = Extract<RfmReport, { kind: 'fitted' }>

/** `share`: of all customers. `shade`: 0 for nobody, else 1 to 5. */
export interface RfmCell {
  customers: number
  share: number
  shade: number
}

/** `days`: when the last order was; null where the borders leave no day for the score. */
export interface RfmRow {
  score: number
  days: string | null
  cells: RfmCell[]
}

const SCORES = [1, 2, 3, 4, 5] as const

/** Five rows, the most recent first, with five cells each, the fewest orders first. */
export function rfmRows({ grid, cutPoints }: Pick<Fitted, 'grid' | 'cutPoints'>): RfmRow[] {
  const all = grid.reduce((sum, cell) => sum + cell.customers, 0)
  const most = Math.max(1, ...grid.map(({ customers }) => customers))
  return SCORES.toReversed().map((r) => ({
    score: r,
    days: daysOf(r, cutPoints.recencyDays),
    cells: SCORES.map((f) => {
      const customers = grid.find((cell) => cell.r === r && cell.f === f)?.customers ?? 0
      return { customers, share: all > 0 ? customers / all : 0, shade: shadeOf(customers, most) }
    }),
  }))
}

/** Where the numbers of orders lie that each frequency means, the fewest first; null: no number does. */
export const orderRanges = (borders: readonly number[]): (string | null)[] =>
  SCORES.map((f) => {
    const [above, upTo] = [f > 1 ? borders[f - 2]! : 0, f < 5 ? borders[f - 1]! : null]
    if (upTo === null) return `${plain(above + 1)}+ orders`
    if (upTo <= above) return null
    return upTo === above + 1 ? counted(upTo, 'order') : `${plain(above + 1)}–${counted(upTo, 'order')}`
  })

/** Borders fall: the first lies between the scores 1 and 2, and who is equal to a border is below it. */
function daysOf(r: number, borders: readonly number[]): string | null {
  const least = r < 5 ? borders[r - 1]! : 0
  const below = r > 1 ? borders[r - 2]! : null
  if (below === null) return least === 0 ? 'any time' : `${counted(least, 'day')} ago or longer`
  if (below <= least) return null
  if (least === 0) return below === 1 ? 'today' : `up to ${counted(below - 1, 'day')} ago`
  return below === least + 1 ? `${counted(least, 'day')} ago` : `${plain(least)}–${counted(below - 1, 'day')} ago`
}

const shadeOf = (customers: number, most: number): number =>
  customers === 0 ? 0 : Math.max(1, Math.ceil((5 * customers) / most))
