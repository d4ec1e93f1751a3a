/** @module What a catalogue reader returns: the good rows as products, the others with their reasons. */
import * as v from 'valibot'
import { type Product, ProductSchema } from '../../contract/product.ts'

/** One row of a CSV or one entry of a YAML list: its number, counted from 1 without the header, and its fields. */
export interface CatalogueRow {
  number: number
  fields: Record<string, unknown>
}

/** Why a row gave no product. */
export interface RowTrouble {
  row: number
  reason: string
}

export interface CatalogueReading {
  products: Product[]
  /** Rows that are wrong. */
  troubles: RowTrouble[]
  /** Rows that are right but not for sale, such as unpublished products. */
  leftOut: RowTrouble[]
}

/** One format. `currency` counts where the file names none. Pure: no file, no network. */
export type CatalogueReader = (rows: readonly CatalogueRow[], options: { currency: string }) => CatalogueReading

/** A product as a reader found it, before it is checked. */
export type Draft = Record<keyof Product, unknown>

/** Checks a draft against the contract. The reason names the first wrong field. */
export function checkDraft(draft: Partial<Draft>): { ok: true; product: Product } | { ok: false; reason: string } {
  const checked = v.safeParse(ProductSchema, draft)
  if (checked.success) return { ok: true, product: checked.output }
  const issue = checked.issues[0]
  return { ok: false, reason: `${v.getDotPath(issue) ?? 'row'}: ${issue.message}` }
}
