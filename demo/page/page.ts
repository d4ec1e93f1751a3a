/** @module The frame of every page: head, header, footer. */
import { BASE, SHELVES, SHOP_NAME } from '../catalogue.ts'
import { type Html, html } from './html.ts'

export interface PageContent {
  title: string
  description: string
  /** Address of the page, for the canonical link. */
  path: string
  /** Class of the body, as shop systems set it. */
  kind: 'home' | 'category' | 'product' | 'cart' | 'checkout' | 'thank-you' | 'search' | 'text'
  /** Picture for social networks. */
  image?: string
  head?: Html
  main: Html
}

const HERON = html`<svg class="heron" viewBox="0 0 32 40" width="26" height="32" aria-hidden="true"><path d="M12 6c6 0 4 7 0 11-4 5 1 8 6 7 5-1 9-4 12-9-1 10-8 16-16 15-6-1-9-6-6-12 2-4 5-6 3-9L1 8l8-3z" fill="currentColor"/><path d="M13 30v9M19 30v9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>`

const BASKET = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"><path d="M4 9h16l-1.6 10.2a1 1 0 0 1-1 .8H6.6a1 1 0 0 1-1-.8z"/><path d="M8 9l3-5M16 9l-3-5" stroke-linecap="round"/></svg>`

function header(): Html {
  return html`<a class="skip" href="#main">Skip to the content</a>
<p class="notice">Free delivery in the EU from €49 · Packed by hand, sent within a day</p>
<header class="header">
  <div class="bar wrap">
    <a class="brand" href="${BASE}/">${HERON}<span>${SHOP_NAME}</span></a>
    <form class="find" role="search" action="${BASE}/search/"><label class="hidden" for="find">Search the shop</label><input id="find" name="q" type="search" placeholder="Search" autocomplete="off"></form>
    <a class="basket" href="${BASE}/cart/">${BASKET}<span class="hidden">Cart,</span> <span class="count" data-cart-count>0</span><span class="hidden"> items</span></a>
  </div>
  <nav class="wrap shelves" aria-label="Shop"><ul>${SHELVES.map(({ slug, name }) => html`<li><a href="${BASE}/c/${slug}/">${name}</a></li>`)}</ul></nav>
</header>`
}

function footer(): Html {
  return html`<footer class="footer">
  <div class="wrap columns">
    <div><p class="brand">${HERON}<span>${SHOP_NAME}</span></p><p>Tea and what belongs to it, from a small street by the river since 2009.</p></div>
    <div><h2>Help</h2><ul><li><a href="${BASE}/delivery/">Delivery and returns</a></li><li><a href="${BASE}/cart/">Your cart</a></li></ul></div>
    <div><h2>Shop</h2><ul>${SHELVES.map(({ slug, name }) => html`<li><a href="${BASE}/c/${slug}/">${name}</a></li>`)}</ul></div>
  </div>
  <p class="wrap small">A shop made up for trying things out. Nothing is sold, nothing is sent.</p>
</footer>`
}

/** The whole document. It carries the tag as an owner would paste it, and knows nothing else of it. */
export function page({ title, description, path, kind, image, head, main }: PageContent): string {
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${kind === 'home' ? title : `${title} · ${SHOP_NAME}`}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${path}">
<meta property="og:site_name" content="${SHOP_NAME}">
<meta property="og:type" content="${kind === 'product' ? 'product' : 'website'}">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${path}">
${image ? html`<meta property="og:image" content="${image}">` : ''}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${BASE}/shop.css">
${head ?? ''}
<script src="${BASE}/shop.js" defer></script>
<script async src="/v.js"></script>
</head>
<body class="page-${kind}">
${header()}
<main id="main" class="wrap">
${main}
</main>
${footer()}
</body>
</html>`.text
  }\n`
}
