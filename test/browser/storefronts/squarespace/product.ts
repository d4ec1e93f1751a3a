/** @module Product pages of the written Squarespace shop: as they are since 2025, and as version 7.0 has them. */
import { newVariant, oldVariant, PRODUCT, page } from './parts.ts'

/** What the shop's own script does with a variant that is sold out. */
const MARK = `<script>document.querySelector('select').onchange = ({ target }) => {
  const button = document.querySelector('.sqs-add-to-cart-button')
  button.disabled = target.value === 'Green'
  button.textContent = button.disabled ? 'Sold Out' : 'Add to cart'
}</script>`

const options = PRODUCT.variants.map(({ colour }) => `<option value="${colour}">${colour}</option>`)

export const newProductPage = (tag: string) => {
  const context = {
    websiteId: 'w',
    product: { id: PRODUCT.id, title: PRODUCT.title, variants: PRODUCT.variants.map(newVariant) },
  }
  return page(
    tag,
    `<div class="product-detail" data-controller="ProductDetail" data-product-id="${PRODUCT.id}" data-context='${JSON.stringify(context)}'>
    <h1 class="product-title">${PRODUCT.title}</h1>
    <div class="product-variants"><div class="variant-option" data-variant-option-name="Colour"><select name="variant-option-Colour">${options}</select></div></div>
    <button class="sqs-add-to-cart-button">Add to cart</button></div>${MARK}`,
  )
}

/** An article with a product in it to buy, of which the page's context knows nothing. */
export const articlePage = (tag: string) => {
  const context = { item: { id: 'article-1', title: 'How we glaze', recordType: 1 }, collection: {} }
  return page(
    `<script>Static = window.Static || {}; Static.SQUARESPACE_CONTEXT = ${JSON.stringify(context)};</script>${tag}`,
    `<h1>How we glaze</h1><div class="sqs-block product-block"><div class="product-title">${PRODUCT.title}</div>
    <div class="product-variants" data-variants='${JSON.stringify(PRODUCT.variants.map(newVariant))}'></div>
    <div class="sqs-add-to-cart-button" data-item-id="${PRODUCT.id}">Add to cart</div></div>`,
  )
}

export const oldProductPage = (tag: string) => {
  const context = {
    item: { id: PRODUCT.id, title: PRODUCT.title, fullUrl: '/store/heron-mug', recordType: 11 },
    itemId: PRODUCT.id,
    product: { variantAttributeNames: ['Colour'], variants: PRODUCT.variants.map(oldVariant), productType: 1 },
  }
  return page(
    `<script>Static = window.Static || {}; Static.SQUARESPACE_CONTEXT = ${JSON.stringify(context)};</script>${tag}`,
    `<h1 class="ProductItem-details-title">${PRODUCT.title}</h1>
    <div class="product-variants"><select data-variant-option-name="Colour">${options}</select></div>
    <button class="sqs-add-to-cart-button" data-item-id="${PRODUCT.id}">Add to cart</button>${MARK}`,
  )
}
