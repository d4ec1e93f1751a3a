/** @module What a written PrestaShop shop holds: two products, one of them in sizes, and a cart as its server tells it. */

export interface Line {
  id: number
  attribute: number
  quantity: number
}

/** A product with its combinations, `0` for one without. Prices as decimals, with tax. */
interface Product {
  name: string
  reference: string
  brand: string
  path: string
  combinations: Record<number, { size: string; price: number; regular: number; stock: number }>
}

export const PRODUCTS: Record<number, Product> = {
  101: {
    name: 'Mojito Hai Tea',
    reference: 'HT-101',
    brand: 'Hai Tea',
    path: '/en/drinks/101-mojito-hai-tea.html',
    combinations: { 0: { size: '', price: 4.9, regular: 4.9, stock: 25 } },
  },
  7: {
    name: 'Linen “Heron” shirt',
    reference: 'LH-7',
    brand: 'Heron',
    path: '/en/shirts/7-linen-heron-shirt.html',
    combinations: {
      31: { size: 'S', price: 39.2, regular: 49, stock: 3 },
      32: { size: 'M', price: 41.2, regular: 41.2, stock: 0 },
    },
  },
}

/** As PrestaShop's presenter writes a product, shortened to what shops have in common. */
export function presented(id: number, attribute: number, url: string) {
  const { name, reference, brand, path, combinations } = PRODUCTS[id]!
  const { size, price, regular, stock } = combinations[attribute]!
  return {
    id_product: id,
    id_product_attribute: attribute,
    id,
    name,
    reference: size ? `${reference}-${size}` : reference,
    reference_to_display: reference,
    manufacturer_name: brand,
    ean13: '4006381333931',
    category: 'drinks',
    attributes: size ? { Size: size } : [],
    price: `€${price.toFixed(2)}`,
    price_amount: price,
    price_tax_exc: price / 1.21,
    regular_price: `€${regular.toFixed(2)}`,
    regular_price_amount: regular,
    has_discount: regular > price,
    show_price: true,
    availability: stock > 0 ? 'available' : 'unavailable',
    canonical_url: url + path,
    url: `${url}${path}#/size-${size.toLowerCase()}`,
    cover: {
      large: { url: `${url}/img/${id}-large_default.jpg` },
      medium: { url: `${url}/img/${id}-home_default.jpg` },
    },
  }
}

/** The cart as `prestashop.cart` and the cart's page tell it; with the addresses that we must not touch. */
export function presentedCart(lines: readonly Line[], url: string) {
  const products = lines.map(({ id, attribute, quantity }) => ({
    ...presented(id, attribute, url),
    id_address_delivery: '11',
    cart_quantity: String(quantity),
    quantity,
    total: '€0.00',
    remove_from_cart_url: `${url}/en/cart?delete=1&id_product=${id}&id_product_attribute=${attribute}`,
  }))
  const amount = products.reduce((sum, { price_amount, quantity }) => sum + price_amount * quantity, 0)
  return {
    products,
    totals: { total: { type: 'total', label: 'Total', amount, value: `€${amount.toFixed(2)}` } },
    products_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    id_address_delivery: 11,
    id_address_invoice: 12,
    vouchers: { allowed: 0, added: [] },
  }
}
