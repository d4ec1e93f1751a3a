/** @module The form of a pool as it is typed, and the pool that it says. */
import type { CouponPool, DiscountRule } from '../../contract/coupon.ts'
import { toDecimal } from '../../contract/money.ts'

/** Minutes of the units in which a deadline is given. */
export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const

export type Unit = keyof typeof UNITS

/** Every field as text, empty where nothing is said. Money in the main unit of `currency`. */
export interface PoolDraft {
  name: string
  codes: CouponPool['codes']
  prefix: string
  kind: DiscountRule['kind']
  percent: string
  amount: string
  floor: string
  step: string
  per: string
  ceiling: string
  currency: string
  holds: string
  unit: Unit
  /** As `datetime-local` has it, by this computer's clock. */
  ends: string
  mostCodes: string
  mostDiscount: string
  mostPerHour: string
  isOpen: boolean
}

/** A pool as it begins: 10 % for two days. */
export const blankPool = (currency: string): PoolDraft => ({
  name: '',
  codes: 'generated',
  prefix: '',
  kind: 'percent',
  percent: '10',
  amount: '',
  floor: '5',
  step: '1',
  per: '100',
  ceiling: '15',
  currency,
  holds: '2',
  unit: 'days',
  ends: '',
  mostCodes: '',
  mostDiscount: '',
  mostPerHour: '',
  isOpen: true,
})

/** The form of a pool that is kept. `currency`: the shop's. */
export function draftOfPool(pool: CouponPool, currency: string): PoolDraft {
  const { discount, budget, validMinutes } = pool
  const money = discount.kind === 'percent' ? (budget.currency ?? currency) : discount.currency
  const text = (minor: number) => String(toDecimal(minor, money))
  return {
    ...blankPool(money),
    ...{ name: pool.name, codes: pool.codes, prefix: pool.prefix ?? '', kind: discount.kind, isOpen: pool.isOpen },
    ...typedDiscount(discount, text),
    ...typedDeadline(validMinutes),
    ends: pool.endsAt === undefined ? '' : localTime(pool.endsAt),
    mostCodes: budget.codes === undefined ? '' : String(budget.codes),
    mostDiscount: budget.discountMinor === undefined ? '' : text(budget.discountMinor),
    mostPerHour: pool.mostPerHour === undefined ? '' : String(pool.mostPerHour),
  }
}

function typedDiscount(rule: DiscountRule, text: (minor: number) => string): Partial<PoolDraft> {
  switch (rule.kind) {
    case 'percent':
      return { percent: String(rule.percent) }
    case 'amount':
      return { amount: text(rule.amountMinor) }
    case 'by_purchases':
      return {
        floor: String(rule.floorPercent),
        step: String(rule.stepPercent),
        per: text(rule.perMinor),
        ceiling: String(rule.ceilingPercent),
      }
  }
}

/** In the largest unit that is whole. */
function typedDeadline(minutes: number | undefined): Pick<PoolDraft, 'holds' | 'unit'> {
  if (minutes === undefined) return { holds: '', unit: 'days' }
  const unit = (['days', 'hours', 'minutes'] as const).find((each) => minutes % UNITS[each] === 0) ?? 'minutes'
  return { holds: String(minutes / UNITS[unit]), unit }
}

/** `2026-11-22T18:30` by this computer's clock. */
function localTime(at: number): string {
  const date = new Date(at)
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
