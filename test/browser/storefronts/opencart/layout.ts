/** @module What every page of the written OpenCart shop has: the header's cart, and the theme's script. */
import { type Line, money, PRODUCTS } from './shop.ts'

export interface PageOptions {
  tag: string
  lines: readonly Line[]
  version: 3 | 4
  head?: string
  /** At the end of the page. */
  script?: string
}

export const layout = (container: string, body: string, options: PageOptions): string =>
  `<!doctype html><html dir="ltr" lang="de"><head><title>Shop</title><script src="catalog/view/javascript/common.js"></script>${options.head ?? ''}</head>
<body>${options.tag}<nav id="top"><form action="/index.php?route=common/currency/currency" method="post" id="form-currency">
<button class="btn btn-link dropdown-toggle"><strong>€</strong> <span>Währung</span></button><ul class="dropdown-menu">${
    options.version === 3
      ? '<li><button class="currency-select btn btn-link" type="button" name="EUR">€ Euro</button></li><li><button class="currency-select btn btn-link" type="button" name="USD">$ US Dollar</button></li>'
      : '<li><a href="EUR" class="dropdown-item">€ Euro</a></li><li><a href="USD" class="dropdown-item">$ US Dollar</a></li>'
  }</ul></form></nav>
<header><div class="row"><div class="col">${options.version === 3 ? `<div id="cart">${headerCart(options.lines, options.version)}</div>` : `<div id="header-cart"><div class="dropdown">${headerCart(options.lines, options.version)}</div></div>`}</div></div></header>
<div id="${container}" class="container"><div class="row"><div id="content" class="col">${body}</div></div></div>
${options.version === 3 ? OLD : NEW}<script>${options.script ?? ''}</script></body></html>`

/** common/cart.twig, and what `route=common/cart/info` answers. Since 4.0.2 the number stands in the button itself. */
export function headerCart(lines: readonly Line[], version: PageOptions['version']): string {
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const total = money(lines.reduce((sum, { id, quantity }) => sum + PRODUCTS[id]!.amount * quantity, 0))
  const rows = lines.map(
    ({
      id,
      quantity,
    }) => `<tr><td class="text-center"><a href="${PRODUCTS[id]!.path}"><img src="/image/cache/${id}-47x47.jpg" alt=""></a></td>
<td class="text-left"><a href="${PRODUCTS[id]!.path}">${PRODUCTS[id]!.name}</a><br/> - <small>Farbe Rot</small></td>
<td class="text-right">x ${quantity}</td><td class="text-right">${money(PRODUCTS[id]!.amount * quantity)}</td>
<td class="text-center"><button type="button" class="remove" data-id="${id}">×</button></td></tr>`,
  )
  const items = `${count} Artikel - ${total}`
  return `<button type="button" class="btn btn-inverse dropdown-toggle"><i class="fas fa-shopping-cart"></i> ${version === 3 ? `<span id="cart-total">${items}</span>` : items}</button>
<ul class="dropdown-menu">${
    rows.length
      ? `<li><table class="table table-striped">${rows.join('')}</table></li><li><table class="table table-bordered"><tr><td><strong>Summe</strong></td><td>${total}</td></tr></table></li>`
      : '<li><p class="text-center">Ihr Warenkorb ist leer!</p></li>'
  }</ul>`
}

/** catalog/view/javascript/common.js of 3: the number is written at once, the list is loaded after it. */
const OLD = `<script>
function change(what, id) {
  var request = new XMLHttpRequest()
  request.open('POST', '/index.php?route=checkout/cart/' + what)
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
  request.onload = function () {
    document.getElementById('cart-total').textContent = JSON.parse(request.responseText).total
    fetch('/index.php?route=common/cart/info').then(function (r) { return r.text() }).then(function (html) {
      var holder = document.createElement('div')
      holder.innerHTML = html
      document.querySelector('#cart > ul').innerHTML = holder.querySelector('ul').innerHTML
    })
  }
  request.send('product_id=' + id)
}
</script>${'<script>'}${buttons()}</script>`

/** data-oc-toggle="ajax" of 4: the whole header's cart is loaded anew. */
const NEW = `<script>
function change(what, id) {
  fetch('/index.php?route=checkout/cart.' + what, { method: 'POST', body: new URLSearchParams({ product_id: id }) }).then(function () {
    fetch('/index.php?route=common/cart.info').then(function (r) { return r.text() }).then(function (html) {
      document.getElementById('header-cart').innerHTML = '<div class="dropdown">' + html + '</div>'
    })
  })
}
</script>${'<script>'}${buttons()}</script>`

function buttons(): string {
  return `document.addEventListener('click', function (event) {
  if (event.target.id === 'button-cart') change('add', document.querySelector('[name=product_id]').value)
  if (event.target.matches('.remove')) change('remove', event.target.dataset.id)
})`
}
