/** @module What every page of the written Wix shop carries: the viewer's model, and the events for trackers. */

/** Made up; the shape is that of a real page. */
export const PRODUCT = {
  id: '362b1084-060a-49d8-9ba3-e4701d2dac32',
  name: 'Heron Mug',
  sku: 'HERON',
  brand: 'Osma',
  price: 24.9,
  discountedPrice: 19.9,
  comparePrice: 0,
  currency: 'EUR',
  isInStock: true,
  inventory: { status: 'in_stock', quantity: 4 },
  productType: 'physical',
  urlPart: 'heron-mug',
  media: [{ fullUrl: 'https://static.wixstatic.com/media/heron.jpg' }],
}

/** The registry comes after the page, as on real sites. `wixTell` is what the shop itself would do. */
export const wixPage = (
  tag: string,
  body: string,
) => `<!doctype html><html lang="en"><head><title>Osma</title><meta charset="utf-8">
  <meta name="generator" content="Wix.com Website Builder">
  <script type="application/json" id="wix-viewer-model">{"siteAssets":{},"siteFeatures":["wixstores"]}</script>
  ${tag}</head><body><div id="SITE_CONTAINER">${body}</div>
  <script>
    window.dataLayer = window.dataLayer || []
    const heard = []
    window.wixTell = (name, data) => heard.forEach((hear) => hear(name, data))
    addEventListener('load', () => {
      window.wixDevelopersAnalytics = { register: (id, hear) => heard.push(hear) }
      dispatchEvent(new Event('wixDevelopersAnalyticsReady'))
    })
  </script></body></html>`
