/** @module What a figure still lacks, in words. */
import type { Missing } from '../../contract/person-outlook.ts'
import { plain } from './counted.ts'
import { joinedByAnd } from './joined.ts'

const NOUNS: Record<string, string> = {
  customers: 'customers',
  repeaters: 'customers who ordered again',
  'paying-repeaters': 'customers who ordered again and kept what they bought',
  weeks: 'weeks since the first order',
  orders: 'orders',
}

/** `200 customers (143 so far) and 12 weeks since the first order (5 so far)`. What is not reached is rounded down. */
export const missingWords = (missing: readonly Missing[]): string =>
  joinedByAnd(
    missing.map(({ what, have, need }) => {
      const noun = Object.hasOwn(NOUNS, what) ? NOUNS[what] : what
      return `${plain(need)} ${noun} (${plain(Math.floor(have))} so far)`
    }),
  )
