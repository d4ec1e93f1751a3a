/** @module The part that draws codes, and the time until they are refused. */
import { askClaim } from '../ask-claim.ts'
import { Countdown } from '../block/Countdown.tsx'
import { Coupon } from '../block/Coupon.tsx'
import { UniqueCoupon } from '../block/UniqueCoupon.tsx'
import { deadline } from '../deadline.ts'
import { discountWords } from '../discount-words.ts'
import type { Part } from '../parts.ts'
import styles from '../style/coupon.css' with { type: 'text' }

export const part: Part = {
  styles,
  help: { askClaim, deadline, discountWords },
  views: { coupon: Coupon, unique_coupon: UniqueCoupon, countdown: Countdown },
}
