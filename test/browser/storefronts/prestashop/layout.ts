/** @module What every page of the written PrestaShop shop has: the global, and the theme's script at the end. */
import { type Line, presentedCart } from './shop.ts'

export interface PageOptions {
  url: string
  tag: string
  lines: readonly Line[]
  /** `classic` asks by XHR and hands JSON on; `hummingbird` hands on the answer of fetch. */
  theme?: 'classic' | 'hummingbird'
  /** In the place of the theme's script. */
  script?: string
  /** In the head, before all else. */
  head?: string
}

/** Who is signed in: nothing of it may leave the page. */
export const CUSTOMER = {
  lastname: 'Kazlauskienė',
  firstname: 'Ona',
  email: 'ona.kazlauskiene@example.lt',
  birthday: '1984-05-17',
  is_logged: true,
  addresses: { 11: { id: '11', address1: 'Gedimino pr. 9-14', phone: '+37061234567', city: 'Vilnius' } },
}

export function layout(
  pageName: string,
  body: string,
  { url, tag, lines, theme = 'classic', head = '', script }: PageOptions,
) {
  const global = {
    cart: presentedCart(lines, url),
    currency: { name: 'Euro', iso_code: 'EUR', iso_code_num: '978', sign: '€' },
    customer: CUSTOMER,
    language: { name: 'English', iso_code: 'en', locale: 'en-US', language_code: 'en-us', is_rtl: '0' },
    page: {
      title: '',
      canonical: null,
      page_name: pageName,
      body_classes: { 'lang-en': true, [`page-${pageName}`]: true },
    },
    urls: { base_url: `${url}/`, pages: { cart: `${url}/en/cart`, order: `${url}/en/order` } },
    configuration: { is_catalog: false, show_prices: true },
    static_token: 'f0e1d2c3',
  }
  return `<!doctype html><html lang="en"><head><title>Shop</title>${head}
<script>var prestashop = ${JSON.stringify(global)};</script></head>
<body id="${pageName}" class="lang-en page-${pageName}">${tag}
<div id="wrapper">${body}</div>
<div class="blockcart cart-preview js-cart" data-refresh-url="//shop/en/module/ps_shoppingcart/ajax">
<span class="cart-products-count">(${global.cart.products_count})</span></div>
<script>${script ?? CORE + (theme === 'classic' ? CLASSIC : HUMMINGBIRD)}</script></body></html>`
}

/** Written after themes/_core/js: the emitter, the addition, the choice of a combination. */
const CORE = `
;(function () {
  var heard = {}
  prestashop.on = function (name, work) { (heard[name] = heard[name] || []).push(work); return prestashop }
  prestashop.emit = function (name, news) { (heard[name] || []).forEach(function (work) { work(news) }) }
  prestashop.on('updateCart', function (event) { prestashop.cart = event.reason.cart })
  function post(address, data, done) {
    var request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
    request.onload = function () { done(JSON.parse(request.responseText)) }
    request.send(data)
  }
  window.psPost = post
  document.addEventListener('click', function (event) {
    if (!event.target.matches('[data-button-action="add-to-cart"]')) return
    event.preventDefault()
    var form = event.target.closest('form')
    post(form.action, new URLSearchParams(new FormData(form)) + '&add=1&action=update', function (resp) {
      prestashop.emit('updateCart', {
        reason: { idProduct: resp.id_product, idProductAttribute: resp.id_product_attribute, linkAction: 'add-to-cart', cart: resp.cart },
        resp: resp,
      })
    })
  })
  document.addEventListener('change', function (event) {
    if (!event.target.closest('.js-product-variants')) return
    var form = event.target.closest('form')
    post(location.pathname + '?' + new URLSearchParams(new FormData(form)), 'ajax=1&action=refresh', function (data) {
      var holder = document.createElement('div')
      holder.innerHTML = data.product_details
      document.querySelector('.js-product-details').replaceWith(holder.firstChild)
      prestashop.emit('updatedProduct', data)
      history.pushState({ id_product_attribute: data.id_product_attribute }, '', data.product_url)
    })
  })
})();`

/** themes/classic/_dev/js/cart.js: the page of the cart asks once more for the whole cart, as JSON. */
const CLASSIC = `
document.addEventListener('click', function (event) {
  var link = event.target.closest('.js-cart-line-action')
  if (!link) return
  event.preventDefault()
  psPost(link.href, 'ajax=1&action=update', function (resp) {
    prestashop.emit('updateCart', { reason: link.dataset, resp: resp })
  })
})`

/** hummingbird src/js/components/UseHandleCartAction.ts: the answer is handed on as fetch gives it. */
const HUMMINGBIRD = `
document.addEventListener('click', function (event) {
  var link = event.target.closest('.js-cart-line-action')
  if (!link) return
  event.preventDefault()
  var data = new FormData()
  data.append('ajax', '1')
  data.append('action', 'update')
  fetch(link.href, { method: 'POST', body: data }).then(function (resp) {
    prestashop.emit('updateCart', { reason: link.dataset, resp: resp })
  })
})`
