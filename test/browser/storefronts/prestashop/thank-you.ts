/** @module The page after an order in the written PrestaShop shop. Its cart is empty by then. */
import { CUSTOMER, layout, type PageOptions } from './layout.ts'

/** At `/en/order-confirmation?id_cart=…&id_module=…&id_order=…&key=…`. */
export const thankYouPage = (total: string, options: Omit<PageOptions, 'lines'>): string =>
  layout(
    'order-confirmation',
    `<section id="content-hook_order_confirmation"><h3>Your order is confirmed</h3>
<p>An email has been sent to the ${CUSTOMER.email} address.</p></section>
<section id="content" class="page-order-confirmation"><div id="order-items"><div class="order-confirmation-table">
<div class="order-line row"><div class="details"><span>Linen “Heron” shirt</span></div>
<div class="qty"><div>€39.20</div><div>1</div><div class="bold">€39.20</div></div></div><hr>
<table><tr><td>Subtotal</td><td>€39.20</td></tr><tr><td>Shipping</td><td>€3.50</td></tr>
<tr class="total-value font-weight-bold"><td><span class="text-uppercase">Total (tax incl.)</span></td><td>${total}</td></tr></table>
</div></div><div id="order-details"><ul><li id="order-reference-value">Order reference: XKBKNABJK</li>
<li>Payment method: Bank transfer</li></ul></div></section>
<section class="addresses">${CUSTOMER.addresses[11].address1}, ${CUSTOMER.addresses[11].phone}</section>`,
    { ...options, lines: [] },
  )
