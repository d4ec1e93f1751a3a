/** @module The name of a field in one form, however a file writes it. */

/** Names that were asked for, by what the file has: a file has few, and each row has all of them. */
const known = new Map<string, string>()

/** `Variant Price`, `variant_price` and `g:Variant price` are `variant_price`; `productId` is `productid`. */
export function fieldName(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[\s_-]+/g, '_')
  if (known.size < 1000) known.set(text, name)
  return name
}

/** The same of a whole entry; of two fields of one name the first that is not empty counts. */
export function namedFields(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(entry)) fields[fieldName(key)] ??= entry[key]
  return fields
}

/** An object with fields, and no list. */
export const isEntry = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
