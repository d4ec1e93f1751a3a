/** @module A line of recorded traffic as the event that our own script would have told. */
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import type { LoggedEvent } from './event-log.ts'

const CONSENT = ['measure']

/** One event a line. Ids rise with the lines, so that of two events of one moment the later line is the latest. */
export function storedEvent({ line, at, kind, productId, category }: LoggedEvent): StoredEvent {
  const id = String(line).padStart(10, '0')
  const item = category === '' ? { productId } : { productId, category }
  switch (kind) {
    case 'view':
      return { id, name: 'view_item', at, consent: CONSENT, params: { item } }
    case 'addtocart':
      return { id, name: 'add_to_cart', at, consent: CONSENT, params: { item } }
    case 'transaction':
      return {
        id,
        name: 'purchase',
        at,
        consent: CONSENT,
        params: { transactionId: id, valueMinor: 0, currency: 'EUR', items: [item] },
      }
  }
}
