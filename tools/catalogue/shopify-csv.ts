/** @module Shopify's product export: one row a variant or picture, rows of one product share its handle. */
import { addressField, notANumber, numberField, priceField, textField } from './field.ts'
import { htmlText } from './html-text.ts'
import { type CatalogueReader, type CatalogueRow, checkDraft, type Draft } from './reading.ts'

interface Variant {
  row: number
  priceMinor: number
  listPriceMinor: number | null
  /** Null: Shopify does not count it, or sells on when it is gone. */
  stock: number | null
}

function byHandle(rows: readonly CatalogueRow[]): Map<string, CatalogueRow[]> {
  const groups = new Map<string, CatalogueRow[]>()
  for (const row of rows) {
    const handle = textField(row.fields.Handle) ?? ''
    const group = groups.get(handle)
    if (group) group.push(row)
    else groups.set(handle, [row])
  }
  return groups
}

/** A row without a price is a further picture and gives null. */
function variantOf({ number, fields }: CatalogueRow, currency: string): Variant | string | null {
  const priceMinor = priceField(fields['Variant Price'], currency)
  if (priceMinor === null) return null
  if (priceMinor === undefined) return notANumber('Variant Price', fields['Variant Price'])
  const listPriceMinor = priceField(fields['Variant Compare At Price'], currency)
  if (listPriceMinor === undefined) return notANumber('Variant Compare At Price', fields['Variant Compare At Price'])
  const quantity = numberField(fields['Variant Inventory Qty'])
  if (quantity === undefined) return notANumber('Variant Inventory Qty', fields['Variant Inventory Qty'])
  const isCounted = textField(fields['Variant Inventory Tracker']) !== null
  const sellsOn = textField(fields['Variant Inventory Policy']) === 'continue'
  const isDearer = listPriceMinor !== null && listPriceMinor > priceMinor
  return {
    row: number,
    priceMinor,
    listPriceMinor: isDearer ? listPriceMinor : null,
    // Shopify lets stock go below zero.
    stock: isCounted && !sellsOn ? Math.max(0, quantity ?? 0) : null,
  }
}

/** The stock of all variants; null as soon as one is not counted. */
function totalStock(variants: readonly Variant[]): number | null {
  let total = 0
  for (const { stock } of variants) {
    if (stock === null) return null
    total += stock
  }
  return total
}

function draftOf(handle: string, rows: readonly CatalogueRow[], variants: readonly Variant[]): Partial<Draft> {
  const first = (name: string) =>
    rows.map(({ fields }) => textField(fields[name])).find((text) => text !== null) ?? null
  const cheapest = variants.toSorted((a, b) => a.priceMinor - b.priceMinor)[0]
  const stock = totalStock(variants)
  return {
    productId: handle,
    name: first('Title'),
    brand: first('Vendor'),
    category: first('Type'),
    description: htmlText(first('Body (HTML)') ?? '').slice(0, 5000) || null,
    priceMinor: cheapest?.priceMinor ?? null,
    listPriceMinor: cheapest?.listPriceMinor ?? null,
    stock,
    availability: stock === 0 ? 'out_of_stock' : 'in_stock',
    url: `/products/${encodeURIComponent(handle)}`,
    imageUrl: addressField(first('Image Src')),
  }
}

/** True when the export says that visitors do not see the product. */
const isHidden = ({ fields }: CatalogueRow) =>
  textField(fields.Published)?.toLowerCase() === 'false' ||
  ['draft', 'archived'].includes(textField(fields.Status)?.toLowerCase() ?? '')

/** One product a handle, at its lowest variant's price; options are not told apart. The handle is its id. */
export const readShopifyCsv: CatalogueReader = (rows, { currency }) => {
  const reading = { products: [], troubles: [], leftOut: [] } as ReturnType<CatalogueReader>
  for (const [handle, group] of byHandle(rows)) {
    const row = group[0]?.number ?? 0
    if (group[0] && isHidden(group[0])) {
      reading.leftOut.push({ row, reason: `${handle} is not published` })
      continue
    }
    const variants: Variant[] = []
    for (const line of group) {
      const variant = variantOf(line, currency)
      if (typeof variant === 'string') reading.troubles.push({ row: line.number, reason: variant })
      else if (variant !== null) variants.push(variant)
    }
    const checked = checkDraft({ ...draftOf(handle, group, variants), currency })
    if (variants.length === 0)
      reading.troubles.push({ row, reason: `${handle || 'a row without handle'} has no price` })
    else if (!checked.ok) reading.troubles.push({ row, reason: checked.reason })
    else reading.products.push(checked.product)
  }
  return reading
}
