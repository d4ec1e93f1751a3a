/** @module Cells that many customers share, so that a million of them make a table of bounded length. */

/** Columns of equal length: how many customers a cell holds, and their mean in every measure. JSON as it stands. */
export interface Cells<Measure extends string> {
  /** How coarse the cells are; 0 is the finest. */
  level: number
  customers: number[]
  means: Record<Measure, number[]>
}

/** How customers are told apart. */
export interface Grid<Measure extends string> {
  measures: readonly Measure[]
  /** The cell's number at a level: a whole number below 2 ** 53. It must get coarser with each level. */
  cell: (customer: Record<Measure, number>, level: number) => number
}

/** Keeps every parameter within 0.4 % for a million customers (docs/scoring.md); some 700 kB of JSON. Our policy. */
export const MOST_CELLS = 20_000
const COARSEST = 40

/** A table of nobody yet. */
export function noCells<Measure extends string>({ measures }: Grid<Measure>): Cells<Measure> {
  const means = Object.fromEntries(measures.map((measure): [string, number[]] => [measure, []]))
  return { level: 0, customers: [], means: means as Record<Measure, number[]> }
}

/**
 * The table with more customers in it. A cell keeps their mean, not its middle, so what is lost is of the second order
 * in its width. When there would be more than `most` cells they become coarser, until there are few enough.
 * Call it slice by slice; the table may be stored as JSON in between. Cost: one pass over customers and cells.
 */
export function withCustomers<Measure extends string>(
  cells: Cells<Measure>,
  customers: Iterable<Record<Measure, number>>,
  { grid, most = MOST_CELLS }: { grid: Grid<Measure>; most?: number },
): Cells<Measure> {
  let table = new Sums(grid, cells.level)
  table.addAll(cells)
  for (const customer of customers) {
    table.add(customer, 1)
    while (table.size > most && table.level < COARSEST) {
      const coarser = new Sums(grid, table.level + 1)
      coarser.addAll(table.cells())
      table = coarser
    }
  }
  return table.cells()
}

/** Of how many customers the table tells. */
export function countOf({ customers }: Pick<Cells<never>, 'customers'>): number {
  return customers.reduce((sum, count) => sum + count, 0)
}

/** The table while it is being filled: sums by cell. */
class Sums<Measure extends string> {
  readonly level: number
  readonly #grid: Grid<Measure>
  readonly #sums = new Map<number, { count: number; of: Record<Measure, number> }>()

  constructor(grid: Grid<Measure>, level: number) {
    this.#grid = grid
    this.level = level
  }

  get size(): number {
    return this.#sums.size
  }

  add(customer: Record<Measure, number>, count: number): void {
    const cell = this.#grid.cell(customer, this.level)
    const sums = this.#sums.get(cell)
    const of = {} as Record<Measure, number>
    for (const measure of this.#grid.measures) of[measure] = (sums?.of[measure] ?? 0) + customer[measure] * count
    this.#sums.set(cell, { count: (sums?.count ?? 0) + count, of })
  }

  addAll({ customers, means }: Cells<Measure>): void {
    const mean = {} as Record<Measure, number>
    for (const [row, count] of customers.entries()) {
      for (const measure of this.#grid.measures) mean[measure] = means[measure][row]!
      this.add(mean, count)
    }
  }

  cells(): Cells<Measure> {
    const table = { ...noCells(this.#grid), level: this.level }
    for (const [, { count, of }] of [...this.#sums].sort(([one], [other]) => one - other)) {
      table.customers.push(count)
      for (const measure of this.#grid.measures) table.means[measure].push(of[measure] / count)
    }
    return table
  }
}
