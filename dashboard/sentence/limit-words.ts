/** @module Where the limits of the standings come from, in sentences. */
import type { LifeLimits } from '../../contract/customers-report.ts'
import { counted } from './counted.ts'
import { money } from './money.ts'

/** When a customer counts as inactive, and who says so. */
export function inactiveWords({ inactiveDays, from }: LifeLimits): string {
  const rule = `A customer counts as inactive after ${counted(inactiveDays, 'day')} without an order.`
  switch (from.inactive) {
    case 'settings':
      return `${rule} You set this.`
    case 'learned':
      return `${rule} Learned from your orders: nine in ten customers who came back had done so sooner.`
    case 'default':
      return `${rule} This is mostly a default, until customers have come back often enough to learn from.`
  }
}

/** Who counts as a VIP, and who says so. */
export function vipWords({ vipMinor, from }: LifeLimits, currency: string): string {
  if (vipMinor === null) return 'Nobody counts as a VIP yet: that takes 25 customers who did not all spend alike.'
  const rule = `A VIP is a customer who ordered twice or more and spent ${money(vipMinor, currency)} or more.`
  switch (from.vip) {
    case 'settings':
      return `${rule} You set this.`
    case 'learned':
      return `${rule} Learned from your orders: the top spenders who together bring 40% of the revenue, a fifth of all customers at most.`
    case 'none':
      return `${rule} This is the default, until there are 25 customers to learn from.`
  }
}

/** When a cart counts as left. */
export const cartWords = ({ cartLeftMinutes, cartForgottenDays }: LifeLimits): string =>
  `A cart counts as left after ${counted(cartLeftMinutes, 'minute')} without a sign of its visitor, for ${counted(cartForgottenDays, 'day')}.`
