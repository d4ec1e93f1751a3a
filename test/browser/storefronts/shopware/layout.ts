/** @module What every page of the written Shopware shop has: the body's classes, the header's cart, the storefront's script. */
import { type Line, PRODUCTS, total } from './shop.ts'

export interface PageOptions {
  tag: string
  lines: readonly Line[]
  head?: string
  /** In the place of the storefront's script. */
  script?: string
}

export const layout = (
  controller: string,
  action: string,
  body: string,
  { tag, head = '', script }: PageOptions,
): string =>
  `<!doctype html><html lang="en-GB" itemscope="itemscope" itemtype="https://schema.org/WebPage"><head><title>Shop</title>${head}
<script>window.controllerName='${controller}';window.actionName='${action}'</script></head>
<body class="is-ctl-${controller} is-act-${action}">${tag}
<header><div class="header-cart" data-off-canvas-cart="true"><a class="btn header-cart-btn" href="/en/checkout/cart" data-cart-widget="true">
${widget([])}</a></div></header><main class="content-main">${body}</main><script>${script ?? STOREFRONT}</script></body></html>`

/** layout/header/actions/cart-widget.html.twig, which `/widgets/checkout/info` answers with. */
export const widget = (lines: readonly Line[]): string =>
  `<span class="header-cart-total">€${total(lines).toFixed(2)}*</span>`

/** component/checkout/hidden-line-items-information.html.twig, in the offcanvas cart, on the cart's page and the order's. */
export const hiddenItems = (lines: readonly Line[], value: number): string =>
  `<div class="d-none hidden-line-items-information" data-currency="EUR" data-shipping="4.9" data-value="${value}" data-tax="3.1">${lines
    .map(({ id, quantity }) => {
      const { name, number, price } = PRODUCTS[id]!
      return `<span class="hidden-line-item" data-id="${id}" data-sku="${number}" data-name="${name}" data-quantity="${quantity}" data-price="${price}" data-brand="Heron"></span>`
    })
    .join('')}</div>`

/** The cart widget asks for its content on every page; forms of the cart go out by fetch, and the offcanvas shows the answer. */
const STOREFRONT = `
(function () {
  var empty = document.querySelector('[data-cart-widget]').innerHTML
  function info() {
    fetch('/en/widgets/checkout/info').then(function (answer) { return answer.status === 204 ? '' : answer.text() })
      .then(function (html) { document.querySelector('[data-cart-widget]').innerHTML = html || empty })
  }
  document.addEventListener('submit', function (event) {
    if (!event.target.action.includes('/checkout/line-item/')) return
    event.preventDefault()
    fetch(event.target.action, { method: 'POST', body: new URLSearchParams(new FormData(event.target)) })
      .then(function (answer) { return answer.text() })
      .then(function (html) {
        var offcanvas = document.querySelector('.offcanvas') || document.body.appendChild(document.createElement('div'))
        offcanvas.className = 'offcanvas'
        offcanvas.innerHTML = html
        info()
      })
  })
  info()
})()`
