/** @module Which numbers browsers showed, for the objects that told them. */
import type { VisitMessage } from '../ingest-message.ts'
import type { ProductNews } from './product-news.ts'

/** Each number about a product that was on a screen. Without a product nobody can say who told it. */
export function shownNews(messages: readonly VisitMessage[]): ProductNews[] {
  return messages.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.name !== 'proof_shown') return []
      const { of, count, countedAt, productId } = event.params
      if (of === 'sign_ups' || productId === undefined) return []
      return { productId, shown: { eventId: event.id, at: event.at, of, count, countedAt } }
    }),
  )
}
