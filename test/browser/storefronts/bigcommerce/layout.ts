/** @module What every page of the written BigCommerce shop has: Cornerstone's way with options and the cart. */

export interface PageOptions {
  tag: string
  head?: string
  /** `var BCData`, which stands in every page, empty where there is no product. */
  data?: object
  /** In the place of the theme's script. */
  script?: string
}

export const layout = (body: string, { tag, head = '', data = {}, script }: PageOptions): string =>
  `<!doctype html><html class="no-js" lang="en"><head><title>Shop</title>${head}
<script>var BCData = ${JSON.stringify(data)}</script></head><body>${tag}
<header class="header"><span class="countPill cart-quantity">0</span></header><div class="body"><div class="container">${body}</div></div>
<script>${script ?? CORNERSTONE}</script></body></html>`

/** assets/js/theme: utils.api of stencil-utils, product-details.js and cart-preview.js, in short. */
const CORNERSTONE = `
(function () {
  function post(path, form) { return fetch(path, { method: 'POST', body: new URLSearchParams(form) }).then(function (r) { return r.json() }) }
  function quantity(n) { localStorage.setItem('cart-quantity', n); document.querySelector('.cart-quantity').textContent = n }
  document.addEventListener('submit', function (event) {
    if (!event.target.matches('[data-cart-item-add]')) return
    event.preventDefault()
    post('/remote/v1/cart/add', new FormData(event.target)).then(function (answer) { quantity(answer.data.quantity) })
  })
  document.addEventListener('click', function (event) {
    var data = event.target.dataset
    if (data.cartUpdate || data.cartItemid)
      post('/remote/v1/cart/' + (data.cartUpdate ? 'update' : 'remove'), { item: data.cartUpdate || data.cartItemid })
        .then(function (answer) { quantity(answer.data.quantity) })
  })
  document.addEventListener('change', function (event) {
    if (!event.target.closest('[data-product-option-change]')) return
    var form = event.target.form
    post('/remote/v1/product-attributes/' + form.elements.product_id.value, new FormData(form)).then(function (answer) {
      document.querySelector('[data-product-price-without-tax]').textContent = answer.data.price.without_tax.formatted
      document.querySelector('[data-product-sku]').textContent = answer.data.sku
      document.getElementById('form-action-addToCart').disabled = !answer.data.instock
    })
  })
})()`
