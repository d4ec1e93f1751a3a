/** @module A page of a shop under the strictest policy, for the overlays of the gallery to lie on. */
import type { Given } from './in-page.ts'
import { LOOKS, type LookName } from './looks.ts'

/** The strictest that a shop can have and still run a script (safety.md, case B02). */
export const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-x' 'strict-dynamic'",
  "img-src 'self'",
  "style-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The page as HTML. */
export function shopPage(name: LookName, given: Given): string {
  const { language, direction } = LOOKS[name]
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Speckled teapot</title><link rel="icon" href="data:,">
<script type="application/json" id="given">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>
<script type="module" nonce="x" src="/in-page.js"></script></head>
<body>
<header><strong>Kettle &amp; Leaf</strong><a href="/teas">Teas</a><a href="/pots">Pots and cups</a><a href="/cart">Cart (2)</a></header>
<main>
<div id="place" hidden></div>
<div id="picture"><img src="/picture/teapot.svg" alt="A round teapot with a bamboo handle" width="480" height="480"></div>
<div>
<h1>Speckled teapot</h1>
<p>€39.00</p>
<p>Thrown by hand in stoneware and fired twice, so no two have quite the same freckles. Holds four cups, keeps them warm
for half an hour, and pours without a drip.</p>
<form><input id="quantity" aria-label="How many" value="2 pots"><button type="button" id="add">Add to cart</button></form>
<p>In stock. Leaves us tomorrow, with you in two to four days.</p>
<p>A dark body from Westerwald under a milk-white glaze. The iron in it comes through as small brown specks.</p>
</div>
</main>
<footer><p><a href="/delivery">Delivery</a> <a href="/returns">Returns</a> <a href="/about" id="last">About us</a></p></footer>
</body></html>`
}
