/** @module A product page of the written Wix shop. */
import { PRODUCT, wixPage } from './parts.ts'

const APP = '1380b703-ce81-ff05-f115-39571d94dfcd'

const warmup = {
  platform: { ssrPropsUpdates: [] },
  appsWarmupData: {
    [APP]: {
      'productPage_EUR_another-mug': {
        catalog: { product: { id: 'other', name: 'Another', price: 1, urlPart: 'another-mug' } },
      },
      [`productPage_EUR_${PRODUCT.urlPart}`]: { catalog: { product: PRODUCT } },
    },
    dataBinding: null,
  },
}

export const productPage = (tag: string) =>
  wixPage(
    tag,
    `<script type="application/json" id="wix-warmup-data">${JSON.stringify(warmup)}</script>
    <h1 data-hook="product-title">${PRODUCT.name}</h1>`,
  )
