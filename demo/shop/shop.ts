/** @module The demo shop's own script: cart, checkout, search. */
import { type CartLine, countOf, readCart, setQuantity, watchCart } from './cart.ts'
import { cartPage } from './cart-page.ts'
import { checkoutPage, thanksPage } from './checkout.ts'
import { pushDifference } from './data-layer.ts'
import { searchPage } from './search.ts'

const find = <Found extends Element = Element>(selector: string) => document.querySelector<Found>(selector)

watchCart((lines) => {
  const count = find('[data-cart-count]')
  if (count) count.textContent = String(countOf(lines))
})

find<HTMLFormElement>('form[data-add]')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const line = JSON.parse(form.dataset.add ?? '') as CartLine
  const before = readCart().find((each) => each.item_id === line.item_id)?.quantity ?? 0
  const chosen = Number(new FormData(form).get('quantity'))
  const added = setQuantity(line, before + chosen)
  pushDifference(line, added)
  const note = find('[data-added]')
  if (note) note.textContent = `${added === 1 ? 'It is' : `${added} are`} in your cart.`
})

const cart = find('[data-cart-page]')
if (cart) cartPage(cart)

const [form, summary, status] = [
  find<HTMLFormElement>('[data-checkout]'),
  find('[data-summary]'),
  find('[data-code-status]'),
]
if (form && summary && status) checkoutPage(form, summary, status)

const thanks = find('[data-thanks]')
if (thanks) thanksPage(thanks)

const [search, title] = [find('[data-search]'), find('[data-search-title]')]
if (search && title) void searchPage(search, title)
