/** @module What is wrong in a catalogue as a file: line, product and reason. */
import type { CatalogueImport } from '../../../contract/catalogue/catalogue-import.ts'
import { CSV_BEGINS, csvLine } from '../../../contract/csv-line.ts'

export function troubleCsv({ troubles }: Pick<CatalogueImport, 'troubles'>): string {
  const rows = troubles.map(({ line, productId, reason }) => csvLine([line, productId, reason]))
  return [`${CSV_BEGINS}${csvLine(['line', 'product', 'reason'])}`, ...rows].join('')
}

/** `catalogue.xml.gz` and `https://shop.example/feed.xml?key=…` give `catalogue.troubles.csv`, `feed.troubles.csv`. */
export function troubleName(source: string): string {
  const name = source.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ''
  return `${name.replace(/(\.\w{1,5}){1,2}$/, '') || 'catalogue'}.troubles.csv`
}
