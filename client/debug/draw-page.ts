/** @module What was read of the page: its kind, its product field by field, its cart. */
import type { FullRead } from '../reader/model.ts'
import { core } from './core.ts'
import { el } from './el.ts'
import type { Fill } from './panel.ts'
import { amount, shown, words } from './texts.ts'

const row = (name: string, ...values: (string | Node)[]) =>
  el('tr', '', scoped(el('th', '', name), 'row'), ...values.map((value) => el('td', '', value)))

const scoped = (th: HTMLTableCellElement, scope: string) => {
  th.scope = scope
  return th
}

/** The page as events tell it. */
export function drawPage(fill: Fill): void {
  const page = core.page()
  if (!page) {
    fill('page', '', el('p', 'note', 'The page is not read yet.'))
    return
  }
  const rows = [
    row('Kind', words(page.type)),
    row('Shop system', page.platform ? words(page.platform) : 'none recognised'),
    row('Address', page.url),
    row('Title', shown(page.title)),
    row('Language', shown(page.language)),
    row('Came from', shown(page.referrer)),
    row(
      'Campaign',
      shown(
        Object.values(page.utm ?? {})
          .filter(Boolean)
          .join(' / '),
      ),
    ),
  ]
  fill('page', words(page.type), el('table', '', el('tbody', '', ...rows)))
}

/** Every field of the product with its source, how sure it is, and what other sources say. */
export function drawFields(fill: Fill, read: FullRead | null): void {
  const fields = Object.entries(read?.fields ?? {}).flatMap(([name, field]) => (field ? [{ name, ...field }] : []))
  if (fields.length === 0) {
    const why = read ? 'This is no page of one product.' : 'The page’s sources could not be read.'
    fill('fields', 'none', el('p', 'note', why))
    return
  }
  const heads = ['Field', 'Value', 'Source'].map((name) =>
    scoped(el('th', name === 'Source' ? 'narrow' : '', name), 'col'),
  )
  const rows = fields.map(({ name, ...field }) => {
    const value = el('div', '', shown(field.value))
    for (const other of field.others) value.append(el('div', 'small', `${words(other.source)}: ${shown(other.value)}`))
    return row(fieldName(name), value, el('div', '', words(field.source), ' ', sureness(field.confidence)))
  })
  fill(
    'fields',
    `${fields.length} fields in ${read!.ms.toFixed(1)} ms`,
    el('table', '', el('thead', '', el('tr', '', ...heads)), el('tbody', '', ...rows)),
  )
}

/** `listPrice` as `list price`. */
const fieldName = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function sureness(confidence: number): HTMLElement {
  const look = confidence >= 0.7 ? 'good' : confidence >= 0.4 ? 'wait' : 'bad'
  return el('span', `mark ${look}`, `${Math.round(confidence * 100)} %`)
}

/** The cart as this browser knows it. */
export function drawCart(fill: Fill): void {
  const cart = core.cart()
  if (!cart) {
    fill('cart', 'never seen', el('p', 'note', 'No page of this shop has told a cart yet.'))
    return
  }
  const lines = cart.items.map((item) =>
    el('li', '', `${item.quantity ?? 1} × ${item.name ?? item.productId}, ${amount(item.priceMinor, item.currency)}`),
  )
  fill(
    'cart',
    amount(cart.valueMinor, cart.currency),
    lines.length === 0 ? el('p', 'note', 'It is empty.') : el('ul', '', ...lines),
  )
}
