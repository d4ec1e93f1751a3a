/** @module What a catalogue reader returns: the good rows as products, the others with their reasons. */
import { parse } from '../../contract/parse.ts'
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

/** Checks a draft against the contract. The reason names every wrong field. */
export function checkDraft(draft: Partial<Draft>): { ok: true; product: Product } | { ok: false; reason: string } {
  // An empty cell is a missing field.
  const { productId, name } = draft
  const parsed = parse(ProductSchema, { ...draft, productId: productId ?? undefined, name: name ?? undefined })
  if (parsed.ok) return { ok: true, product: parsed.value }
  return { ok: false, reason: parsed.errors.map(({ field, message }) => `${field} ${message}`).join('; ') }
}
