/** @module The page of a product in the written Magento shop. */
import { layout, type PageOptions } from './layout.ts'
import { PRODUCTS, SIZES } from './shop.ts'

/** Luma's swatches and Hyvä's options both write the price into the same element, and Luma the choice into a field. */
const CHOOSE: Record<PageOptions['theme'], string> = {
  luma: `document.querySelector('select').addEventListener('change', function (event) {
    document.querySelector('[name=selected_configurable_option]').value = event.target.value
    document.querySelector('[id^=product-price-] .price').textContent = event.target.selectedOptions[0].dataset.price })`,
  hyva: `document.querySelector('select').addEventListener('change', function (event) {
    document.querySelector('[id^=product-price-] .price').textContent = event.target.selectedOptions[0].dataset.price
    window.dispatchEvent(new CustomEvent('configurable-selection-changed', { detail: { productId: '1818', optionId: '145',
      value: '169', productIndex: event.target.value, selectedValues: {}, candidates: [event.target.value] } })) })`,
}

/** Metas and microdata are without tax, as Magento writes them in shops that calculate so. */
export function productPage(id: string, options: PageOptions): string {
  const { name, sku, price } = PRODUCTS[id]!
  const net = (price / 1.21).toFixed(2)
  const sizes = Object.entries(SIZES).map(
    ([key, size]) => `<option value="${key}" data-price="€${size.price.toFixed(2)}">${size.label}</option>`,
  )
  const head = `${options.head ?? ''}<meta property="og:type" content="product">
<meta property="product:price:amount" content="${net}"><meta property="product:price:currency" content="EUR">`
  return layout(
    'catalog-product-view product-page',
    `<div class="product-info-main"><h1 class="page-title"><span class="base" itemprop="name">${name}</span></h1>
<div class="product-info-price"><div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}">
<span class="price-container price-final_price"><span id="product-price-${id}" data-price-amount="${price}" data-price-type="finalPrice"
 class="price-wrapper"><span class="price">€${price.toFixed(2)}</span></span>
<span id="price-excluding-tax-product-price-${id}" data-price-amount="${net}" data-price-type="basePrice"><span class="price">€${net}</span></span></span>
<span class="old-price"><span id="old-price-${id}" data-price-type="oldPrice"><span class="price">€40.00</span></span></span></div>
<div class="stock available" title="Availability"><span>In stock</span></div></div>
<form data-product-sku="${sku}" action="/checkout/cart/add/product/${id}/" method="post" id="product_addtocart_form">
<input type="hidden" name="product" value="${id}"><input type="hidden" name="selected_configurable_option" value="">
<select name="super_attribute[145]"><option value="">Choose</option>${id === '1818' ? sizes.join('') : ''}</select>
<button type="button" class="tocart" data-post="/checkout/cart/add/product/${id}/">Add to Cart</button></form></div>
<script>${CHOOSE[options.theme]}</script>`,
    { ...options, head },
  )
}
