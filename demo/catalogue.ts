/** @module The demo shop's catalogue: Heron & Kettle, tea and what belongs to it. */
import type { Shelf } from './catalogue/entry.ts'
import { gifts } from './catalogue/gifts.ts'
import { mugs } from './catalogue/mugs.ts'
import { table } from './catalogue/table.ts'
import { tea } from './catalogue/tea.ts'
import { teapots } from './catalogue/teapots.ts'

export const SHOP_NAME = 'Heron & Kettle'

/** Every address of the shop begins with this. */
export const BASE = '/shop'

export const SHELVES: readonly Shelf[] = [tea, teapots, mugs, table, gifts]

/** A product as its own page, the lists and the public API know it. */
export interface DemoProduct {
  /** The article number. */
  productId: string
  slug: string
  name: string
  brand: string
  category: string
  categorySlug: string
  priceMinor: number
  listPriceMinor: number | null
  currency: 'EUR'
  stock: number
  availability: 'in_stock' | 'out_of_stock'
  description: string
  url: string
  imageUrl: string
  picture: string
}

/** All products, shelf by shelf. */
export function demoProducts(): DemoProduct[] {
  return SHELVES.flatMap((shelf) =>
    shelf.entries.map((entry, index) => ({
      productId: `${shelf.code}-${101 + index}`,
      slug: entry.slug,
      name: entry.name,
      brand: entry.brand,
      category: shelf.name,
      categorySlug: shelf.slug,
      priceMinor: entry.price,
      listPriceMinor: entry.before ?? null,
      currency: 'EUR' as const,
      stock: entry.stock,
      availability: entry.stock > 0 ? ('in_stock' as const) : ('out_of_stock' as const),
      description: entry.text,
      url: `${BASE}/p/${entry.slug}/`,
      imageUrl: `${BASE}/img/${entry.slug}.svg`,
      picture: entry.picture,
    })),
  )
}
