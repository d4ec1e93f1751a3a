/** @module The page of a product in the written BigCommerce shop. */
import { layout, type PageOptions } from './layout.ts'
import { attributes, PRODUCTS } from './shop.ts'

export function productPage(id: number, options: PageOptions): string {
  const { name, brand, variants } = PRODUCTS[id]!
  const first = Number(Object.keys(variants)[0])
  const { sku, price } = variants[first]!
  return layout(
    `<div class="productView" data-event-type="product" data-entity-id="${id}" data-name="${name}" data-product-price="${price}">
<h1 class="productView-title">${name}</h1><h2 class="productView-brand"><a href="/ofs/"><span>${brand}</span></a></h2>
<div class="productView-price"><div class="price-section price-section--withoutTax non-sale-price--withoutTax" style="display: none;">
<span data-product-non-sale-price-without-tax class="price price--non-sale"> </span></div>
<div class="price-section price-section--withoutTax"><span data-product-price-without-tax class="price price--withoutTax">$${price.toFixed(2)}</span></div></div>
<dl class="productView-info">
<dt>SKU:</dt>
<dd data-product-sku>${sku}</dd>
<dt>UPC:</dt>
<dd data-product-upc></dd></dl>
<form class="form" method="post" action="/cart.php" data-cart-item-add><input type="hidden" name="action" value="add">
<input type="hidden" name="product_id" value="${id}"><div data-product-option-change><select name="attribute[112]">${Object.entries(
      variants,
    )
      .map(([key, { colour }]) => `<option value="${key}">${colour}</option>`)
      .join('')}</select></div>
<input name="qty[]" value="1"><input id="form-action-addToCart" class="button button--primary" type="submit" value="Add to Cart"></form></div>
<div class="card"><a href="/orbit-terrarium-large/">Other</a><span data-product-price-without-tax>$109.00</span></div>`,
    { ...options, data: { csrf_token: 'c4', product_attributes: attributes(id, first) } },
  )
}
