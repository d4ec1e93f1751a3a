/** @module What every page of the written Magento shop has: body classes, and the theme's way with the cart. */

export interface PageOptions {
  tag: string
  theme: 'luma' | 'hyva'
  head?: string
  /** In the place of the theme's script. */
  script?: string
}

export const layout = (route: string, body: string, { tag, theme, head = '', script }: PageOptions): string =>
  `<!doctype html><html lang="en"><head><title>Shop</title>${head}
${theme === 'hyva' ? "<script>'use strict';(function(hyva){hyva.formatPrice=function(v){return v}})(window.hyva=window.hyva||{})</script>" : ''}</head>
<body class="${route} page-layout-1column">${tag}<main id="maincontent" class="page-main">${body}</main>
${theme === 'luma' ? '<script type="text/x-magento-init">{"*":{"Magento_Customer/js/customer-data":{"sectionLoadUrl":"/customer/section/load/"}}}</script>' : ''}
<script>${script ?? CHANGE + (theme === 'luma' ? LUMA : HYVA)}</script></body></html>`

/** Buttons `data-post` change the cart by POST; then the theme loads the sections anew. */
const CHANGE = `
document.addEventListener('click', function (event) {
  var path = event.target.dataset.post
  if (path) fetch(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'form_key=a1' }).then(reload)
})`

/** Magento_Customer/js/customer-data.js: the answer is written down once it has come. */
const LUMA = `
function reload() {
  var request = new XMLHttpRequest()
  request.open('GET', '/customer/section/load/?sections=cart%2Cmessages&force_new_section_timestamp=true&_=' + Date.now())
  request.onload = function () { localStorage.setItem('mage-cache-storage', request.responseText) }
  request.send()
}
if (!localStorage.getItem('mage-cache-storage')) reload()`

/** Hyvä's private-content.phtml: written down, then told to all who listen. */
const HYVA = `
function tell(data) { window.dispatchEvent(new CustomEvent('private-content-loaded', { detail: { data: data } })) }
function reload() {
  fetch('/customer/section/load/?sections=').then(function (answer) { return answer.json() }).then(function (data) {
    localStorage.setItem('mage-cache-storage', JSON.stringify(data))
    tell(data)
  })
}
addEventListener('reload-customer-section-data', reload)
if (localStorage.getItem('mage-cache-storage')) tell(JSON.parse(localStorage.getItem('mage-cache-storage')))
else reload()`
