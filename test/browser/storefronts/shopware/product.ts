/** @module The page of a product in the written Shopware shop. */
import { layout, type PageOptions } from './layout.ts'
import { PRODUCTS } from './shop.ts'

export function productPage(id: string, options: PageOptions): string {
  const { name, number, price, was, delivery } = PRODUCTS[id]!
  return layout(
    'product',
    'index',
    `<div class="product-detail" itemscope itemtype="https://schema.org/Product"><h1 class="product-detail-name" itemprop="name">${name}</h1>
<div class="product-detail-buy">${buyBox(id)}</div>
<div class="product-box"><a href="/en/other">Other</a><span class="product-price with-list-price">€99.00*<span class="list-price"><span class="list-price-price">€120.00*</span></span></span></div></div>`,
    {
      ...options,
      head: `${options.head ?? ''}<meta property="product:price:amount" content="${price}"><meta property="product:price:currency" content="EUR">`,
    },
  )

  function buyBox(id: string): string {
    return `<div itemprop="brand" itemtype="https://schema.org/Brand" itemscope><meta itemprop="name" content="Heron"></div>
<div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><meta itemprop="price" content="${price}">
<p class="product-detail-price">€${price.toFixed(2)}*</p>${was ? `<span class="product-detail-list-price-wrapper">Before <span>€${was.toFixed(2)}*</span> <span class="list-price-percentage">(saved)</span></span>` : ''}
<span class="product-detail-list-price-wrapper"><span class="regulation-price">Lowest in 30 days: €19.90</span></span>
<link itemprop="availability" href="http://schema.org/LimitedAvailability"><p class="delivery-information delivery-shipping-free">Free shipping</p><p class="delivery-information delivery-${delivery}">…</p>
<form id="productDetailPageBuyProductForm" action="/en/checkout/line-item/add" method="post" class="buy-widget" data-add-to-cart="true">${
      delivery === 'available'
        ? `<input type="hidden" name="lineItems[${id}][quantity]" value="1"><input type="hidden" name="lineItems[${id}][id]" value="${id}">
<input type="hidden" name="lineItems[${id}][type]" value="product"><input type="hidden" name="brand-name" value="Heron"><button class="btn-buy">Add to shopping cart</button>`
        : ''
    }</form></div><meta itemprop="productID" content="${id}"><span class="product-detail-ordernumber" itemprop="sku">
 ${number} </span>`
  }
}
