/** @module What came of an import, in lines for people. */
import type { CatalogueImport, ImportTrouble } from '../../contract/catalogue/catalogue-import.ts'

/** Troubles that are named one by one; the others are counted. */
const NAMED = 50

/** Figures and troubles of an import that is over. */
export function reportLines(done: CatalogueImport): string[] {
  const { state, failure, troubles, troubleCount } = done
  const rows = troubles.slice(0, NAMED).map(troubleLine)
  const more = troubleCount > rows.length ? [`  … and ${counted(troubleCount - rows.length)} more`] : []
  const wrong = troubleCount === 0 ? [] : [`Rows that are wrong: ${counted(troubleCount)}`, ...rows, ...more]
  return state === 'failed'
    ? [...wrong, `Nothing was changed. ${failure?.detail ?? ''}`.trimEnd()]
    : [...wrong, figures(done)]
}

function figures({
  format,
  products,
  added,
  changed,
  unchanged,
  removed,
  leftOut,
  troubleCount,
}: CatalogueImport): string {
  const parts = [
    `${counted(added)} added`,
    `${counted(changed)} changed`,
    `${counted(unchanged)} as they were`,
    `${counted(removed)} taken off the shelf`,
    `${counted(leftOut)} rows left out as not for sale`,
    `${counted(troubleCount)} wrong`,
  ]
  return `${counted(products)} products read${format === null ? '' : ` (${format})`}: ${parts.join(', ')}.`
}

function troubleLine({ line, productId, reason }: ImportTrouble): string {
  return `  line ${line}${productId === null ? '' : `, ${productId}`}: ${reason}`
}

const counted = (count: number): string => count.toLocaleString('en')
