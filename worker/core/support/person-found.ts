/** @module Somebody as a help desk sees them: what they are worth, what waits in the cart, how soon to answer. */
import type { FoundPerson } from '../../../contract/found-person.ts'
import { lifeFacts } from '../lifecycle/life-facts.ts'
import { stageOf } from '../lifecycle/life-stage.ts'
import type { LifecycleLimits } from '../lifecycle/lifecycle-limits.ts'
import { personRow } from '../person-row.ts'
import type { Profile } from '../profile.ts'
import { priorityOf } from './priority-of.ts'

/** Without the last orders and what they were found by, which come from elsewhere. `now` in ms UTC. */
export function personFound(
  profile: Profile,
  limits: LifecycleLimits,
  { currency, now }: { currency: string; now: number },
): Omit<FoundPerson, 'level' | 'lastOrders'> {
  const row = personRow(profile, now, currency)
  const { cart } = profile.state
  const open = cart && cart.value.items.length > 0 ? { ...cart.value, changedAt: cart.at } : null
  const facts = lifeFacts(profile, currency)
  const { stage, standing } = stageOf(facts, limits, now)
  const lastOrderAt = facts.purchases?.lastOrderAt ?? null
  return {
    ...row,
    stage,
    cart: open,
    ...priorityOf({ standing, grade: row.grade, hasCart: stage === 'cart_abandoner', lastOrderAt }, now),
  }
}
