/** @module A product page such as shops have, to draw overlays on. */

/** `hostile` resets every element, `strict` has no style of its own because its policy forbids all. */
export type Look = 'light' | 'dark' | 'rtl' | 'hostile' | 'strict' | 'banner'

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: #faf8f4; color: #23211d; font: 17px/1.6 "Liberation Sans", Arial, sans-serif; }
header { display: flex; position: sticky; top: 0; gap: 28px; align-items: center; padding: 18px 32px; border-bottom: 1px solid #e6e0d5; background: #faf8f4; }
header strong { margin-inline-end: auto; font: 26px "Liberation Serif", Georgia, serif; letter-spacing: .02em; }
header a { color: inherit; text-decoration: none; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 56px; max-width: 1080px; margin: 40px auto; padding: 0 32px; }
main img { display: block; width: 100%; border-radius: 4px; aspect-ratio: 1; }
h1, h2 { margin: 0 0 8px; font: 400 38px/1.15 "Liberation Serif", Georgia, serif; }
h2 { font-size: 26px; }
.price { margin: 0 0 20px; font-size: 22px; }
form { display: flex; gap: 12px; margin: 28px 0; }
input { width: 84px; padding: 12px; border: 1px solid #8d8678; background: #fff; font: inherit; }
form button { flex: 1; padding: 12px 24px; border: 0; background: #23211d; color: #fff; font: inherit; }
footer { padding: 40px 32px 24px; border-top: 1px solid #e6e0d5; }
footer a { color: inherit; }
@media (max-width: 700px) { main { grid-template-columns: minmax(0, 1fr); gap: 24px; margin: 0 auto 40px; padding: 0 20px; } main img { width: calc(100% + 40px); max-width: none; margin: 0 -20px; border-radius: 0; } header { gap: 16px; padding: 14px 20px; } header a:not(:last-child) { display: none; } h1 { font-size: 31px; } }`

const DARK = `
body, header { background: #17181b; color: #eceae6; } header, footer { border-color: #34363c; }
form button { background: #eceae6; color: #17181b; } input { background: #222429; color: #eceae6; }`

const HOSTILE = `
* { all: unset !important; } html > :not(body), div:empty, dialog { display: none !important; }
button, a, p, h2, li { color: #ff0 !important; background: #ff0 !important; font: 70px cursive !important; position: static !important; }`

const STYLES: Record<Look, string> = {
  light: STYLE,
  dark: STYLE + DARK,
  rtl: STYLE,
  hostile: HOSTILE,
  strict: '',
  banner: STYLE,
}

const BANNER = `<div id="cookie-banner" style="position:fixed;inset:auto 0 0;padding:24px;background:#fff;color:#000;z-index:99">
<p>We use cookies to keep your cart.</p><button id="agree">Fine</button></div>`

/** The page as HTML. */
export function shopPage(look: Look): string {
  const style = STYLES[look] && `<style>${STYLES[look]}</style>`
  return `<!doctype html>
<html lang="${look === 'rtl' ? 'ar' : 'en'}" dir="${look === 'rtl' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Speckled teapot</title>${style}</head>
<body>
<header><strong>Kettle &amp; Leaf</strong><a href="/teas">Teas</a><a href="/pots">Pots and cups</a><a href="/cart">Cart (2)</a></header>
<main>
<img src="/picture/teapot.svg" alt="A round teapot with a bamboo handle" width="480" height="480">
<div>
<h1>Speckled teapot</h1>
<p class="price">€39.00</p>
<p>Thrown by hand in stoneware and fired twice, so no two have quite the same freckles. Holds four cups, keeps them warm
for half an hour, and pours without a drip.</p>
<form><input id="quantity" aria-label="How many" value="2 pots"><button type="button" id="add">Add to cart</button></form>
<p>In stock. Leaves us tomorrow, with you in two to four days.</p>
<h2>About the clay</h2>
<p>A dark body from Westerwald under a milk-white glaze. The iron in it comes through as small brown specks. It does not
mind the dishwasher, but it lives longer without.</p>
<p>Six hundred grams, fourteen centimetres high without the handle.</p>
</div>
</main>
<footer><p><a href="/delivery">Delivery</a> <a href="/returns">Returns</a> <a href="/about" id="last">About us</a></p></footer>
${look === 'banner' ? BANNER : ''}
</body></html>`
}
