/** @module Is this visitor, with this cart, in a campaign's audience? */
import type { Audience } from '../../contract/campaign/audience.ts'
import type { Condition } from '../../contract/condition.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { Grade } from '../../contract/grade.ts'
import type { Cart } from '../../contract/item.ts'
import type { CampaignParams } from '../../contract/page.ts'
import { alikeLanguages } from './alike-languages.ts'
import { hasInCart } from './decide/has-in-cart.ts'

/** What an audience may ask about. A stranger without consent is a new visitor on a cold score. */
export interface Subject {
  sessions: number
  orders: number
  grade: Grade
  device: string
  /** BCP 47 tag of the page, e.g. `lt-LT`; null when it does not say. */
  language: string | null
  /** Two capitals; null when unknown. */
  country: string | null
  /** What the address of this visit's landing page said. */
  utm: CampaignParams
  cart: Cart | null
  /** When the cart last changed, ms UTC; null when unknown. */
  cartChangedAt: number | null
  /** May it be asked what is known of them? */
  isKnown: boolean
  /** Are they in this segment? Null: there is no such segment. */
  isIn: (segmentId: string) => boolean | null
  passes: (condition: Condition) => boolean
}

type Because = Extract<Outcome, { kind: 'not_in_audience' }>['because']

/**
 * The first thing about the subject that the audience does not want, or null: it belongs. `now` in ms UTC. What costs
 * most is asked last.
 */
export function misfit(audience: Audience, subject: Subject, now: number): Because | null {
  const kind = subject.sessions > 1 ? 'returning' : 'new'
  if (audience.visitor && kind !== audience.visitor) return `is_${kind}`
  if (audience.grades && !audience.grades.includes(subject.grade)) return 'grade'
  if (audience.devices && !audience.devices.some((device) => device === subject.device)) return 'device'
  if (audience.languages && !alikeLanguages(subject.language).some((each) => audience.languages?.includes(each)))
    return 'language'
  if (audience.countries && !audience.countries.includes(subject.country ?? '')) return 'country'
  const hasOrders = subject.orders > 0
  if (audience.orders && hasOrders !== (audience.orders === 'some')) return hasOrders ? 'has_orders' : 'has_no_orders'
  if (audience.utm && !isCampaign(audience.utm, subject.utm)) return 'utm'
  return (audience.cart && cartMisfit(audience.cart, subject, now)) ?? segmentMisfit(audience, subject)
}

/** Every part that is asked for is one of those named. */
function isCampaign(wanted: NonNullable<Audience['utm']>, said: CampaignParams): boolean {
  return (['source', 'medium', 'campaign'] as const).every((part) => {
    const word = said[part]?.toLowerCase()
    return !wanted[part] || wanted[part].some((each) => each.toLowerCase() === word)
  })
}

/** What is known of somebody decides only where that is permitted; and what is not known, for nobody (safety rule 13). */
function segmentMisfit({ segments, notSegments, where }: Audience, subject: Subject): Because | null {
  if (segments && !(subject.isKnown && segments.some((id) => subject.isIn(id) === true))) return 'segment'
  if (notSegments?.some((id) => subject.isIn(id) !== false)) return 'segment'
  return where && !(subject.isKnown && subject.passes(where)) ? 'condition' : null
}

function cartMisfit(wanted: NonNullable<Audience['cart']>, subject: Subject, now: number): Because | null {
  const state = (subject.cart?.items.length ?? 0) > 0 ? 'filled' : 'empty'
  if (wanted.state && state !== wanted.state) return `cart_is_${state}`
  const value = subject.cart?.valueMinor ?? 0
  if (wanted.minMinor !== undefined && value < wanted.minMinor) return 'cart_value'
  if (wanted.maxMinor !== undefined && value > wanted.maxMinor) return 'cart_value'
  if (!hasInCart(subject.cart, wanted)) return 'cart_contents'
  if (wanted.unchangedMinutes === undefined) return null
  const unchangedMs = subject.cartChangedAt === null ? 0 : now - subject.cartChangedAt
  return unchangedMs >= wanted.unchangedMinutes * 60_000 ? null : 'cart_changed_recently'
}
