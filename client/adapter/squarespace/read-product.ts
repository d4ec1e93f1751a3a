/** @module The product of a Squarespace page, with the variant that is chosen. */
import type { Shop } from '../../adapter-host.ts'
import type { ToldItem } from '../tool/told-item.ts'
import { type SquarespaceVariant, variantItem } from './variant.ts'

interface Product {
  id?: unknown
  title?: unknown
  price?: SquarespaceVariant['price']
  variants: SquarespaceVariant[]
}

interface Host {
  Static?: { SQUARESPACE_CONTEXT?: { item?: Product & { recordType?: number }; product?: Product } }
}

/** Throws on pages of no product. */
export function readProduct({ parse }: Shop): ToldItem {
  const { id, title, price, variants } = newProduct(parse) ?? oldProduct(parse)
  // The name of an option stands on the field itself, or on what is around it.
  const chosen = [...document.querySelectorAll<HTMLElement>('[data-variant-option-name]')].map(
    (field) => [field.dataset.variantOptionName!, field.querySelector<HTMLInputElement>(':checked')?.value] as const,
  )
  const variant = variants.find(({ attributes, optionValues }) =>
    chosen.every(
      ([name, value]) =>
        (attributes?.[name] ?? optionValues?.find(({ optionName }) => optionName === name)?.value) === value,
    ),
  )
  const item = variantItem({ price, ...(variant ?? variants[0]) })
  return { ...item, productId: id, name: title, variantId: variant?.id }
}

/** Since 2025. Source: public code on captured pages; Squarespace's note on the change of product pages. */
const newProduct = (parse: Shop['parse']): Product | undefined =>
  parse(document.querySelector<HTMLElement>('[data-controller=ProductDetail]')?.dataset.context ?? '{}').product

/** What the context calls a product; articles and other pages may have blocks with products to buy. */
const PRODUCT = 11

/** Before, and still in version 7.0. Source: EfficiencyJunky/eec-for-squarespace, Squarespace/template-compiler. */
function oldProduct(parse: Shop['parse']): Product {
  const { item, product } = (window as Host).Static?.SQUARESPACE_CONTEXT ?? {}
  if (!product && item?.recordType !== PRODUCT) throw item
  const variants = product?.variants ?? parse(document.querySelector<HTMLElement>('[data-variants]')!.dataset.variants!)
  const id = item?.id ?? document.querySelector<HTMLElement>('.sqs-add-to-cart-button')!.dataset.itemId
  return { id, title: item?.title, variants }
}
