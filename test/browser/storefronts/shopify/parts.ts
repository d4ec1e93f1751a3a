/** @module What every page of the written Shopify shop carries: its globals, its pixels' data and its theme's script. */

export interface Variant {
  id: number
  title: string
  sku: string
  cents: number
  compareAtCents: number | null
  available: boolean
}

/** Made up; the shapes are those of real shops. */
export const PRODUCT = {
  id: 8801234567890,
  title: 'Heron Mug',
  handle: 'heron-mug',
  vendor: 'Osma',
  type: 'Mugs',
  variants: [
    { id: 44101, title: 'Blue', sku: 'OSMA-B', cents: 1990, compareAtCents: 2490, available: true },
    { id: 44102, title: 'Green', sku: 'OSMA-G', cents: 2150, compareAtCents: null, available: false },
  ] satisfies Variant[],
}

export interface ShopifyCartState {
  token: string
  attributes: Record<string, string>
  lines: { variant: Variant; quantity: number }[]
}

export interface ShopifyPageOptions {
  tag: string
  /** Address of the language: `/`, `/fr/`. */
  root: string
  /** How the theme tells of changes: Shopify's DOM events, or nothing beside its requests. */
  theme: 'events' | 'silent'
  cart: ShopifyCartState
}

/** `cart.js` as Shopify answers it, with what we must not take along. */
export const cartJs = ({ token, attributes, lines }: ShopifyCartState) => ({
  token: `${token}?key=0f0f`,
  note: 'Ring at Ona Private, ona.private@example.com',
  attributes,
  item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  currency: 'EUR',
  items: lines.map(({ variant, quantity }) => ({
    id: variant.id,
    properties: { Engraving: 'Ona Private' },
    quantity,
    variant_id: variant.id,
    key: `${variant.id}:1d5c`,
    title: `${PRODUCT.title} - ${variant.title}`,
    price: variant.cents,
    original_price: variant.cents,
    sku: variant.sku,
    vendor: PRODUCT.vendor,
    product_id: PRODUCT.id,
    final_price: variant.cents - 100,
    final_line_price: (variant.cents - 100) * quantity,
    url: `/products/${PRODUCT.handle}?variant=${variant.id}`,
    image: 'https://cdn.shopify.com/s/files/1/0001/heron.jpg?v=1',
    handle: PRODUCT.handle,
    product_type: PRODUCT.type,
    product_title: PRODUCT.title,
    variant_title: variant.title,
  })),
})

const initData = ({ cart }: ShopifyPageOptions) => ({
  shop: {
    name: 'Osma',
    paymentSettings: { currencyCode: 'EUR' },
    myshopifyDomain: 'osma.myshopify.com',
    countryCode: 'LT',
  },
  customer: { email: 'ona.private@example.com' },
  cart: cart.lines.length ? { lines: cart.lines.map(({ quantity }) => ({ quantity })) } : null,
  checkout: null,
  productVariants: [],
})

/** The head of each page; `pageType` as `ShopifyAnalytics.meta` names it. */
export const head = (pageType: string, options: ShopifyPageOptions) => `<meta charset="utf-8">
  <meta name="shopify-digital-wallet" content="/27001230/digital_wallets/dialog">
  <script>var Shopify = Shopify || {};
  Shopify.shop = "osma.myshopify.com"; Shopify.locale = "en";
  Shopify.currency = {"active":"EUR","rate":"1.0"}; Shopify.country = "LT";
  Shopify.theme = {"name":"Dawn","id":8,"schema_name":"Dawn","theme_store_id":887,"role":"main"};
  Shopify.routes = Shopify.routes || {}; Shopify.routes.root = "${options.root}";</script>
  <script>(function(){var webPixels = function(options, pageEvents){}; webPixels({shopId: 27001230, initData: ${JSON.stringify(initData(options))},},function pageEvents(webPixelsManagerAPI) {webPixelsManagerAPI.publish("page_viewed", {});});})()</script>
  <script>window.ShopifyAnalytics = window.ShopifyAnalytics || {};
  window.ShopifyAnalytics.meta = window.ShopifyAnalytics.meta || {};
  window.ShopifyAnalytics.meta.currency = 'EUR';
  var meta = ${JSON.stringify({ ...(pageType === 'product' && { product: metaProduct }), page: { pageType } })};
  for (var attr in meta) { window.ShopifyAnalytics.meta[attr] = meta[attr]; }</script>
  ${themeScript(options)}${options.tag}`

const metaProduct = {
  id: PRODUCT.id,
  gid: `gid://shopify/Product/${PRODUCT.id}`,
  vendor: PRODUCT.vendor,
  type: PRODUCT.type,
  handle: PRODUCT.handle,
  variants: PRODUCT.variants.map(({ id, title, sku, cents }) => ({
    id,
    price: cents,
    name: `${PRODUCT.title} - ${title}`,
    public_title: title,
    sku,
  })),
}

/** The theme: changes the cart by the Ajax API, reports to Google by ids of its own, and tells as `theme` says. */
const themeScript = ({ root, theme }: ShopifyPageOptions) => `<script>
  window.dataLayer = window.dataLayer || []
  window.theme = {
    async change(path, body, action) {
      const request = fetch('${root}cart/' + path, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      if ('${theme}' === 'events') document.body.dispatchEvent(Object.assign(
        new Event('shopify:cart:lines-update', { bubbles: true }),
        { action, context: 'product', lines: [], promise: request.then((answer) => answer.json()).then((cart) => ({ cart })) }))
      await request
      const item = { item_id: 'shopify_LT_8801_' + body.id, item_name: 'Heron Mug', price: 18.9, quantity: 1 }
      if (action === 'add') dataLayer.push({ ecommerce: null }, { event: 'add_to_cart', ecommerce: { currency: 'EUR', items: [item] } })
    },
    add: (id) => theme.change('add.js', { id, quantity: 1 }, 'add'),
    set: (id, quantity) => theme.change('change.js', { id: String(id), quantity }, quantity ? 'update' : 'remove'),
  }</script>`
