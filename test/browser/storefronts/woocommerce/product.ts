/** @module Product pages of the written WooCommerce shop: a block theme without structured data, and a classic one. */
import { SIMPLE, VARIABLE, type WooPageOptions, wooPage } from './parts.ts'

const eur = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')

const amount = (cents: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${eur(cents)}&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span>`

type Options = Pick<WooPageOptions, 'tag' | 'head' | 'state'>

/** A block theme of 2026: no JSON-LD, no og. */
export const blockProductPage = (options: Options) =>
  wooPage({
    ...options,
    bodyClass: `product-template-default single single-product postid-${SIMPLE.id} wp-embed-responsive woocommerce woocommerce-page`,
    body: `<main class="wp-block-group"><div class="product type-product post-${SIMPLE.id} status-publish instock sale">
      <h1 class="wp-block-post-title">Heron – the mug</h1>
      <div class="wp-block-woocommerce-product-price"><div class="wc-block-components-product-price wc-block-grid__product-price">
        <del aria-hidden="true">${amount(SIMPLE.regularCents)}</del> <ins>${amount(SIMPLE.cents)}</ins></div></div>
      <div class="wp-block-woocommerce-product-sku">SKU: <span class="sku">${SIMPLE.sku}</span></div>
      <form class="wp-block-add-to-cart-with-options" method="post"><button type="submit" name="add-to-cart" value="${SIMPLE.id}">Add to cart</button></form>
      <ul class="wc-block-product-template"><li class="product type-product post-7 outofstock"><div class="wp-block-woocommerce-product-price">${amount(100)}</div></li></ul>
    </div></main>
    <script>var wcSettings = wcSettings || JSON.parse( decodeURIComponent( '${encodeURIComponent(JSON.stringify({ currency: { code: 'EUR', precision: 2 } }))}' ) );</script>`,
  })

/** A classic theme with WooCommerce's own JSON-LD; the product has no number beside those of its variations. */
export const classicProductPage = (options: Options) => {
  const { id, name, variations } = VARIABLE
  const data = variations.map((each) => ({
    attributes: { attribute_pa_size: each.size },
    display_price: each.cents / 100,
    display_regular_price: each.cents / 100,
    image: { src: `https://osma.example/wp-content/uploads/${each.id}.jpg` },
    is_in_stock: each.isInStock,
    sku: each.sku,
    variation_id: each.id,
    variation_is_active: true,
  }))
  const linked = {
    '@context': 'https://schema.org/',
    '@graph': [
      {
        '@type': 'Product',
        name,
        sku: id,
        offers: [{ '@type': 'AggregateOffer', lowPrice: '39.00', highPrice: '54.50', priceCurrency: 'EUR' }],
      },
    ],
  }
  return wooPage({
    ...options,
    bodyClass: `product-template-default single single-product postid-${id} woocommerce woocommerce-page`,
    body: `<div id="product-${id}" class="product type-product post-${id} status-publish instock product-type-variable">
      <div class="summary entry-summary"><h1 class="product_title entry-title">${name}</h1>
      <p class="price">${amount(3900)} – ${amount(5450)}</p>
      <form class="variations_form cart" method="post" data-product_id="${id}" data-product_variations='${JSON.stringify(data)}'>
        <select id="pa_size" name="attribute_pa_size"><option value="">Choose</option><option value="s">S</option><option value="l">L</option></select>
        <div class="single_variation_wrap"><div class="woocommerce-variation single_variation"></div>
        <button type="submit" class="single_add_to_cart_button button">Add to cart</button>
        <input type="hidden" name="variation_id" class="variation_id" value="0"></div></form>
      <div class="product_meta"><span class="sku_wrapper">SKU: <span class="sku">N/A</span></span></div></div></div>
      <script type="application/ld+json">${JSON.stringify(linked)}</script>
      <script>document.getElementById('pa_size').onchange = ({ target }) => {
        const form = target.form
        const found = JSON.parse(form.dataset.product_variations).find((each) => each.attributes.attribute_pa_size === target.value)
        form.querySelector('.variation_id').value = found ? found.variation_id : 0
        form.querySelector('.single_variation').innerHTML = found
          ? '<div class="woocommerce-variation-price"><span class="price"><span class="woocommerce-Price-amount amount">' +
            found.display_price.toFixed(2).replace('.', ',') + ' €</span></span></div><div class="woocommerce-variation-availability">' +
            (found.is_in_stock ? '' : '<p class="stock out-of-stock">Out of stock</p>') + '</div>'
          : ''
        form.querySelector('button').classList.toggle('disabled', !found?.is_in_stock)
      }</script>`,
  })
}
