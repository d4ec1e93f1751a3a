/** @module The part that draws facts: of the cart, the catalogue, others who buy, and of coupons of one's own. */
import { CartItems } from '../block/CartItems.tsx'
import { Countdown } from '../block/Countdown.tsx'
import { FreeDelivery } from '../block/FreeDelivery.tsx'
import { LiveViewers } from '../block/LiveViewers.tsx'
import { Proof } from '../block/Proof.tsx'
import { Recommendations } from '../block/Recommendations.tsx'
import { UniqueCoupon } from '../block/UniqueCoupon.tsx'
import { discountWords } from '../discount-words.ts'
import { numberOf } from '../number-of.ts'
import type { Part } from '../parts.ts'
import styles from '../style/facts.css' with { type: 'text' }
import { tellNumbers } from '../tell-numbers.ts'

export const part: Part = {
  help: { discountWords, numberOf, tellNumbers },
  styles,
  views: {
    cart_items: CartItems,
    recommendations: Recommendations,
    free_delivery: FreeDelivery,
    live_viewers: LiveViewers,
    proof: Proof,
    unique_coupon: UniqueCoupon,
    countdown: Countdown,
  },
}
