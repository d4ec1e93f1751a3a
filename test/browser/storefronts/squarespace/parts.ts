/** @module What every page of the written Squarespace shop carries, and what its cart's endpoints answer. */

/** Made up; the shapes are those of real pages. */
export const PRODUCT = {
  id: '6a320d2796a003307110cbee',
  title: 'Heron Mug',
  variants: [
    { id: 'v-blue', sku: 'SQ1', price: 19.9, sale: 0, left: 3, colour: 'Blue' },
    { id: 'v-green', sku: 'SQ2', price: 24.9, sale: 21.5, left: 0, colour: 'Green' },
  ],
}

export interface SquarespaceLine {
  sku: string
  quantity: number
}

const variantOf = (sku: string) => PRODUCT.variants.find((each) => each.sku === sku)!
const paid = ({ price, sale }: { price: number; sale: number }) => sale || price
const money = (value: number) => ({ currency: 'EUR', value: value.toFixed(2) })
const contextMoney = (value: number) => ({
  currencyCode: 'EUR',
  value: Math.round(value * 100),
  decimalValue: value.toFixed(2),
  fractionalDigits: 2,
})

/** A variant as the page's newer context has it. */
export const newVariant = ({ id, sku, price, sale, left, colour }: (typeof PRODUCT.variants)[number]) => ({
  id,
  sku,
  price: Math.round(price * 100),
  priceMoney: money(price),
  salePrice: Math.round(sale * 100),
  salePriceMoney: money(sale),
  onSale: sale > 0,
  unlimited: false,
  qtyInStock: left,
  optionValues: [{ optionName: 'Colour', value: colour }],
})

/** A variant as `Static.SQUARESPACE_CONTEXT` has it. */
export const oldVariant = ({ id, sku, price, sale, left, colour }: (typeof PRODUCT.variants)[number]) => ({
  id,
  sku,
  price: contextMoney(price),
  salePrice: contextMoney(sale),
  onSale: sale > 0,
  stock: { unlimited: false, quantity: left },
  attributes: { Colour: colour },
})

const PRIVATE = { email: 'ona.private@example.com', shippingLocation: { line1: 'Private street 1' } }

/** `GET /api/commerce/shopping-cart`, with the lines in it. */
export const oldCart = (lines: SquarespaceLine[]) => ({
  ...PRIVATE,
  id: 'cart1',
  cartToken: 'qWu9',
  subtotalCents: 0,
  entries: lines.map(({ sku, quantity }) => ({
    id: `e${sku}`,
    itemId: PRODUCT.id,
    productName: PRODUCT.title,
    quantity,
    additionalFields: 'Engrave: Ona Private',
    chosenVariant: newVariant(variantOf(sku)),
  })),
})

/** `GET /api/3/commerce/cart/TOKEN`. */
export const newCart = (lines: SquarespaceLine[]) => ({
  ...PRIVATE,
  cartToken: 'qWu9',
  items: lines.map(({ sku, quantity }) => ({
    id: `i${sku}`,
    productId: PRODUCT.id,
    sku,
    productName: PRODUCT.title,
    productUrl: '/store/p/heron-mug',
    quantity,
    unitPrice: contextMoney(paid(variantOf(sku))),
    image: { url: 'https://images.squarespace-cdn.com/content/v1/heron.jpg' },
  })),
  subtotal: contextMoney(0),
})

export const page = (
  tag: string,
  body: string,
) => `<!doctype html><html lang="en-GB"><head><title>Osma</title><meta charset="utf-8">
  <script src="https://assets.squarespace.com/universal/scripts-compressed/commerce-0a1b-min.en-US.js" defer></script>
  ${tag}</head><body>${body}
  <script>
    window.dataLayer = window.dataLayer || []
    const send = (method, path, body) => fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    window.store = {
      async add(sku) {
        await send('POST', '/api/commerce/shopping-cart/entries?crumb=x', { itemId: '${PRODUCT.id}', sku, quantity: 1 })
        dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: sku, item_name: 'As Google knows it', quantity: 1 }] } })
      },
      set: (sku, quantity) => send('PUT', '/api/3/commerce/cart/qWu9/items/i' + sku, { sku, quantity }),
    }
  </script></body></html>`
