/** @module The shop's cart: kept in this browser, the same in all its tabs. */

/** A line as GA4 has items, with where it is and what it looks like. */
export interface CartLine {
  item_id: string
  item_name: string
  item_brand: string
  item_category: string
  price: number
  quantity: number
  url: string
  image: string
}

const KEY = 'heron.cart'
const MOST = 99

export function readCart(): CartLine[] {
  try {
    const lines: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(lines) ? (lines as CartLine[]) : []
  } catch {
    return []
  }
}

/** Calls `onChange` now and whenever the cart changes, here or in another tab. */
export function watchCart(onChange: (lines: CartLine[]) => void): void {
  onChange(readCart())
  addEventListener('storage', (event) => event.key === KEY && onChange(readCart()))
  addEventListener('cart-changed', () => onChange(readCart()))
}

/** Sets how many there are of a line, 0 to 99; none takes it out. Returns the difference. */
export function setQuantity(line: CartLine, quantity: number): number {
  const lines = readCart()
  const known = lines.find((each) => each.item_id === line.item_id)
  const before = known?.quantity ?? 0
  const after = Math.max(0, Math.min(MOST, quantity))
  if (known) known.quantity = after
  else lines.push({ ...line, quantity: after })
  write(lines.filter((each) => each.quantity > 0))
  return after - before
}

export function emptyCart(): void {
  write([])
}

export const countOf = (lines: readonly CartLine[]): number => lines.reduce((sum, line) => sum + line.quantity, 0)

/** In cents, so that sums stay exact. */
export const totalOf = (lines: readonly CartLine[]): number =>
  lines.reduce((sum, line) => sum + Math.round(line.price * 100) * line.quantity, 0)

function write(lines: CartLine[]): void {
  localStorage.setItem(KEY, JSON.stringify(lines))
  dispatchEvent(new Event('cart-changed'))
}
