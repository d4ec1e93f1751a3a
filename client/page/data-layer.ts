/** @module Listens to `dataLayer`, where shops already report to Google's tag. */
import { hearConsent } from '../consent.ts'
import { guard } from '../guard.ts'
import { clean } from '../stringify.ts'

type Entry = Record<string, unknown> & ArrayLike<unknown>

/** What Google's older tag called things: `{ currencyCode, detail: { actionField: { id, revenue }, products } }`. */
type Universal = Record<string, { actionField?: { id: unknown; revenue: unknown }; products?: unknown }> | undefined

const UNIVERSAL = { detail: 'view_item', add: 'add_to_cart', remove: 'remove_from_cart', purchase: 'purchase' }

let held: unknown

/**
 * Takes hold of `window.dataLayer` where it exists; to be called again when the page may have made or replaced it.
 * What lies there already is read first. The host's own `push` runs first and its result is given back. Understands
 * `{ event, ecommerce }`, `{ event, items }` and the arguments of `gtag('event', name, params)`.
 */
export const holdDataLayer = guard((report: (name: unknown, params: unknown) => void) => {
  const layer = (window as { dataLayer?: Entry[] }).dataLayer
  // Google's tag wraps `push` after us and calls ours: the same array is never taken hold of twice.
  if (!Array.isArray(layer) || layer === held) return
  held = layer
  const read = guard((entry: Entry) => {
    if (entry[0] === 'event') report(entry[1], entry[2])
    else if (entry[0] === 'consent') hearConsent('consent_mode', { entry: clean(entry) })
    else if (entry.event) report(entry.event, entry.ecommerce ?? entry)
    readUniversal(entry.ecommerce as Universal, report)
  })
  layer.forEach(read)
  const push = layer.push
  layer.push = function (...entries) {
    const result = push.apply(this, entries)
    entries.forEach(read)
    return result
  }
})

function readUniversal(said: Universal, report: (name: unknown, params: unknown) => void): void {
  for (const [key, name] of Object.entries(UNIVERSAL)) {
    const { actionField: of, products: items } = said?.[key] ?? {}
    if (items) report(name, { transaction_id: of?.id, value: of?.revenue, currency: said!.currencyCode, items })
  }
}
