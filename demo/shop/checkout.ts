/** @module Checkout and thanks: the order is made up here and sent nowhere. */
import { type CartLine, emptyCart, readCart } from './cart.ts'
import { row } from './cart-page.ts'
import { items, push } from './data-layer.ts'
import { element, euro } from './element.ts'
import { discountOf, sums } from './sums.ts'

const ORDER = 'heron.order'

interface Order {
  number: string
  lines: CartLine[]
  code: string
}

export function checkoutPage(form: HTMLFormElement, summary: Element, status: Element): void {
  const lines = readCart()
  const code = form.elements.namedItem('code') as HTMLInputElement
  const draw = () => {
    drawSums(summary, lines, code.value)
    const known = discountOf(code.value) > 0
    status.textContent = code.value === '' ? '' : known ? 'Your code is good.' : 'We do not know this code.'
  }
  draw()
  code.addEventListener('input', draw)
  if (lines.length > 0) push('begin_checkout', { value: sums(lines).goods / 100, items: items(lines) })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (lines.length === 0) return location.assign('/shop/cart/')
    const number = `HK-${Date.now().toString(36).toUpperCase()}`
    sessionStorage.setItem(ORDER, JSON.stringify({ number, lines, code: code.value } satisfies Order))
    emptyCart()
    location.assign('/shop/thank-you/')
  })
}

export function thanksPage(place: Element): void {
  const order = JSON.parse(sessionStorage.getItem(ORDER) ?? 'null') as Order | null
  if (!order) return
  const { total, delivery, discount } = sums(order.lines, order.code)
  place.replaceChildren(
    element('p', { class: 'lead' }, `Your order ${order.number} is on our table. We pack it today.`),
    element(
      'div',
      { class: 'summary' },
      ...order.lines.map((line) =>
        row(`${line.quantity} × ${line.item_name}`, euro(Math.round(line.price * 100) * line.quantity)),
      ),
      row('Paid', euro(total), 'total'),
    ),
  )
  push('purchase', {
    transaction_id: order.number,
    value: total / 100,
    shipping: delivery / 100,
    coupon: discount > 0 ? order.code.trim().toUpperCase() : undefined,
    items: items(order.lines),
  })
}

function drawSums(place: Element, lines: readonly CartLine[], code: string): void {
  const { discount, delivery, total } = sums(lines, code)
  place.replaceChildren(
    ...lines.map((line) =>
      row(`${line.quantity} × ${line.item_name}`, euro(Math.round(line.price * 100) * line.quantity)),
    ),
    row('Delivery', delivery === 0 ? 'free' : euro(delivery)),
    ...(discount > 0 ? [row('Discount', `−${euro(discount)}`)] : []),
    row('To pay', euro(total), 'total'),
  )
}
