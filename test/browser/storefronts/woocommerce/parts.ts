/** @module What every page of the written WooCommerce shop carries, and what its Store API answers. */

/** Made up; the shapes are those of real shops. Money in cents. */
export const SIMPLE = { id: 147, name: 'Heron &#8211; the mug', sku: 'HERON', cents: 1990, regularCents: 2490 }

export const VARIABLE = {
  id: 210,
  name: 'Crane Teapot &amp; lid',
  variations: [
    { id: 211, size: 's', cents: 3900, sku: 'CRANE-S', isInStock: true },
    { id: 212, size: 'l', cents: 5450, sku: 'CRANE-L', isInStock: false },
  ],
}

export interface WooLine {
  id: number
  quantity: number
}

const PRIVATE = {
  first_name: 'Ona',
  last_name: 'Private',
  address_1: 'Private street 1',
  email: 'ona.private@example.com',
}

const known = (id: number) => {
  const variation = VARIABLE.variations.find((each) => each.id === id)
  return variation
    ? {
        ...variation,
        name: VARIABLE.name,
        regularCents: variation.cents,
        variation: [{ attribute: 'Size', value: variation.size }],
      }
    : { ...SIMPLE, variation: [] }
}

const money = { currency_code: 'EUR', currency_symbol: '€', currency_minor_unit: 2, currency_decimal_separator: ',' }

/** `GET wc/store/v1/cart`, with what we must not take along. */
export const storeCart = (lines: WooLine[]) => ({
  items: lines.map(({ id, quantity }) => {
    const { name, sku, cents, regularCents, variation } = known(id)
    return {
      key: `key${id}`,
      id,
      quantity,
      name,
      sku,
      permalink: `https://osma.example/product/${id}/`,
      images: [{ id: 9, src: `https://osma.example/wp-content/uploads/${id}.jpg` }],
      variation,
      item_data: [{ name: 'Engraving', value: 'Ona Private' }],
      prices: { price: `${cents}`, regular_price: `${regularCents}`, sale_price: `${cents}`, ...money },
    }
  }),
  totals: { total_items: '0', total_price: '0', ...money },
  shipping_address: PRIVATE,
  billing_address: PRIVATE,
  items_count: lines.length,
})

export interface WooPageOptions {
  tag: string
  body: string
  bodyClass: string
  head?: string
  /** Block themes carry state for the page's own blocks. */
  state?: unknown
}

/** A page of WordPress with WooCommerce. */
export const wooPage = ({
  tag,
  body,
  bodyClass,
  head = '',
  state,
}: WooPageOptions) => `<!doctype html><html lang="lt"><head>
  <title>Osma</title><meta charset="utf-8"><meta name="generator" content="WooCommerce 10.4.2">
  <link rel="https://api.w.org/" href="/wp-json/">
  ${head}${tag}</head>
  <body class="${bodyClass} woocommerce-no-js"><header><span class="woocommerce-Price-amount amount">0,00&nbsp;€</span></header>${body}
  ${state ? `<script type="application/json" id="wp-script-module-data-@wordpress/interactivity">${JSON.stringify({ state })}</script>` : ''}
  <script>
    window.dataLayer = window.dataLayer || []
    const post = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const google = (name, id) => dataLayer.push({ event: name, ecommerce: { currency: 'EUR', items: [{ item_id: 'gla_' + id, item_name: 'As Google knows it', price: 1, quantity: 1 }] } })
    window.wooTheme = {
      async ajaxAdd(id) { await post('/?wc-ajax=add_to_cart', { id }); google('add_to_cart', id) },
      async cartPageSet(id, quantity) { await post('/cart/', { id, quantity }) },
      async blockAdd(id) { await post('/wp-json/wc/store/v1/cart/add-item', { id }); document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { bubbles: true })); google('add_to_cart', id) },
      async blockSet(id, quantity) { await post('/wp-json/wc/store/v1/batch', { id, quantity }) },
    }</script></body></html>`
