/** @module The codes of an order, as shop systems write them. */
import { toMinor } from '../../../contract/money.ts'
import { MAX_ORDER_COUPONS, type Order } from '../../../contract/order.ts'

/** `amount`: what the code took off, as a decimal; undefined: not said. */
export interface WrittenCoupon {
  code: string | null | undefined
  amount: number | undefined
}

/** Codes as an order of ours has them; what is no code is left out, an amount that cannot be said, too. */
export function orderCoupons(written: readonly WrittenCoupon[], currency: string): Pick<Order, 'coupons'> {
  const coupons = written.flatMap(({ code, amount }) => {
    const name = code?.trim() ?? ''
    if (name === '' || name.length > 255) return []
    const minor = amount === undefined ? null : toMinor(amount, currency)
    return [{ code: name, ...(minor !== null && minor >= 0 ? { discountMinor: minor } : {}) }]
  })
  return coupons.length > 0 ? { coupons: coupons.slice(0, MAX_ORDER_COUPONS) } : {}
}
