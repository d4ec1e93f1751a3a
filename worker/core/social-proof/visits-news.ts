/** @module What visits of a batch tell the objects of products: carts, and the numbers that were shown. */
import type { StoredEvent, VisitMessage } from '../ingest-message.ts'
import { cartHoldings, type ProfilesChange } from './cart-holdings.ts'
import type { ProductNews } from './product-news.ts'

/**
 * Each product that visits name in their carts, and each that was in a cart that changed: in it now, or not. Each number
 * about a product that was on a screen. Delivered again, the same messages tell the same. Machines are nobody's carts
 * (safety rule 18).
 */
export function visitsNews(messages: readonly VisitMessage[], change: ProfilesChange | null): ProductNews[] {
  if (change === null) return []
  return messages.flatMap(({ profileId, events, crowd = null, isMachine = false }) => {
    const named = events.flatMap(productsNamed)
    const isAboutCart = named.length > 0 || events.some(({ name }) => name === 'cart_update')
    const held = isAboutCart && !isMachine ? cartHoldings(profileId, { named, crowd }, change) : []
    return [...held, ...events.flatMap(shownIn)]
  })
}

function productsNamed(event: StoredEvent): string[] {
  if (event.name === 'purchase') return event.params.items.map(({ productId }) => productId)
  if (event.name === 'add_to_cart' || event.name === 'remove_from_cart') return [event.params.item.productId]
  return []
}

/** Without a product nobody can say who told it. */
function shownIn(event: StoredEvent): ProductNews[] {
  if (event.name !== 'proof_shown') return []
  const { of, count, countedAt, productId } = event.params
  if (of === 'sign_ups' || productId === undefined) return []
  return [{ productId, shown: { eventId: event.id, at: event.at, of, count, countedAt } }]
}
