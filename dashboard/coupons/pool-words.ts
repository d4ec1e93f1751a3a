/** @module What a pool takes off, until when its codes hold, and how it stands, in words. */
import type { Discount } from '../../contract/claim.ts'
import type { CouponPool, CouponPoolList, DiscountRule } from '../../contract/coupon.ts'
import { counted, plain } from '../sentence/counted.ts'
import { money } from '../sentence/money.ts'

/** `10 % off`, `€5.00 off`. */
export const discountWords = (discount: Discount): string =>
  'percent' in discount ? `${discount.percent} % off` : `${money(discount.amountMinor, discount.currency)} off`

/** `5 % off, 1 % more for every €100.00 bought before, at most 15 %`. */
export function ruleWords(rule: DiscountRule): string {
  switch (rule.kind) {
    case 'percent':
    case 'amount':
      return discountWords(rule)
    case 'by_purchases': {
      const { floorPercent, stepPercent, perMinor, ceilingPercent, currency } = rule
      const step = `${stepPercent} % more for every ${money(perMinor, currency)} bought before`
      return `${floorPercent} % off, ${step}, at most ${ceilingPercent} %`
    }
  }
}

/** `2 days`, `36 hours`, `90 minutes`: in the largest unit that is whole. */
export function minutesWords(minutes: number): string {
  if (minutes % 1440 === 0) return counted(minutes / 1440, 'day')
  return minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute')
}

/** `each holds for 2 days`, `they hold for ever`. `on`: a date, when all of them end. */
export function deadlineWords({ validMinutes }: CouponPool, on: string | null): string {
  const each = validMinutes === undefined ? null : `each holds for ${minutesWords(validMinutes)}`
  if (on === null) return each ?? 'they hold for ever'
  return each === null ? `they hold until ${on}` : `${each}, none beyond ${on}`
}

/** Why no more are given, or null: more are. `now` in ms UTC. */
export function closedWords(pool: CouponPoolList['pools'][number], now: number): string | null {
  if (!pool.isOpen) return 'Closed'
  if (pool.endsAt !== undefined && now >= pool.endsAt) return 'Over'
  if (pool.left !== 0) return null
  return pool.codes === 'uploaded' && !isSpent(pool) ? 'No codes left' : 'Budget used up'
}

const isSpent = ({ budget, given, discountMinor }: CouponPoolList['pools'][number]): boolean =>
  given >= (budget.codes ?? Number.POSITIVE_INFINITY) ||
  discountMinor >= (budget.discountMinor ?? Number.POSITIVE_INFINITY)

/** `412`, `any number`. */
export const leftWords = (left: number | null): string => (left === null ? 'any number' : plain(left))
