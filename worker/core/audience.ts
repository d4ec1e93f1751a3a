/** @module Is this visitor, with this cart, in a campaign's audience? */
import type { Audience } from '../../contract/campaign/audience.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { Grade } from '../../contract/grade.ts'
import type { Cart } from '../../contract/item.ts'

/** What an audience may ask about. A stranger without consent is a new visitor on a cold score. */
export interface Subject {
  sessions: number
  orders: number
  grade: Grade
  device: string
  /** Two or three letters, e.g. `lt`; null when the page does not say. */
  language: string | null
  cart: Cart | null
  /** When the cart last changed, ms UTC; null when unknown. */
  cartChangedAt: number | null
}

type Because = Extract<Outcome, { kind: 'not_in_audience' }>['because']

/** The first thing about the subject that the audience does not want, or null: it belongs. `now` in ms UTC. */
export function misfit(audience: Audience, subject: Subject, now: number): Because | null {
  const kind = subject.sessions > 1 ? 'returning' : 'new'
  if (audience.visitor && kind !== audience.visitor) return `is_${kind}`
  if (audience.grades && !audience.grades.includes(subject.grade)) return 'grade'
  if (audience.devices && !audience.devices.some((device) => device === subject.device)) return 'device'
  if (audience.languages && !audience.languages.includes(subject.language ?? '')) return 'language'
  const hasOrders = subject.orders > 0
  if (audience.orders && hasOrders !== (audience.orders === 'some')) return hasOrders ? 'has_orders' : 'has_no_orders'
  return audience.cart ? cartMisfit(audience.cart, subject, now) : null
}

function cartMisfit(wanted: NonNullable<Audience['cart']>, subject: Subject, now: number): Because | null {
  const state = (subject.cart?.items.length ?? 0) > 0 ? 'filled' : 'empty'
  if (wanted.state && state !== wanted.state) return `cart_is_${state}`
  const value = subject.cart?.valueMinor ?? 0
  if (wanted.minMinor !== undefined && value < wanted.minMinor) return 'cart_value'
  if (wanted.maxMinor !== undefined && value > wanted.maxMinor) return 'cart_value'
  if (wanted.unchangedMinutes === undefined) return null
  const unchangedMs = subject.cartChangedAt === null ? 0 : now - subject.cartChangedAt
  return unchangedMs >= wanted.unchangedMinutes * 60_000 ? null : 'cart_changed_recently'
}
