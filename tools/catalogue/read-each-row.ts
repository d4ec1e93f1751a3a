/** @module Reading of catalogues where a row is a product. */
import { type CatalogueReading, type CatalogueRow, checkDraft, type Draft } from './reading.ts'

/** A refusal of a whole row, by its reason. */
export type DraftOf = (fields: Record<string, unknown>) => Partial<Draft> | string

/** Turns each row into a product by `draftOf`. An id seen before is trouble: the first row keeps it. */
export function readEachRow(rows: readonly CatalogueRow[], draftOf: DraftOf): CatalogueReading {
  const reading: CatalogueReading = { products: [], troubles: [], leftOut: [] }
  const rowOfId = new Map<string, number>()
  for (const { number, fields } of rows) {
    const draft = draftOf(fields)
    const checked = typeof draft === 'string' ? { ok: false as const, reason: draft } : checkDraft(draft)
    const first = checked.ok ? rowOfId.get(checked.product.productId) : undefined
    if (!checked.ok) reading.troubles.push({ row: number, reason: checked.reason })
    else if (first !== undefined)
      reading.troubles.push({ row: number, reason: `has the id ${checked.product.productId} of row ${first}` })
    else {
      rowOfId.set(checked.product.productId, number)
      reading.products.push(checked.product)
    }
  }
  return reading
}
