/** @module What a customer is to the shop, in words. */
import type { LifeLimits } from '../../contract/customers-report.ts'
import { counted } from './counted.ts'
import { money } from './money.ts'

const NAMES: Record<string, string> = {
  potential: 'Potential',
  new: 'New',
  returning: 'Returning',
  vip: 'VIP',
  inactive: 'Inactive',
}

/** `VIP`; a standing that is missing here is called by its own name. */
export const standingName = (standing: string): string => (Object.hasOwn(NAMES, standing) ? NAMES[standing]! : standing)

/** Whom a standing means, by the shop's limits; empty for one that is not known here. */
export function standingMeans(standing: string, limits: LifeLimits, currency: string): string {
  const days = counted(limits.inactiveDays, 'day')
  switch (standing) {
    case 'potential':
      return `Never ordered, and was here in the last ${days}`
    case 'new':
      return 'Ordered once'
    case 'returning':
      return 'Ordered twice or more'
    case 'vip':
      return limits.vipMinor === null
        ? 'Nobody yet'
        : `Ordered twice or more, and spent ${money(limits.vipMinor, currency)} or more`
    case 'inactive':
      return `Has not ordered for ${days} or longer`
    default:
      return ''
  }
}
