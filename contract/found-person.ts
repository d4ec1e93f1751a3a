/** @module GET /v1/people?email=, phone=, customer_id=, loyalty_card=: who that is, for a help desk. */
import * as v from 'valibot'
import type { PersonOrder, PersonRow } from './admin.ts'
import { EmailSchema } from './email.ts'
import type { Cart } from './item.ts'
import { LoyaltyCardSchema, PhoneSchema } from './order.ts'

/** What somebody may be looked up by, with its form. */
export const FOUND_BY = {
  customer_id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  email: EmailSchema,
  phone: PhoneSchema,
  loyalty_card: LoyaltyCardSchema,
} as const

/** Somebody who has that identity. */
export interface FoundPerson extends PersonRow {
  /** `verified`: the shop said so. `claimed`: only typed in a browser; it may be anybody. */
  level: 'verified' | 'claimed'
  /** potential, new, returning, vip, inactive or cart_abandoner; see docs/scoring.md. */
  stage: string
  /** What lies in the cart now; `changedAt` in ms UTC. */
  cart: (Cart & { changedAt: number }) | null
  /** The newest five. */
  lastOrders: PersonOrder[]
  priority: 'high' | 'normal' | 'low'
  /** Why: vip, open_cart, fresh_order, hot_lead, customer, warm_lead. */
  because: string[]
}

/** Those the shop named first; at most 20. */
export interface FoundPeople {
  people: FoundPerson[]
}
