/** @module The pages that the shop's own script fills: cart, checkout, thanks, search; and the page on delivery. */
import { BASE } from '../catalogue.ts'
import { pageInfo } from './data-layer.ts'
import { html } from './html.ts'
import { page } from './page.ts'

/** Each page's HTML by its path within the shop. */
export const plainPages = (): Record<string, string> => ({
  'cart/': page({
    title: 'Your cart',
    description: 'What you have chosen.',
    path: `${BASE}/cart/`,
    kind: 'cart',
    head: pageInfo('cart'),
    main: html`<h1>Your cart</h1><div data-cart-page class="cart"><p class="lead">One moment …</p></div><div class="picked" data-vitrine-slot="cart"></div>`,
  }),
  'checkout/': page({
    title: 'Checkout',
    description: 'Where it should go.',
    path: `${BASE}/checkout/`,
    kind: 'checkout',
    head: pageInfo('checkout'),
    main: html`<h1>Checkout</h1><div class="checkout">
<form data-checkout class="fields">
  <label>Name<input name="name" autocomplete="name" required></label>
  <label>E-mail<input name="email" type="email" autocomplete="email" required></label>
  <label>Street<input name="street" autocomplete="street-address" required></label>
  <label>Town and postcode<input name="town" autocomplete="address-level2" required></label>
  <label>Discount code<input name="code" autocomplete="off"></label>
  <p class="small" role="status" data-code-status></p>
  <button class="button" type="submit">Place the order</button>
  <p class="small">This shop is made up: nothing is sent anywhere and nothing is charged.</p>
</form>
<aside data-summary class="summary" aria-label="Your order"></aside></div>`,
  }),
  'thank-you/': page({
    title: 'Thank you',
    description: 'Your order is on its way to our table.',
    path: `${BASE}/thank-you/`,
    kind: 'thank-you',
    head: pageInfo('thank-you'),
    main: html`<h1>Thank you</h1><div data-thanks><p class="lead">There is no order to thank you for yet.</p></div><p><a class="button quiet" href="${BASE}/">Back to the shop</a></p>`,
  }),
  'search/': page({
    title: 'Search',
    description: 'Find something in the shop.',
    path: `${BASE}/search/`,
    kind: 'search',
    head: pageInfo('search'),
    main: html`<h1 data-search-title>Search</h1><div data-search><p class="lead">Type what you are looking for into the field above.</p></div>`,
  }),
  'delivery/': page({
    title: 'Delivery and returns',
    description: 'How your tea gets to you, and back if need be.',
    path: `${BASE}/delivery/`,
    kind: 'text',
    main: html`<h1>Delivery and returns</h1><div class="prose">
<p>We pack your order on the day it comes and hand it to the post the next morning. Inside the European Union it takes two to five days.</p>
<p>Delivery is €4.90, and free from €49.</p>
<p>You have thirty days to change your mind. Write to us and we send you a label; the way back costs you nothing. Broken on the way? We send it again.</p></div>`,
  }),
})
