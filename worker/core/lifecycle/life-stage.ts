/** @module The stage of life of a person with the shop, and when time alone will change it. */
import { DAY_MS } from '../activity.ts'
import type { Purchases } from '../rfm/purchases.ts'
import type { LifecycleLimits } from './lifecycle-limits.ts'

/** What a person is to the shop whatever lies in the cart. */
export const STANDINGS = ['potential', 'new', 'returning', 'vip', 'inactive'] as const

export type Standing = (typeof STANDINGS)[number]

/** A standing, or a cart that was left. */
export const STAGES = [...STANDINGS, 'cart_abandoner'] as const

export type Stage = (typeof STAGES)[number]

/**
 * What a stage is told from. `purchases`: null for who never ordered. `lastSeenAt`: the last event, ms UTC.
 * `cartChangedAt`: when the cart last changed, ms UTC; null where it is empty.
 */
export interface LifeFacts {
  purchases: Purchases | null
  lastSeenAt: number
  cartChangedAt: number | null
}

/** `changesAt`: the first moment, ms UTC, at which stage or standing is another if nothing happens; null: never. */
export interface Life {
  stage: Stage
  standing: Standing
  changesAt: number | null
}

const MINUTE_MS = 60_000

/**
 * The stage at `now` (ms UTC). Standing, the first that holds:
 * *inactive*: the last order (of who never ordered, the last visit) is `inactiveDays` ago or longer;
 * *potential*: never ordered; *new*: ordered once; *VIP*: ordered twice or more and spent the limit; *returning*.
 * The stage is the standing, or *cart abandoner* while a cart with something in it is left: from `cartLeftMinutes` after
 * the last sign of its visitor, for `cartForgottenDays`. Facts ahead of our clock count as now. Cost: constant.
 */
export function stageOf(facts: LifeFacts, limits: LifecycleLimits, now: number): Life {
  const { stage, standing } = momentOf(facts, limits, now)
  const changesAt = turns(facts, limits)
    .filter((at) => at > now)
    .sort((a, b) => a - b)
    .find((at) => {
      const then = momentOf(facts, limits, at)
      return then.stage !== stage || then.standing !== standing
    })
  return { stage, standing, changesAt: changesAt ?? null }
}

function momentOf(facts: LifeFacts, limits: LifecycleLimits, now: number): { stage: Stage; standing: Standing } {
  const standing = standingOf(facts, limits, now)
  const left = cartLeft(facts, limits)
  return { standing, stage: left && now >= left.from && now < left.until ? 'cart_abandoner' : standing }
}

function standingOf(facts: LifeFacts, limits: LifecycleLimits, now: number): Standing {
  const { purchases } = facts
  if (now >= inactiveAt(facts, limits)) return 'inactive'
  if (!purchases || purchases.orders === 0) return 'potential'
  if (purchases.orders === 1) return 'new'
  return limits.vipMinor !== null && purchases.spentMinor >= limits.vipMinor ? 'vip' : 'returning'
}

/** The moments at which anything may change. */
function turns(facts: LifeFacts, limits: LifecycleLimits): number[] {
  const left = cartLeft(facts, limits)
  return [inactiveAt(facts, limits), ...(left ? [left.from, left.until] : [])]
}

const inactiveAt = ({ purchases, lastSeenAt }: LifeFacts, { inactiveDays }: LifecycleLimits): number =>
  (purchases && purchases.orders > 0 ? purchases.lastOrderAt : lastSeenAt) + inactiveDays * DAY_MS

/** From and until when the cart is left, if its visitor stays away. */
function cartLeft(facts: LifeFacts, limits: LifecycleLimits): { from: number; until: number } | null {
  if (facts.cartChangedAt === null) return null
  const lastSign = Math.max(facts.cartChangedAt, facts.lastSeenAt)
  return {
    from: lastSign + limits.cartLeftMinutes * MINUTE_MS,
    until: lastSign + limits.cartForgottenDays * DAY_MS,
  }
}
