/** @module A variant of a Squarespace product, wherever it is told, and what it costs. */
import type { ToldItem } from '../tool/told-item.ts'

/** Of carts and of the page's older context; of the newer one and `data-variants`; or hundredths without a currency. */
type Money = { currencyCode?: unknown; decimalValue?: unknown } | { currency?: unknown; value?: unknown } | number

/** As far as it is read. Source: pages of real shops, of 2020 and of 2026. */
export interface SquarespaceVariant {
  id?: unknown
  sku?: unknown
  price?: Money
  priceMoney?: Money
  salePrice?: Money
  salePriceMoney?: Money
  onSale?: boolean
  unlimited?: boolean
  qtyInStock?: number
  stock?: { unlimited?: boolean; quantity?: number }
  attributes?: Record<string, string>
  optionValues?: { optionName: string; value: string }[]
}

/** A decimal, or a text of one. */
export const decimalOf = (money: Money | undefined): unknown => {
  if (typeof money === 'number') return money / 100
  const { decimalValue, value }: { decimalValue?: unknown; value?: unknown } = Object(money)
  return decimalValue ?? value
}

/** `price` is what it costs now. */
export const variantItem = (variant: SquarespaceVariant): ToldItem => {
  const { id, sku, onSale, stock } = variant
  const list = variant.priceMoney ?? variant.price
  const left = stock?.quantity ?? variant.qtyInStock
  const isEndless = stock?.unlimited ?? variant.unlimited
  return {
    variantId: id,
    sku,
    price: decimalOf(onSale ? (variant.salePriceMoney ?? variant.salePrice) : list),
    listPrice: decimalOf(list),
    currency: Object(list).currencyCode ?? Object(list).currency,
    availability: isEndless || left! > 0 ? 'in_stock' : left === undefined ? undefined : 'out_of_stock',
  }
}
