/** @module The product of a Shopify page, with the variant that is chosen. */
import type { Shop } from '../../adapter-host.ts'
import type { ToldItem } from '../tool/told-item.ts'

/** `ShopifyAnalytics.meta`: prices in hundredths of the currency that is shown. Source: pages of real shops. */
export interface ShopifyMeta {
  currency?: string
  page?: { pageType?: string }
  product?: {
    id: number
    vendor?: string
    type?: string
    handle?: string
    variants: { id: number; price: number; name: string; public_title: string | null; sku: string | null }[]
  }
}

/** A variant as Liquid's `json` filter writes it into themes: prices in hundredths. Source: Shopify/dawn. */
interface ThemeVariant {
  id: number
  available?: boolean
  compare_at_price?: number | null
  featured_image?: { src?: string } | null
}

/** All variants of the product. Throws where there is none. */
export const variantItems = ({ product, currency }: ShopifyMeta): ToldItem[] =>
  product!.variants.map(({ id, price, name, public_title, sku }) => ({
    productId: product!.id,
    variantId: id,
    sku,
    name: name.replace(` - ${public_title}`, ''),
    brand: product!.vendor,
    category: product!.type,
    price: price / 100,
    currency,
  }))

/** Undefined where the page has moved on to another product without a load. Throws on pages of no product. */
export function readProduct(shop: Shop, meta: ShopifyMeta): ToldItem | undefined {
  const handle = decodeURI(location.pathname).split('/products/')[1]
  // Themes of before 2019 do not say the handle.
  const own = meta.product!.handle
  if (handle && own && !`${handle}/`.startsWith(`${own}/`)) return
  const item = chosen(variantItems(meta))
  const said = themeVariant(shop, `${item?.variantId}`)
  return {
    ...item,
    availability: said && (said.available ? 'in_stock' : 'out_of_stock'),
    listPrice: (said?.compare_at_price || NaN) / 100,
    imageUrl: said?.featured_image?.src,
  }
}

/** The form goes before the address: not every theme writes the choice there. Other products have forms too. */
function chosen(all: ToldItem[]): ToldItem | undefined {
  const fields = document.querySelectorAll<HTMLInputElement>(
    '[action*="/cart/add"] [name=id]:not([type=radio]:not(:checked))',
  )
  const asked = new URLSearchParams(location.search).get('variant')
  const items = [...[...fields].map(({ value }) => value), asked].map((id) =>
    all.find(({ variantId }) => `${variantId}` === id),
  )
  return items.find(Boolean) ?? all[0]
}

/** Themes carry the product, its variants or the chosen one as JSON; that alone says whether it can be bought. */
function themeVariant({ parse }: Shop, id: string): ThemeVariant | undefined {
  for (const { text } of document.querySelectorAll<HTMLScriptElement>('[type="application/json"]')) {
    if (!text.includes('"available":')) continue
    try {
      const said = parse(text)
      const variants: (Partial<ThemeVariant> | undefined)[] = [said, said.variants, said.product?.variants].flat()
      const found = variants.find((each) => `${each?.id}` === id && 'available' in each!)
      if (found) return found as ThemeVariant
    } catch {
      // Something else of an app's.
    }
  }
}
