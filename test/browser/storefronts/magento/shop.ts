/** @module What a written Magento 2 shop holds: a tank top in two sizes, a bag, and its customer's sections. */

export interface Line {
  id: string
  quantity: number
  /** Of the tank; `S` where nothing is said. */
  size?: string
}

export const PRODUCTS: Record<string, { name: string; sku: string; path: string; price: number }> = {
  1818: { name: 'Breathe-Easy Tank', sku: 'WT09', path: '/breathe-easy-tank.html', price: 34 },
  14: { name: 'Push It Messenger Bag', sku: '24-WB04', path: '/push-it-messenger-bag.html', price: 45 },
}

/** Simple products of the tank. */
export const SIZES: Record<string, { label: string; price: number }> = {
  1811: { label: 'S', price: 34 },
  1814: { label: 'XL', price: 36.5 },
}

/** Who is signed in: nothing of it may leave the page. */
export const CUSTOMER = { fullname: 'Ona Kazlauskienė', firstname: 'Ona', websiteId: '1', email: 'ona@example.lt' }

/** Shown with tax of 21 %, as the shop's tax settings say; calculated without. */
const priceHtml = (price: number) => `<span class="price-including-tax" data-label="Incl. Tax">
  <span class="minicart-price"><span class="price">€${price.toFixed(2)}</span></span></span>
<span class="price-excluding-tax" data-label="Excl. Tax"><span class="minicart-price">
  <span class="price">€${(price / 1.21).toFixed(2)}</span></span></span>`

/** `/customer/section/load/?sections=…`: what both themes keep under `mage-cache-storage`. */
export function sections(lines: readonly Line[], url: string) {
  const sum = lines.reduce((total, { id, quantity }) => total + PRODUCTS[id]!.price * quantity, 0)
  return {
    customer: CUSTOMER,
    cart: {
      summary_count: lines.reduce((count, { quantity }) => count + quantity, 0),
      subtotalAmount: sum.toFixed(4),
      subtotal: `<span class="price">€${sum.toFixed(2)}</span>`,
      possible_onepage_checkout: true,
      items: lines.map(({ id, quantity, size = 'S' }, i) => ({
        product_type: id === '1818' ? 'configurable' : 'simple',
        qty: quantity,
        item_id: `${i + 7}`,
        product_id: id,
        product_name: PRODUCTS[id]!.name,
        // Of the simple product that was chosen, whatever the id beside it is of.
        product_sku: id === '1818' ? `WT09-${size}` : PRODUCTS[id]!.sku,
        product_url: url + PRODUCTS[id]!.path,
        product_has_url: true,
        product_price: priceHtml(PRODUCTS[id]!.price),
        product_price_value: PRODUCTS[id]!.price / 1.21,
        product_image: {
          src: `${url}/media/catalog/product/${id}.jpg`,
          alt: PRODUCTS[id]!.name,
          width: 75,
          height: 75,
        },
        options: [{ label: 'Size', value: size, option_id: 145, option_value: '169' }],
      })),
      extra_actions: '',
      isGuestCheckoutAllowed: true,
      website_id: '1',
      data_id: 1_560_770_609 + lines.length,
    },
  }
}
