/** @module What a written BigCommerce shop holds: a fog lamp in two colours, a plant, and its cart as the API writes it. */

export interface Line {
  id: number
  variant: number
  quantity: number
}

interface Variant {
  sku: string
  colour: string
  price: number
  inStock: boolean
}

export const PRODUCTS: Record<
  number,
  { name: string; brand: string; path: string; variants: Record<number, Variant> }
> = {
  77: {
    name: 'Fog Linen Lamp',
    brand: 'OFS',
    path: '/fog-linen-lamp/',
    variants: {
      501: { sku: 'SLLPJ-W', colour: 'White', price: 49.5, inStock: true },
      502: { sku: 'SLLPJ-B', colour: 'Black', price: 55, inStock: false },
    },
  },
  80: {
    name: 'Orbit Terrarium',
    brand: 'OFS',
    path: '/orbit-terrarium-large/',
    variants: { 510: { sku: 'OTL', colour: '', price: 109, inStock: true } },
  },
}

/** Whose cart it is: nothing of it may leave the page. */
export const EMAIL = 'ona.kazlauskiene@example.lt'

/** `GET /api/storefront/carts`: a list of one, or of none. */
export const carts = (lines: readonly Line[], url: string) =>
  lines.length
    ? [
        {
          id: 'fd4a1a3c-7a1b-4c8e-9a53-0b2f3a5f8f6e',
          customerId: 19,
          email: EMAIL,
          currency: { name: 'US Dollars', code: 'USD', symbol: '$', decimalPlaces: 2 },
          isTaxIncluded: false,
          cartAmount: lines.reduce(
            (sum, { id, variant, quantity }) => sum + PRODUCTS[id]!.variants[variant]!.price * quantity,
            0,
          ),
          lineItems: {
            physicalItems: lines.map(({ id, variant, quantity }) => ({
              id: `line-${variant}`,
              parentId: null,
              variantId: variant,
              productId: id,
              sku: PRODUCTS[id]!.variants[variant]!.sku,
              name: PRODUCTS[id]!.name,
              url: url + PRODUCTS[id]!.path,
              quantity,
              brand: PRODUCTS[id]!.brand,
              imageUrl: `${url}/products/${id}.jpg`,
              listPrice: PRODUCTS[id]!.variants[variant]!.price,
              salePrice: PRODUCTS[id]!.variants[variant]!.price,
              extendedSalePrice: PRODUCTS[id]!.variants[variant]!.price * quantity,
            })),
            digitalItems: [],
            giftCertificates: [
              { id: 'g', name: 'Gift', amount: 20, recipient: { name: 'Jonas', email: 'jonas@example.lt' } },
            ],
            customItems: [],
          },
        },
      ]
    : []

/** `window.BCData.product_attributes`, and `data` of `/remote/v1/product-attributes/ID`. */
export const attributes = (id: number, variant: number) => {
  const { sku, price, inStock } = PRODUCTS[id]!.variants[variant]!
  return {
    sku,
    upc: null,
    base: false,
    instock: inStock,
    purchasable: true,
    stock: null,
    v3_variant_id: variant,
    price: { without_tax: { formatted: `$${price.toFixed(2)}`, value: price, currency: 'USD' }, tax_label: 'Tax' },
  }
}
