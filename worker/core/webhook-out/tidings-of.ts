/** @module What of the things that happened to people the owner's addresses may be told. */
import type { WebhookEvent } from '../../../contract/webhook-out.ts'
import type { Happening } from '../scenario/happening.ts'
import type { Tiding } from './tiding.ts'

type OrderHappening = Extract<Happening, { kind: 'order' }>

const ORDER_STEPS: Record<OrderHappening['step'], WebhookEvent> = {
  placed: 'order.placed',
  paid: 'order.paid',
  shipped: 'order.shipped',
  delivered: 'order.delivered',
  cancelled: 'order.cancelled',
  return_requested: 'order.return_requested',
}

/** In their order. Page views and the like are not told: the owner's own pages know of them. */
export const tidingsOf = (happenings: readonly Happening[]): Tiding[] => happenings.flatMap(tidingOf)

function tidingOf(happening: Happening): Tiding[] {
  const { id, at, profileId } = happening
  // An order is told once, also where it turns out to be another's.
  const whose = happening.kind === 'order' ? '' : `:${profileId}`
  const about = (type: WebhookEvent, data: Record<string, unknown>): Tiding[] => [
    { id: `${type}:${id}${whose}`, type, at, data: { profileId, ...data } },
  ]
  switch (happening.kind) {
    case 'order': {
      const { step, transactionId, tracking } = happening
      return about(ORDER_STEPS[step], { transactionId, ...(tracking ? { tracking } : {}) })
    }
    case 'cart':
      return about('cart.changed', {})
    case 'subscribed':
      return about('subscription.confirmed', { email: happening.email })
    case 'message_clicked':
      return about('message.clicked', { sendId: happening.sendId })
    // Told where they are written (segment-tidings.ts).
    case 'cart_emptied':
    case 'entered':
    case 'event':
    case 'birthday':
    case 'scheduled':
    case 'product':
      return []
  }
}
