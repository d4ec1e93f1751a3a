/** @module The part that draws facts: of the cart, the catalogue and others who buy. */
import { CartItems } from '../block/CartItems.tsx'
import { FreeDelivery } from '../block/FreeDelivery.tsx'
import { LiveViewers } from '../block/LiveViewers.tsx'
import { Proof } from '../block/Proof.tsx'
import { numberOf } from '../number-of.ts'
import type { Part } from '../parts.ts'
import facts from '../style/facts.css' with { type: 'text' }
import progress from '../style/progress.css' with { type: 'text' }
import { tellNumbers } from '../tell-numbers.ts'

export const part: Part = {
  help: { numberOf, tellNumbers },
  styles: progress + facts,
  views: {
    cart_items: CartItems,
    free_delivery: FreeDelivery,
    live_viewers: LiveViewers,
    proof: Proof,
  },
}
