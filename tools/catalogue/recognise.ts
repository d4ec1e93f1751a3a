/** @module Which format a catalogue has, told by the names of its fields. */
import { readAwsYaml } from './aws-yaml.ts'
import { readOwn } from './own.ts'
import type { CatalogueReader } from './reading.ts'
import { readShopifyCsv } from './shopify-csv.ts'
import { readUkGifts } from './uk-gifts.ts'

export interface CatalogueFormat {
  name: string
  /** Fields that only this format has together. */
  fields: readonly string[]
  read: CatalogueReader
}

/** The formats we read. Asked in this order. */
export const CATALOGUE_FORMATS: readonly CatalogueFormat[] = [
  { name: 'Shopify export', fields: ['Handle', 'Title', 'Variant Price'], read: readShopifyCsv },
  { name: 'UK gifts', fields: ['id', 'title', 'price_gbp_median'], read: readUkGifts },
  { name: 'AWS retail demo', fields: ['id', 'name', 'price', 'current_stock'], read: readAwsYaml },
  { name: 'own fields', fields: ['productId', 'name'], read: readOwn },
]

/** The format whose fields are all among `fields`, or null. */
export function recogniseCatalogue(fields: readonly string[]): CatalogueFormat | null {
  return CATALOGUE_FORMATS.find((format) => format.fields.every((field) => fields.includes(field))) ?? null
}
