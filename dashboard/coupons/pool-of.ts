/** @module What the form of a pool says, as it is sent; the Worker says what is wrong with it. */
import type { CouponPool } from '../../contract/coupon.ts'
import { toMinor } from '../../contract/money.ts'
import { type PoolDraft, UNITS } from './pool-draft.ts'

/** A decimal comma is as good as a point; undefined: nothing is typed. What is no number is sent as it is, and refused. */
function numberOf(text: string): number | string | undefined {
  if (text.trim() === '') return undefined
  const number = Number(text.trim().replace(',', '.'))
  return Number.isNaN(number) ? text : number
}

/** Fields of the other kinds of discount and of the other kind of code are left out. */
export function poolOf(draft: PoolDraft): Record<keyof Omit<CouponPool, 'prefix'>, unknown> & { prefix?: string } {
  const { currency } = draft
  const minor = (text: string) => {
    const amount = numberOf(text)
    return typeof amount === 'number' ? toMinor(amount, currency) : amount
  }
  const holds = numberOf(draft.holds)
  const mostDiscount = minor(draft.mostDiscount)
  return {
    name: draft.name,
    codes: draft.codes,
    ...(draft.codes === 'generated' && draft.prefix.trim() !== '' ? { prefix: draft.prefix } : {}),
    discount: discountOf(draft, minor),
    validMinutes: typeof holds === 'number' ? Math.round(holds * UNITS[draft.unit]) : holds,
    endsAt: draft.ends === '' ? undefined : new Date(draft.ends).getTime(),
    budget: {
      codes: numberOf(draft.mostCodes),
      discountMinor: mostDiscount,
      ...(mostDiscount === undefined ? {} : { currency }),
    },
    mostPerHour: numberOf(draft.mostPerHour),
    isOpen: draft.isOpen,
  }
}

function discountOf(draft: PoolDraft, minor: (text: string) => unknown) {
  const { kind, currency } = draft
  switch (kind) {
    case 'percent':
      return { kind, percent: numberOf(draft.percent) }
    case 'amount':
      return { kind, amountMinor: minor(draft.amount), currency }
    case 'by_purchases':
      return {
        kind,
        floorPercent: numberOf(draft.floor),
        stepPercent: numberOf(draft.step),
        perMinor: minor(draft.per),
        ceilingPercent: numberOf(draft.ceiling),
        currency,
      }
  }
}
