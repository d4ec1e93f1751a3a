/** @module A product page that leaves the quick read in doubt: it needs the full reader, and may need an adapter. */

export interface ProductPage {
  /** Goes into the head, before everything else of it. */
  head?: string
  /** Goes to the end of the body. */
  body?: string
  /** Of the body: `class="woocommerce-page"` brings the adapter of WooCommerce. */
  attributes?: string
  name?: string
}

/** 39.00 EUR, by JSON-LD and in the page. */
export const PRICE_MINOR = 3900

/** JSON-LD as shops write it; `</` cannot end the element. */
export const linkedProduct = (name: string, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    sku: 'POT-204',
    offers: { price: '39.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    ...more,
  }).replaceAll('</', '<\\/')}</script>`

/** The page as HTML. The heading and the form stand where shops put them. */
export function productPage({ head = '', body = '', attributes = '', name = 'Speckled teapot' }: ProductPage): string {
  return `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${name} – Kettle</title>${linkedProduct(name)}
</head><body ${attributes}><header><a href="/cart">Cart</a></header>
<main><div class="product"><h1 class="product-title">${name}</h1><p class="price">€39.00</p>
<form class="cart" method="post"><input name="quantity" aria-label="How many" value="1">
<button name="add-to-cart" value="204">Add to cart</button></form><p>In stock</p></div></main>${body}</body></html>`
}
