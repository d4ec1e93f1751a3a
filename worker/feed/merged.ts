/** @module One product of what its rows tell. */
import type { Offer, Part } from './part.ts'

/**
 * Texts and addresses are those of the first row that has them. The price is the lowest of what can be had; stock the sum,
 * and not counted as soon as one variant is not. Values of an attribute are all told. At least one part.
 */
export function merged(parts: readonly Part[]): Part {
  const [first] = parts
  if (first === undefined) throw new RangeError('no part')
  if (parts.length === 1) return first
  const text = <Name extends 'productId' | 'name' | 'sku' | 'gtin' | 'brand' | 'category' | 'description'>(
    name: Name,
  ) => parts.find((part) => part[name] !== null)?.[name] ?? null
  return {
    productId: text('productId'),
    variantId: null,
    name: text('name'),
    sku: text('sku'),
    gtin: text('gtin'),
    aliases: [...new Set(parts.flatMap(({ aliases }) => aliases))],
    attributes: attributesOf(parts),
    brand: text('brand'),
    category: text('category'),
    description: text('description'),
    url: parts.find(({ url }) => url !== null)?.url ?? null,
    imageUrl: parts.find(({ imageUrl }) => imageUrl !== null)?.imageUrl ?? null,
    offer: offerOfAll(parts.flatMap(({ offer }) => offer ?? [])),
  }
}

function offerOfAll(offers: readonly Offer[]): Offer | null {
  const there = offers.filter(({ availability }) => availability !== 'out_of_stock')
  const [best] = (there.length > 0 ? there : offers).toSorted(
    (a, b) => (a.priceMinor ?? Number.POSITIVE_INFINITY) - (b.priceMinor ?? Number.POSITIVE_INFINITY),
  )
  if (best === undefined) return null
  const isThere = there.some(({ availability }) => availability === 'in_stock')
  return {
    ...best,
    availability: isThere ? 'in_stock' : there.length > 0 ? 'preorder' : 'out_of_stock',
    stock: offers.reduce<number | null>((sum, { stock }) => (sum === null || stock === null ? null : sum + stock), 0),
  }
}

function attributesOf(parts: readonly Part[]): Record<string, string> {
  const values = new Map<string, Set<string>>()
  for (const { attributes } of parts)
    for (const [name, value] of Object.entries(attributes)) {
      const known = values.get(name)
      if (known) known.add(value)
      else values.set(name, new Set([value]))
    }
  return Object.fromEntries([...values].map(([name, known]) => [name, [...known].join(', ')]))
}
