/** @module The page of a product in the written OpenCart shop. */
import { layout, type PageOptions } from './layout.ts'
import { PRODUCTS } from './shop.ts'

export function productPage(id: number, options: PageOptions): string {
  const { name, model, price, old } = PRODUCTS[id]!
  const prices =
    options.version === 3
      ? `<ul class="list-unstyled">${old ? `<li><span style="text-decoration: line-through;">${old}</span></li>` : ''}<li><h2>${price}</h2></li><li>Netto ${price.replace(/\d/, '9')}</li></ul>`
      : `<ul class="list-unstyled">${old ? `<li><span class="price-old">${old}</span></li>` : ''}<li><h2><span class="price-new">${price}</span></h2></li></ul>`
  return layout(
    'product-product',
    `<h1>${name}</h1><ul class="list-unstyled"><li>Hersteller <a href="/htc">HTC</a></li><li>Artikelnr.: ${model}</li><li>Verfügbarkeit: Lagernd</li></ul>
${prices}<div id="product"><form id="form-product"><input type="text" name="quantity" value="1"><input type="hidden" name="product_id" value="${id}">
<button type="button" id="button-cart" class="btn btn-primary">In den Warenkorb</button></form></div>
<h3>Ähnliche Produkte</h3><div class="product-thumb"><h4><a href="/other">Other</a></h4><div class="price"><span class="price-new">5,00€</span> <span class="price-old">7,00€</span></div></div>`,
    options,
  )
}
