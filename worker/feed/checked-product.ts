/** @module A product as it is stored, of what a catalogue tells. */
import { parse } from '../../contract/parse.ts'
import { MAX_ALIASES, type Product, ProductSchema } from '../../contract/product.ts'
import { cut } from './feed-row.ts'
import type { Offer, Part } from './part.ts'

/** What a decoder writes where bytes are no letter. */
const NO_LETTER = '\uFFFD'

const NOTHING: Offer = { priceMinor: null, listPriceMinor: null, currency: null, availability: 'in_stock', stock: null }

/**
 * The product, or why it is none: each field that is wrong. Long texts beside the name are cut, further aliases and
 * attributes left out. A text with letters that could not be read is no text: the file is in another encoding.
 */
export function checkedProduct(part: Part): { product: Product } | { reason: string } {
  const { productId, name, brand, category } = part
  const garbled = Object.entries({ productId, name, brand, category }).find(([, text]) => text?.includes(NO_LETTER))
  if (garbled)
    return {
      reason: `${garbled[0]} "${cut(garbled[1] ?? '', 60)}" has letters that cannot be read: save the file in UTF-8`,
    }
  const parsed = parse(ProductSchema, {
    ...(part.offer ?? NOTHING),
    productId: productId ?? undefined,
    name: name ?? undefined,
    sku: part.sku,
    gtin: part.gtin,
    aliases: part.aliases.filter((alias) => alias !== productId && !alias.includes(NO_LETTER)).slice(0, MAX_ALIASES),
    attributes: attributesOf(part.attributes),
    brand: brand && cut(brand, 120),
    category: category && cut(category, 300),
    description: part.description && cut(part.description.replaceAll(NO_LETTER, ' '), 5000),
    url: part.url,
    imageUrl: part.imageUrl,
  })
  if (parsed.ok) return { product: parsed.value }
  return { reason: parsed.errors.map(({ field, message }) => `${field} ${message}`).join('; ') }
}

const attributesOf = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name !== '' && name.length <= 60)
      .slice(0, 30)
      .map(([name, value]) => [name, cut(value, 200)]),
  )
