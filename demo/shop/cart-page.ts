/** @module The cart page: lines, quantities, sums. */
import { type CartLine, readCart, setQuantity, totalOf, watchCart } from './cart.ts'
import { items, push, pushDifference } from './data-layer.ts'
import { element, euro } from './element.ts'
import { sums } from './sums.ts'

export function cartPage(place: Element): void {
  const lines = readCart()
  if (lines.length > 0) push('view_cart', { value: totalOf(lines) / 100, items: items(lines) })
  watchCart((now) => draw(place, now))
}

function draw(place: Element, lines: readonly CartLine[]): void {
  // The field that is being used keeps the focus although the list is drawn again.
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined
  if (lines.length === 0)
    place.replaceChildren(
      element('p', { class: 'lead' }, 'Nothing in it yet.'),
      element('p', {}, element('a', { class: 'button', href: '/shop/c/tea/' }, 'See the teas')),
    )
  else place.replaceChildren(element('ul', { class: 'lines' }, ...lines.map(lineOf)), summary(lines))
  if (focused) place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
}

function lineOf(line: CartLine): HTMLElement {
  const change = (quantity: number) => pushDifference(line, setQuantity(line, quantity))
  const field = element('select', { 'aria-label': `Quantity of ${line.item_name}`, 'data-key': line.item_id })
  const most = Math.max(9, line.quantity)
  for (let n = 1; n <= most; n++) field.append(element('option', {}, String(n)))
  field.value = String(line.quantity)
  field.addEventListener('change', () => change(Number(field.value)))
  const remove = element(
    'button',
    { type: 'button', class: 'link', 'aria-label': `Remove ${line.item_name}` },
    'Remove',
  )
  remove.addEventListener('click', () => change(0))
  return element(
    'li',
    {},
    element('img', { src: line.image, width: 120, height: 120, alt: '' }),
    element(
      'div',
      { class: 'line-text' },
      element('a', { href: line.url }, line.item_name),
      element('span', { class: 'small' }, `${euro(Math.round(line.price * 100))} each`),
      element('span', { class: 'line-actions' }, field, remove),
    ),
    element('strong', {}, euro(Math.round(line.price * 100) * line.quantity)),
  )
}

function summary(lines: readonly CartLine[]): HTMLElement {
  const { goods, delivery, total } = sums(lines)
  return element(
    'aside',
    { class: 'summary', 'aria-label': 'Sums' },
    row('Goods', euro(goods)),
    row('Delivery', delivery === 0 ? 'free' : euro(delivery)),
    row('To pay', euro(total), 'total'),
    element('a', { class: 'button wide', href: '/shop/checkout/' }, 'Go to checkout'),
  )
}

/** A line of the sums. */
export function row(name: string, value: string, kind = ''): HTMLElement {
  return element('p', { class: `row ${kind}` }, element('span', {}, name), element('span', {}, value))
}
